import Vocabulary

/// The one JSON form of values, in the journal, the store, exports and the API.
extension FieldType {
    /// Writes a value of this type; absence is left out by whoever writes the members.
    package func write(_ value: FieldValue, to writer: inout JSONWriter) {
        switch value {
        case .absent: writer.value(String?.none)
        case .text(let text), .code(let text): writer.value(text)
        case .number(let number): writer.value(number)
        case .quantity(let quantity): writer.json(quantity.description.utf8)
        case .flag(let flag): writer.value(flag)
        case .date(let date): writer.value(date.description)
        case .period(let period): writer.value(period.description)
        case .instant(let instant): writer.value(instant.description)
        case .digest(let digest): writer.value(digest.description)
        case .reference(let key): writer.value(key.description)
        case .multilingual(let text): Self.write(text, to: &writer)
        case .wording(let version): Self.write(version, to: &writer)
        case .list(let values):
            guard case .list(let type) = self else { return writer.value(String?.none) }
            writer.array(of: values) { type.write($1, to: &$0) }
        case .group(let values):
            guard case .group(let fields) = self else { return writer.value(String?.none) }
            writer.object { writer in
                for (field, value) in zip(fields, values) where !value.isAbsent {
                    writer.key(field.name)
                    field.type.write(value, to: &writer)
                }
            }
        }
    }

    private static func write(_ text: MultilingualText, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("source", text.sourceLanguage?.code)
            if let source = text.sourceLanguage, text[source] == nil {
                writer.member("revision", text.revision)
            }
            for version in text.versions {
                writer.key(version.language.code)
                write(version, to: &writer)
            }
        }
    }

    /// A confirmed wording of a first revision is a string; any other says what it is.
    private static func write(_ version: MultilingualText.Version, to writer: inout JSONWriter) {
        guard version.state != .confirmed || version.sourceRevision != 1 else {
            return writer.value(version.text)
        }
        writer.object { writer in
            writer.member("text", version.text)
            writer.member("state", version.state.rawValue)
            writer.member("revision", version.sourceRevision)
        }
    }

    /// The value of this type that JSON writes, or `nil` where it writes none; `null` is absence.
    package func value(_ json: JSONValue) -> FieldValue? {
        switch (self, json) {
        case (_, .null): .absent
        case (.text, .text(let text)): text.isEmpty ? .absent : .text(text)
        case (.multilingual, _): Self.multilingual(json)
        case (.number, .number(let number)): .number(number)
        case (.quantity, .number(let number)): .quantity(Quantity(number))
        case (.quantity, .otherNumber(let text)): Quantity(text).map(FieldValue.quantity)
        case (.flag, .flag(let flag)): flag ? .flag(true) : .absent
        case (.list(let type), .array(let elements)): Self.list(elements, of: type)
        case (.group(let fields), .object(let members)): Self.group(members, of: fields)
        case (_, .text(let text)): scalar(text)
        default: nil
        }
    }

    /// The value of this type that a text without structure writes, or `nil`.
    package func scalar(_ text: String) -> FieldValue? {
        switch self {
        case .text: .text(text)
        case .number: Int(text).map(FieldValue.number)
        case .quantity: Quantity(text).map(FieldValue.quantity)
        case .flag: text == "true" ? .flag(true) : text == "false" ? .absent : nil
        case .date: CalendarDate(text).map(FieldValue.date)
        case .period: Period(text).map(FieldValue.period)
        case .instant: Instant(text).map(FieldValue.instant)
        case .digest: Digest(text).map(FieldValue.digest)
        case .code(let list): list.codes.contains(text) ? .code(text) : nil
        case .reference: RecordKey(text).map(FieldValue.reference)
        case .multilingual, .list, .group: nil
        }
    }

    private static func list(_ elements: [JSONValue], of type: FieldType) -> FieldValue? {
        let values = elements.compactMap { type.value($0) }.filter { !$0.isAbsent }
        guard values.count == elements.count else { return nil }
        return values.isEmpty ? .absent : .list(values)
    }

    private static func group(
        _ members: [JSONValue.Member], of fields: [FieldDescription]
    ) -> FieldValue? {
        var values = [FieldValue](repeating: .absent, count: fields.count)
        for member in members {
            guard let index = fields.firstIndex(where: { $0.name == member.key }),
                let value = fields[index].type.value(member.value)
            else { return nil }
            values[index] = value
        }
        return .group(values)
    }

    /// A text in no language is absence; an early version of the program wrote such with `null`.
    private static func multilingual(_ json: JSONValue) -> FieldValue? {
        if json["source"] == .null, json.members?.count == 1 { return .absent }
        guard let source = json["source"]?.text.flatMap(Language.init(rawValue:)),
            let members = json.members
        else { return nil }
        var versions: [MultilingualText.Version] = []
        for member in members where member.key != "source" && member.key != "revision" {
            guard let language = Language(rawValue: member.key),
                let version = wording(member.value, in: language)
            else { return nil }
            versions.append(version)
        }
        guard !versions.isEmpty else { return .absent }
        return .multilingual(
            MultilingualText(
                versions, source: source, revision: json["revision"]?.number ?? 0))
    }

    /// The wording in a language that JSON writes, or `nil` where it writes none.
    static func wording(_ json: JSONValue, in language: Language) -> MultilingualText.Version? {
        if let text = json.text {
            return .init(language: language, text: text, state: .confirmed, sourceRevision: 1)
        }
        guard let text = json["text"]?.text, let revision = json["revision"]?.number,
            let state = json["state"]?.text.flatMap(MultilingualText.State.init(rawValue:))
        else { return nil }
        return .init(language: language, text: text, state: state, sourceRevision: revision)
    }
}
