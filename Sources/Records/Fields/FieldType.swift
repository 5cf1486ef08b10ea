import Vocabulary

/// What kind of value a field holds.
package indirect enum FieldType: Hashable, Sendable {
    case text, multilingual, number, quantity, flag, date, period, instant, digest
    /// A word of a closed list.
    case code(CodeList)
    /// The key of a record of a kind.
    case reference(String)
    /// Several values of a type.
    case list(FieldType)
    /// Several fields that belong together.
    case group([FieldDescription])

    /// The kind of record that values point to, through lists too; `nil` where they point to none.
    package var target: String? {
        switch self {
        case .reference(let kind): kind
        case .list(let element): element.target
        default: nil
        }
    }

    /// The key of a word of this type's list in the catalogue.
    package func term(of code: String) -> String {
        if case .code(let list) = self { "\(list.name).\(code)" } else { code }
    }

    /// Whether a value is of this type; absence always is, a text in no language never.
    package func accepts(_ value: FieldValue) -> Bool {
        switch (self, value) {
        case (_, .absent), (.text, .text), (.number, .number),
            (.quantity, .quantity), (.flag, .flag), (.date, .date), (.period, .period),
            (.instant, .instant),
            (.digest, .digest), (.reference, .reference):
            true
        case (.multilingual, .multilingual(let text)): !text.versions.isEmpty
        case (.code(let list), .code(let code)): list.codes.contains(code)
        case (.list(let type), .list(let values)):
            values.allSatisfy { !$0.isAbsent && type.accepts($0) }
        case (.group(let fields), .group(let values)):
            fields.count == values.count
                && zip(fields, values).allSatisfy { $0.type.accepts($1) }
        default: false
        }
    }
}

/// A closed list of words.
package struct CodeList: Hashable, Sendable {
    /// What the list is called: the catalogue has the term of each word as `<name>.<code>`.
    package let name: String
    /// The words, in order.
    package let codes: [String]
}
