import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// Takes what a form of a record sent as edits of its fields.
struct RecordFormReader {
    let visit: Visit
    let type: RecordDescription
    /// The record as the sender saw it.
    let old: RecordContent
    let values: FormValues
    /// What is wrong, by the name of the field.
    private(set) var errors: [String: [Finding]] = [:]
    /// What the sender set otherwise than it was seen.
    private var changed: [FieldPath] = []

    init(_ visit: Visit, _ type: RecordDescription, _ old: RecordContent) {
        self.visit = visit
        self.type = type
        self.old = old
        values = visit.body.values
    }

    /// The settings of all fields that differ from what the sender saw.
    ///
    /// - Throws: A `Refusal` with all that is wrong; ``errors`` has it by field.
    mutating func settings() throws(Refusal) -> [RecordEdit.Setting] {
        var settings: [RecordEdit.Setting] = []
        for (field, value) in zip(type.fields, old.values)
        where visit.mayChange(field, of: type.kind) {
            settings += self.settings(field, value)
        }
        changed = settings.map(\.path)
        let findings = type.fields.flatMap { errors[$0.name] ?? [] }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        return settings.together
    }

    /// What was sent but for the fields that were left as they were seen: what others wrote there
    /// meanwhile stands.
    var typed: FormValues {
        values.filtered { name in
            let root = String(name.prefix { $0 != "." })
            guard type.indices[root] != nil, errors[root] == nil else { return true }
            return changed.contains { path in
                path.field == root && (path.language == nil || path.description == name)
            }
        }
    }

    private mutating func settings(
        _ field: FieldDescription, _ value: FieldValue
    ) -> [RecordEdit.Setting] {
        switch field.type {
        case .multilingual:
            var found: [RecordEdit.Setting] = []
            for language in Language.allCases {
                let name = "\(field.name).\(language.code)"
                if let setting = setting(name, field, isSame(value, language)) {
                    found.append(setting)
                }
            }
            return found
        case .list(.group(let fields)):
            return Self.replaced(field, groups(field.name, fields), value)
        case .group where !values.items.contains(where: { $0.name.hasPrefix(field.name + ".") }):
            return []
        case .group(let fields): return Self.replaced(field, group(field.name, fields), value)
        default:
            let shown = RecordForm(visit: visit, type: type, content: old).plain(value, field.type)
            return setting(field.name, field) { $0 == shown }.map { [$0] } ?? []
        }
    }

    private func isSame(_ value: FieldValue, _ language: Language) -> (String) -> Bool {
        let text = MultilingualText(value) ?? MultilingualText()
        return { $0 == text[language] ?? "" }
    }

    private mutating func setting(
        _ name: String, _ field: FieldDescription, _ isSame: (String) -> Bool
    ) -> RecordEdit.Setting? {
        guard let text = values[name].map(Self.withPlainLines), !isSame(text) else { return nil }
        do throws(Refusal) {
            return try Assignments(visit.workspace, type, old, in: visit.language).setting(
                name, to: text)
        } catch {
            let label = FindingValue.term("field.\(type.kind).\(field.name)")
            errors[field.name, default: []] += error.findings.map { $0.with("field", label) }
            return nil
        }
    }

    /// Forms send line ends as two signs; they are kept as one.
    private static func withPlainLines(_ text: String) -> String {
        String(
            text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n"))
    }

    // MARK: Groups

    private static func replaced(
        _ field: FieldDescription, _ value: FieldValue?, _ old: FieldValue
    ) -> [RecordEdit.Setting] {
        guard let value, value != old else { return [] }
        return [RecordEdit.Setting(FieldPath(field.name), value)]
    }

    private mutating func groups(_ name: String, _ fields: [FieldDescription]) -> FieldValue? {
        var found: [FieldValue] = []
        var index = 0
        while values.items.contains(where: { $0.name.hasPrefix("\(name).\(index).") }) {
            if let value = group("\(name).\(index)", fields), !value.isAbsent {
                found.append(value)
            }
            index += 1
        }
        guard index > 0 else { return nil }
        return found.isEmpty ? .absent : .list(found)
    }

    private mutating func group(_ name: String, _ fields: [FieldDescription]) -> FieldValue? {
        var found: [FieldValue] = []
        let isCleared = fields.allSatisfy { values.filled("\(name).\($0.name)") == nil }
        for (place, field) in fields.enumerated() {
            let text = values["\(name).\(field.name)"] ?? ""
            if field.type == .multilingual, !isCleared {
                found.append(wording(text, in: part(place, of: name)))
                continue
            }
            guard !text.isEmpty else {
                found.append(.absent)
                continue
            }
            let value = Assignments(visit.workspace, type, old, in: visit.language).value(
                text, field.type)
            if value == nil {
                let root = String(name.prefix { $0 != "." })
                errors[root, default: []].append(
                    Finding(
                        "usage.wrong-value", .error,
                        [
                            "field": .term("field.\(field.name)"), "value": .text(text),
                            "type": .term("type.\(field.type.name)"),
                        ]))
            }
            found.append(value ?? .absent)
        }
        return found.allSatisfy(\.isAbsent) ? .absent : .group(found)
    }

    /// What somebody wrote in the language of the page, beside the wordings in the other languages.
    private func wording(_ text: String, in old: FieldValue) -> FieldValue {
        var words = MultilingualText(old) ?? MultilingualText()
        let typed = Self.withPlainLines(text)
        if typed != words[visit.language] ?? "" { words.write(typed, in: visit.language) }
        return words.fieldValue
    }

    /// The value that a part of a group had, by the name of the group, such as `acts.0`.
    private func part(_ place: Int, of name: String) -> FieldValue {
        let steps = name.split(separator: ".")
        guard let root = steps.first, let index = type.indices[String(root)] else { return .absent }
        var value = old.values[index]
        if case .list(let groups) = value, let number = steps.last.flatMap({ Int($0) }) {
            value = groups.indices.contains(number) ? groups[number] : .absent
        }
        guard case .group(let parts) = value, parts.indices.contains(place) else { return .absent }
        return parts[place]
    }
}
