package import Diagnostics
package import Planning
package import Records
package import Vocabulary

/// Values for fields as people write them: records stand by their codes, several values are separated
/// by `;`, and no value takes the old one away.
package struct Assignments: Sendable {
    private let workspace: Workspace
    private let type: RecordDescription
    private let old: RecordContent
    private let language: Language

    /// Reads values for a record.
    ///
    /// - Parameters:
    ///   - workspace: Where records are looked up by their codes.
    ///   - type: The type of the record.
    ///   - old: The record as it is.
    ///   - language: The language of texts for which none is named.
    package init(
        _ workspace: Workspace, _ type: RecordDescription, _ old: RecordContent,
        in language: Language
    ) {
        self.workspace = workspace
        self.type = type
        self.old = old
        self.language = language
    }

    /// What words such as `parent=TSB` set.
    ///
    /// - Throws: A `Refusal` with all findings `usage.assignment`, `usage.unknown-field`,
    ///   `usage.wrong-value`, `usage.repeated-field`.
    package func settings(_ words: ArraySlice<String>) throws(Refusal) -> [RecordEdit.Setting] {
        var settings: [RecordEdit.Setting] = []
        var findings: [Finding] = []
        for word in words {
            do throws(Refusal) {
                let next = try setting(word)
                if let twice = settings.first(where: { $0.path.overlaps(next.path) }) {
                    findings.append(repeated(twice.path))
                }
                settings.append(next)
            } catch {
                findings += error.findings
            }
        }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        return settings.together
    }

    private func setting(_ word: String) throws(Refusal) -> RecordEdit.Setting {
        guard let equals = word.firstIndex(of: "=") else {
            throw Refusal(Finding("usage.assignment", .error, ["value": .text(word)]))
        }
        return try setting(
            String(word[..<equals]), to: String(word[word.index(after: equals)...]))
    }

    /// What a text sets in a field, which may name a language: `name.fr`.
    ///
    /// - Throws: A `Refusal` with `usage.unknown-field`, `usage.wrong-value`, `usage.wrong-choice` or
    ///   `record.not-found`.
    package func setting(_ name: String, to text: String) throws(Refusal) -> RecordEdit.Setting {
        guard var path = FieldPath(parsing: name), let index = type.indices[path.field] else {
            throw Refusal(unknownField(name))
        }
        if type.fields[index].type == .multilingual, path.language == nil {
            path = FieldPath(path.field, language)
        }
        guard let value = value(text, path, type.fields[index].type) else {
            throw Refusal(wrongValue(text, path, type.fields[index].type))
        }
        return .init(path, value)
    }

    /// The value that a text writes for a field of a type, or `nil` where it writes none.
    package func value(_ text: String, _ type: FieldType) -> FieldValue? {
        value(text, FieldPath(""), type)
    }

    private func value(_ text: String, _ path: FieldPath, _ type: FieldType) -> FieldValue? {
        if type == .multilingual { return wording(text, path) }
        guard !text.isEmpty else { return .absent }
        switch type {
        case .reference(let kind):
            return (workspace.key(kind, code: text) ?? RecordKey(text)).map(
                FieldValue.reference)
        case .list(.group) where text.hasPrefix("["):
            return (try? JSONReader.read(Array(text.utf8))).flatMap { type.value($0) }
        case .list(let element):
            let words = text.split(separator: ";").map { $0.trimmingSpaces }
            let values = words.compactMap { value($0, path, element) }
            return values.count == words.count ? .list(values) : nil
        case .group: return (try? JSONReader.read(Array(text.utf8))).flatMap { type.value($0) }
        case .quantity:
            return Quantity.written(text).flatMap { $0.isRounded ? nil : .quantity($0.quantity) }
        default: return type.scalar(text)
        }
    }

    /// The wording in a language as one more revision, so that translations of the old one show it.
    private func wording(_ text: String, _ path: FieldPath) -> FieldValue? {
        guard let language = path.language, let index = type.indices[path.field] else { return nil }
        var whole = MultilingualText(old.values[index]) ?? MultilingualText()
        whole.write(text, in: language)
        return whole.version(in: language).map(FieldValue.wording) ?? .absent
    }

    // MARK: What is wrong

    private func repeated(_ path: FieldPath) -> Finding {
        Finding("usage.repeated-field", .error, ["field": .text(path.description)])
    }

    private func unknownField(_ name: String) -> Finding {
        Finding(
            "usage.unknown-field", .error,
            [
                "field": .text(name), "type": .text(type.kind),
                "choices": .list(type.fields.map(\.name)),
            ])
    }

    private func wrongValue(_ text: String, _ path: FieldPath, _ type: FieldType) -> Finding {
        if let target = type.target { return workspace.notFound(target, text) }
        var choices: [String] = []
        if case .code(let list) = type { choices = list.codes }
        return Finding(
            choices.isEmpty ? "usage.wrong-value" : "usage.wrong-choice", .error,
            [
                "field": .text(path.description), "value": .text(text), "choices": .list(choices),
                "type": .term("type.\(type.name)"),
            ])
    }
}

extension FieldType {
    /// The name of the type in the catalogue.
    package var name: String {
        switch self {
        case .text: "text"
        case .multilingual: "multilingual"
        case .number: "number"
        case .quantity: "quantity"
        case .flag: "flag"
        case .date: "date"
        case .period: "period"
        case .instant: "instant"
        case .digest: "digest"
        case .code: "code"
        case .reference: "reference"
        case .list: "list"
        case .group: "group"
        }
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
