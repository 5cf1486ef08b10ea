import Foundation
import Planning
import Records
import Vocabulary

/// The difference of two structures beside a comparison of their JSON, unit by unit.
enum StructureDifferences {
    static func measure(_ count: Int) throws {
        let (before, after) = (try workspace(count, edition: 1), try workspace(count, edition: 2))
        let (old, new) = (Structure(inForce: before), Structure(inForce: after))
        let (oldJSON, newJSON) = (json(before), json(after))
        var (own, plain) = (Times(), Times())
        var found = (0, 0)
        for _ in 0..<21 {
            own.take { found.0 = StructureDifference(from: old, to: new).changed.count }
            plain.take { found.1 = differences(oldJSON, newJSON) }
        }
        guard found.0 == found.1 else { return print("\(found.0) differences beside \(found.1)") }
        report(
            "difference of \(count) units, \(found.0) of them other", own.median,
            floor: plain.median, "comparison of their JSON")
    }

    /// How many units of two sets differ, read from their JSON.
    private static func differences(_ old: [[UInt8]], _ new: [[UInt8]]) -> Int {
        func byKey(_ lines: [[UInt8]]) -> [String: JSONValue] {
            let read = lines.compactMap { try? JSONReader.read($0) }
            return Dictionary(read.compactMap { unit in unit["id"]?.text.map { ($0, unit) } }) {
                one, _ in one
            }
        }
        let (before, after) = (byKey(old), byKey(new))
        return Set(before.keys).union(after.keys).count { before[$0] != after[$0] }
    }

    private static func json(_ workspace: Workspace) -> [[UInt8]] {
        guard let type = workspace.schema[Unit.kind] else { return [] }
        return workspace.contents(Unit.kind).map { type.json(of: $0) }
    }

    /// So many units, of which every tenth is called otherwise in the second edition.
    private static func workspace(_ count: Int, edition: Int) throws -> Workspace {
        let edits = (0..<count).map { number in
            var unit = Unit(id: Identifier(high: 1, low: UInt64(number + 1)))
            unit.code = "U\(number)"
            let isOther = edition == 2 && number.isMultiple(of: 10)
            unit.name = MultilingualText(
                "Unit \(number)\(isOther ? " and more" : "")", in: .english)
            if number > 0 { unit.parent = Identifier(high: 1, low: UInt64(number / 5 + 1)) }
            return RecordEdit.creating(unit)
        }
        return try Workspace(.standard).applying(edits)
    }
}
