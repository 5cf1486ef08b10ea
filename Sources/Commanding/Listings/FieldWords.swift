import Diagnostics
import Planning
import Records
import Vocabulary

/// Values of fields in words, for people.
struct FieldWords {
    let workspace: Workspace
    let language: Language

    /// A value of a field in the reader's language; records by their codes.
    func words(_ value: FieldValue, _ type: FieldType) -> String {
        switch value {
        case .absent: ""
        case .text(let text): text
        case .multilingual(let text): shown(text)
        case .wording(let version): version.text
        case .number(let number): String(number)
        case .flag(let flag): term("choice.\(flag)")
        case .date(let date): date.description
        case .period(let period): period.description
        case .instant(let instant): String(instant.description.prefix(19)) + "Z"
        case .digest(let digest): String(digest.description.prefix(12)) + "…"
        case .code(let code): term("choice.\(code)")
        case .reference(let key): workspace.code(type.target ?? "", key)
        case .list(let values): list(values, type)
        case .group(let values): group(values, type)
        }
    }

    /// A text in the reader's language, else in another one, which is named.
    func shown(_ text: MultilingualText) -> String {
        guard let shown = text.shown(in: language) else { return "" }
        return shown.isSubstitute ? "\(shown.text) [\(shown.language.code)]" : shown.text
    }

    /// A text as a cell: in a table another language is named, for programs it isn't.
    func cell(_ text: MultilingualText) -> Listing.Cell {
        guard let shown = text.shown(in: language) else { return .none }
        return .named(shown.text, words: self.shown(text))
    }

    /// A word of a closed list as a cell.
    func cell(_ code: (any FieldCode)?) -> Listing.Cell {
        guard let code = code?.rawValue else { return .none }
        return .named(code, words: term("choice.\(code)"))
    }

    private func list(_ values: [FieldValue], _ type: FieldType) -> String {
        guard case .list(let element) = type else { return "" }
        return values.map { words($0, element) }.joined(separator: "; ")
    }

    private func group(_ values: [FieldValue], _ type: FieldType) -> String {
        guard case .group(let fields) = type else { return "" }
        return zip(fields, values).filter { !$1.isAbsent }.map { words($1, $0.type) }
            .joined(separator: " · ")
    }

    private func term(_ key: String) -> String {
        CommandLineInterface.catalogue.term(key, in: language)
    }
}
