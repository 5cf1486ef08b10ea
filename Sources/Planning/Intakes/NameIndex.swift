import Vocabulary

/// What is meant by a code or, where it is the only one of that name, by a name in any language.
struct NameIndex<Value: Sendable>: Sendable {
    private var byCode: [String: Value] = [:]
    /// Holds `nil` for a name that several have.
    private var byName: [String: Value?] = [:]

    /// An index of records by their codes and names.
    init(_ records: [(code: String, name: MultilingualText, value: Value)]) {
        for record in records {
            byCode[record.code] = record.value
            for name in Set(record.name.versions.map(\.text)) {
                byName.updateValue(byName[name] == nil ? record.value : nil, forKey: name)
            }
        }
    }

    subscript(text: String) -> Value? { byCode[text] ?? byName[text] ?? nil }
}
