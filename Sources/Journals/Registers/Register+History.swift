package import Diagnostics
import Planning
package import Records

/// One version of a record in its history.
package struct RecordVersion: Sendable {
    /// The number of the entry that made it.
    package let number: Int
    /// The entry.
    package let entry: Entry
    /// The record as it was then.
    package let content: RecordContent
    /// What differs from the version before.
    package let differences: [FieldDifference]
    /// Whether the record was removed by it.
    package let isRemoval: Bool
}

extension Register {
    /// The values of a record as they were behind an entry, or `nil` where it wasn't there.
    ///
    /// - Throws: A `Refusal` with `store.…`.
    /// - Cost: one entry read for each version.
    package func content(
        _ kind: String, _ key: RecordKey, asOf position: Int
    ) throws(Refusal) -> RecordContent? {
        let last = try history(kind, key, upTo: position).last
        return last.flatMap { $0.isRemoval ? nil : $0.content }
    }

    /// The versions of a record, the first one first.
    ///
    /// - Parameters:
    ///   - kind: The type of the record.
    ///   - key: Which record.
    ///   - position: The number of the last entry that counts.
    /// - Returns: One for each entry that touched the record.
    /// - Throws: A `Refusal` with `store.…`.
    /// - Cost: one entry read for each version.
    package func history(
        _ kind: String, _ key: RecordKey, upTo position: Int
    ) throws(Refusal) -> [RecordVersion] {
        guard let type = schema[kind] else { return [] }
        var entries: [(number: Int, entry: Entry)] = []
        var number = try workspace().stored(kind, key)?.version ?? 0
        while number > 0, let entry = try entry(number) {
            entries.append((number, entry))
            number = min(entry.previous(of: key), number - 1)
        }
        var content = type.empty(key)
        var versions: [RecordVersion] = []
        for (number, entry) in entries.reversed() where number <= position {
            let before = content
            let edits = entry.edits.filter { $0.kind == kind && $0.key == key }
            for setting in edits.flatMap(\.settings) {
                type.set(setting.value, at: setting.path, in: &content)
            }
            versions.append(
                RecordVersion(
                    number: number, entry: entry, content: content,
                    differences: type.differences(from: before, to: content),
                    isRemoval: edits.contains { $0.action == .remove }))
        }
        return versions
    }
}
