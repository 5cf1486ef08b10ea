import Diagnostics
import Planning
import Records
import Vocabulary

/// Values for fields as `FIELD=VALUE` on the command line; records stand by their codes, several
/// values are separated by `;`, and no value takes the old one away.
struct Assignments {
    private let open: OpenRegister
    private let type: RecordDescription
    private let old: RecordContent

    init(_ open: OpenRegister, _ type: RecordDescription, _ old: RecordContent) {
        self.open = open
        self.type = type
        self.old = old
    }

    /// What the words set.
    ///
    /// - Throws: A `Refusal` with all findings `usage.assignment`, `usage.unknown-field`,
    ///   `usage.wrong-value`.
    func settings(_ words: ArraySlice<String>) throws(Refusal) -> [RecordEdit.Setting] {
        var settings: [RecordEdit.Setting] = []
        var findings: [Finding] = []
        for word in words {
            switch setting(word) {
            case .success(let setting): settings.append(setting)
            case .failure(let refusal): findings += refusal.findings
            }
        }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        return settings
    }

    private func setting(_ word: String) -> Result<RecordEdit.Setting, Refusal> {
        guard let equals = word.firstIndex(of: "=") else {
            return .failure(Refusal(Finding("usage.assignment", .error, ["value": .text(word)])))
        }
        let name = String(word[..<equals])
        let text = String(word[word.index(after: equals)...])
        guard var path = FieldPath(parsing: name), let index = type.indices[path.field] else {
            return .failure(Refusal(unknownField(name)))
        }
        if type.fields[index].type == .multilingual, path.language == nil {
            path = FieldPath(path.field, open.run.language)
        }
        guard let value = value(text, path, type.fields[index].type) else {
            return .failure(Refusal(wrongValue(text, path, type.fields[index].type)))
        }
        return .success(.init(path, value))
    }

    private func value(_ text: String, _ path: FieldPath, _ type: FieldType) -> FieldValue? {
        if type == .multilingual { return wording(text, path) }
        guard !text.isEmpty else { return .absent }
        switch type {
        case .reference(let kind):
            return (open.workspace.key(kind, code: text) ?? RecordKey(text)).map(
                FieldValue.reference)
        case .list(let element):
            let words = text.split(separator: ";").map { $0.trimmingSpaces }
            let values = words.compactMap { value($0, path, element) }
            return values.count == words.count ? .list(values) : nil
        case .group: return (try? JSONReader.read(Array(text.utf8))).flatMap { type.value($0) }
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

    private func unknownField(_ name: String) -> Finding {
        Finding(
            "usage.unknown-field", .error,
            [
                "field": .text(name), "type": .text(type.kind),
                "choices": .list(type.fields.map(\.name)),
            ])
    }

    private func wrongValue(_ text: String, _ path: FieldPath, _ type: FieldType) -> Finding {
        if let target = type.target { return open.notFound(target, text) }
        var choices: [String] = []
        if case .code(let codes) = type { choices = codes }
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
    var name: String {
        switch self {
        case .text: "text"
        case .multilingual: "multilingual"
        case .number: "number"
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
