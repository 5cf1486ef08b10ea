package import Diagnostics
import Planning
package import Records

extension Register {
    /// The edits that take an entry back: what it made is removed, what it changed or removed is as it
    /// was.
    ///
    /// Others may have changed the same since; committed from the entry's own position, these edits are
    /// refused then, as any are.
    ///
    /// - Parameter number: The number of the entry.
    /// - Returns: One edit a record at most.
    /// - Throws: A `Refusal` with `journal.no-entry` or `store.…`.
    /// - Cost: one pass over the journal up to that entry.
    package func undoing(_ number: Int) throws(Refusal) -> [RecordEdit] {
        let before = try workspace(asOf: number - 1)
        guard let entry = try entry(number) else {
            throw Refusal(
                Finding(
                    "journal.no-entry", .error,
                    ["number": .number(number), "size": .number(before.position)]))
        }
        var after = before
        after.fold(entry.edits)
        var seen: Set<String> = []
        return entry.edits.reversed().compactMap { edit in
            guard seen.insert("\(edit.kind) \(edit.key)").inserted, let type = schema[edit.kind]
            else { return nil }
            let (old, new) = (
                before.content(edit.kind, edit.key), after.content(edit.kind, edit.key)
            )
            return switch (old, new) {
            case (nil, nil): nil
            case (let old?, nil): .creating(old, type)
            case (nil, _?): RecordEdit(.remove, kind: edit.kind, key: edit.key)
            case (let old?, let new?): .changing(new, to: old, type)
            }
        }
    }
}
