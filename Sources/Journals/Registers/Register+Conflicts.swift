import Diagnostics
import Planning
import Records
import Vocabulary

/// Changes made from an earlier position, where somebody else changed the same meanwhile.
extension Register {
    /// Makes sure that nobody else changed what a change sets, after its maker looked.
    ///
    /// - Throws: A `Refusal` with `change.unknown-version` or every `change.conflict`.
    func checkConflicts(_ change: Change, _ now: Workspace) throws(Refusal) {
        guard (0...now.position).contains(change.from) else {
            throw Refusal(
                Finding(
                    "change.unknown-version", .error,
                    ["number": .number(change.from), "size": .number(now.position)]))
        }
        var findings: [Finding] = []
        for edit in change.edits {
            var number = now.stored(edit.kind, edit.key)?.version ?? 0
            while number > change.from, let entry = try entry(number) {
                findings += conflicts(of: edit, with: entry, number, now)
                // A damaged entry might lead back to itself.
                number = min(entry.previous(of: edit.key), number - 1)
            }
        }
        guard findings.isEmpty else { throw Refusal(all: findings) }
    }

    private func conflicts(
        of edit: RecordEdit, with entry: Entry, _ number: Int, _ now: Workspace
    ) -> [Finding] {
        let type = schema[edit.kind]
        let content = now.content(edit.kind, edit.key)
        return entry.edits.flatMap { edit.conflicts(with: $0) }.map { path in
            let field = type?.indices[path.field].flatMap { type?.fields[$0].type }
            let own = edit.settings.first { $0.path == path }?.value
            let stands = content.flatMap { type?.value(at: path, of: $0) }
            return Finding(
                "change.conflict", .error,
                at: Place(.record(kind: edit.kind, code: now.code(edit.kind, edit.key))),
                [
                    "field": .term("field.\(edit.kind).\(path.field)"),
                    "number": .number(number), "date": .date(entry.at.date),
                    "actor": .text("\(entry.actor)"),
                    "yours": shown(own, field, now), "theirs": shown(stands, field, now),
                ])
        }
    }

    /// A value as a finding shows it; records by their codes.
    private func shown(
        _ value: FieldValue?, _ type: FieldType?, _ workspace: Workspace
    ) -> FindingValue {
        switch value ?? .absent {
        case .text(let text): .text(text)
        case .wording(let version): .text(version.text)
        case .number(let number): .number(number)
        case .quantity(let quantity): .quantity(quantity)
        case .date(let date): .date(date)
        case .period(let period): .text(period.description)
        case .flag(let flag): .term("choice.\(flag)")
        case .code(let code): type.map { .term($0.term(of: code)) } ?? .text(code)
        case .reference(let key): .text(workspace.code(type?.target ?? "", key))
        case .absent: .term("conflict.nothing")
        default: .term("conflict.several")
        }
    }
}
