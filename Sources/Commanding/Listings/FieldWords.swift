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
        case .instant(let instant): instant.description
        case .digest(let digest): digest.description
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
