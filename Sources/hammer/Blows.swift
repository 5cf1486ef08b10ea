import Diagnostics
import Journals
import Planning
import Records
import Synchronization
import TestSupport
import Vocabulary

/// Random changes to one register, the same for the same seed.
final class Blows: Sendable {
    private let register: Register
    private let seed: UInt64
    private let units: Mutex<[Planning.Unit]>

    init(_ register: Register, seed: UInt64) throws {
        self.register = register
        self.seed = seed
        units = Mutex(try register.workspace().records(Planning.Unit.self))
    }

    /// Commits one change, one in five with a file.
    ///
    /// - Returns: The number of the entry, and its hash as it is stored.
    func strike(_ thread: Int, _ round: Int) throws -> (number: Int, hash: Digest) {
        var random = SeededGenerator(seed: seed &+ UInt64(thread) << 32 &+ UInt64(round))
        var made: [Planning.Unit] = []
        let change = try change(&random, &made)
        var file = (0..<Int.random(in: 1...20_000, using: &random)).map { UInt8($0 & 0xFF) }
        file += (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) }
        let number = try register.commit(
            change, by: Authorship(Identifier(high: 1, low: UInt64(thread)), why: "hammering"),
            files: round % 5 == 0 ? [file] : [])
        units.withLock { $0 += made }
        guard let hash = try register.store.node(level: 0, index: number - 1) else {
            throw StoreError.damaged(detail: "no node \(number)")
        }
        return (number, hash)
    }

    /// One to five edits: new units, each under one that is there, and another name for an old one.
    private func change(
        _ random: inout SeededGenerator, _ made: inout [Planning.Unit]
    ) throws -> Change {
        let workspace = try register.workspace()
        let parent = units.withLock { $0.randomElement(using: &random) }
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            var unit = Planning.Unit(id: Identifier(high: random.next(), low: random.next()))
            unit.code = "U\(random.next())"
            unit.name = MultilingualText("Unit \(random.next())", in: .french)
            unit.parent = parent?.id
            made.append(unit)
        }
        var edits = made.map { RecordEdit.creating($0) }
        if let old = parent.flatMap({ workspace[$0.id] }) {
            var new = old
            new.name.write("Other \(random.next())", in: .spanish)
            edits += [RecordEdit.changing(old, to: new)].compactMap(\.self)
        }
        return Change(from: workspace.position, edits)
    }
}
