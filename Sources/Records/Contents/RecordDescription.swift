package import Diagnostics
import Vocabulary

/// What is known of a type of record at run time.
package final class RecordDescription: Sendable {
    /// The name of the type.
    package let kind: String
    /// Whether such a record never changes once it is made.
    package let isFixed: Bool
    /// Its fields, in order.
    package let fields: [FieldDescription]
    /// Where each field stands, by name.
    package let indices: [String: Int]
    /// Where the code stands.
    package let codeIndex: Int

    private let contradictions: @Sendable (RecordContent) -> [Finding]

    /// The description of a type.
    ///
    /// - Precondition: the type has a field `code`, and no two fields of one name.
    package init<Described: Record>(_ type: Described.Type) {
        kind = Described.kind
        isFixed = Described.isFixed
        fields = Described.fields.map(\.description)
        let names = fields.map(\.name)
        precondition(Set(names).count == names.count, "\(kind) has two fields of one name")
        indices = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        guard let code = indices["code"] else { preconditionFailure("\(kind) has no field code") }
        codeIndex = code
        contradictions = { Described($0)?.contradictions ?? [] }
    }

    /// The code of a record, empty while it has none.
    package func code(of content: RecordContent) -> String {
        if case .text(let code) = content.values[codeIndex] { code } else { "" }
    }

    /// A record of this type with nothing in it.
    package func empty(_ key: RecordKey) -> RecordContent {
        RecordContent(key: key, values: fields.map { _ in .absent })
    }

    /// Where a record of this type is, for findings.
    package func place(of content: RecordContent) -> Place {
        let code = code(of: content)
        return Place(.record(kind: kind, code: code.isEmpty ? "\(content.key)" : code))
    }

    /// Why a record can't be saved: fields that it can't be without, and values that contradict.
    package func faults(of content: RecordContent) -> [Finding] {
        missing(in: content) { $0 == .toSave }.map {
            Finding("record.field-needed", .error, at: place(of: content), values(of: $0))
        } + contradictions(content).map { $0.inside(place(of: content)) }
    }

    /// What a record still lacks before it can be published.
    package func gaps(in content: RecordContent) -> [Finding] {
        missing(in: content) { self.isDue($0, in: content) }.map {
            Finding("record.field-missing", .warning, at: place(of: content), values(of: $0))
        }
    }

    private func missing(
        in content: RecordContent, _ isNeeded: (FieldDescription.Requirement) -> Bool
    ) -> [FieldDescription] {
        fields.indices.filter {
            content.values[$0].isAbsent && isNeeded(fields[$0].requirement)
        }.map { fields[$0] }
    }

    private func isDue(
        _ requirement: FieldDescription.Requirement, in content: RecordContent
    ) -> Bool {
        switch requirement {
        case .toPublish: return true
        case .toPublishWhen(let field, let codes):
            guard let index = indices[field], case .code(let code) = content.values[index] else {
                return false
            }
            return codes.contains(code)
        case .optional, .toSave: return false
        }
    }

    private func values(of field: FieldDescription) -> [String: FindingValue] {
        ["field": .term("field.\(kind).\(field.name)")]
    }

    /// The words by which a record is found, in all languages.
    package func searchedWords(of content: RecordContent) -> [String] {
        zip(fields, content.values).filter { $0.0.isSearched }.flatMap { $1.words }
    }
}

extension FieldValue {
    /// The words that people wrote in a value.
    var words: [String] {
        switch self {
        case .text(let text): [text]
        case .multilingual(let text): text.versions.map(\.text)
        case .wording(let version): [version.text]
        case .list(let values), .group(let values): values.flatMap(\.words)
        default: []
        }
    }
}
