import Diagnostics
import Foundation
import GRDB
import Journals
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// A journal beside checkpoints that are kept elsewhere.
@Suite struct OutsideCheckpoints {
    @Test func `entries cut off from the end together with their nodes are found`() throws {
        for size in [1, 2, 17, 31] {
            let path = Temporary.path("sqlite")
            let store = try filled(path, to: 32, seed: size)
            let register = try Register(store, .ships, clock: Ticking().now)
            try store.replaceRecords(with: register.workspace())
            let checkpoint = try store.checkpoint()
            try DatabaseQueue(path: path).write { database in
                try database.execute(
                    sql: """
                        DELETE FROM journal WHERE number > \(size);
                        DELETE FROM node WHERE number >= \(TamperedJournal.number(0, size));
                        """)
            }
            #expect(try JournalVerifier(store).verify().isClean)
            let found = try JournalVerifier(store).verify(against: [checkpoint])
            #expect(
                found.findings == [
                    Finding(
                        "journal.truncated", .error,
                        ["size": .number(size), "checkpoint": .number(32)])
                ])
            #expect(
                Doctor(store, .ships).findings().contains { $0.code == "record.kept-ahead" })
        }
    }

    @Test func `an older state in place of the file is found`() throws {
        let path = Temporary.path("sqlite")
        let store = try filled(path, to: 20, seed: 3)
        let older = Temporary.path("sqlite")
        try store.backUp(to: older)
        try Register(store, .ships, clock: Ticking().now).fill(to: 30, seed: 4)
        let checkpoints = try [10, 20, 25, 30].map { try store.checkpoint(size: $0) }
        let restored = try SQLiteStore.opening(older)
        #expect(Doctor(restored, .ships).findings().isEmpty)
        let found = try JournalVerifier(restored).verify(against: checkpoints)
        #expect(found.findings.map(\.code) == ["journal.truncated", "journal.truncated"])
        #expect(found.findings.map { $0.values["checkpoint"] } == [.number(25), .number(30)])
        try Register(restored, .ships, clock: Ticking().now).fill(to: 40, seed: 5)
        let grown = try JournalVerifier(restored).verify(against: checkpoints)
        #expect(grown.findings.map(\.code) == ["journal.forked", "journal.forked"])
        #expect(grown.findings.map { $0.values["size"] } == [.number(25), .number(30)])
    }

    @Test func `a journal that was rewritten with its whole tree is found`() throws {
        let path = Temporary.path("sqlite")
        let store = try filled(path, to: 33, seed: 6)
        let checkpoints = try (0...33).map { try store.checkpoint(size: $0) }
        for number in (1...33).reversed() {
            try rewrite(number, of: store, path)
            #expect(try JournalVerifier(store).verify().isClean)
            let found = try JournalVerifier(store).verify(against: checkpoints.shuffled())
            #expect(found.findings.allSatisfy { $0.code == "journal.forked" })
            #expect(found.findings.map { $0.values["size"] } == (number...33).map { .number($0) })
        }
    }

    /// Alters an entry and computes all nodes anew, as one with the source code can.
    private func rewrite(_ number: Int, of store: SQLiteStore, _ path: String) throws {
        var frontier = MerkleFrontier()
        var nodes: [MerkleNode] = []
        for (other, entry) in try store.entries.sorted(by: { $0.key < $1.key }) {
            let bytes = entry + (other == number ? [0x20] : [])
            frontier.append(MerkleHashing.leaf(bytes)) { nodes.append($0) }
        }
        try DatabaseQueue(path: path).write { database in
            try database.execute(
                sql: "UPDATE journal SET entry = CAST(entry || ' ' AS BLOB) WHERE number = ?",
                arguments: [number])
            for node in nodes {
                try database.execute(
                    sql: "UPDATE node SET digest = ? WHERE number = ?",
                    arguments: [
                        Data(node.digest.bytes), TamperedJournal.number(node.level, node.index),
                    ])
            }
        }
    }

    @Test(arguments: 0..<4)
    func `in 1,000 sound journals nothing is found`(part: Int) throws {
        var random = SeededGenerator(seed: UInt64(part))
        for round in 0..<25 {
            let store = try filled(Temporary.path("sqlite"), to: 0, seed: 0)
            let register = try Register(store, .ships, clock: Ticking().now)
            var checkpoints: [Checkpoint] = []
            for step in 0..<10 {
                let size = try store.size() + Int.random(in: 0...2, using: &random)
                try register.fill(to: size, seed: part * 1_000 + round * 10 + step)
                checkpoints.append(try store.checkpoint())
                let found = try JournalVerifier(store).verify(against: checkpoints)
                #expect(found.findings == [])
                #expect(found.root == checkpoints.last?.root)
                #expect(found.size == checkpoints.last?.size)
                if step == 9 { #expect(Doctor(store, .ships).findings() == []) }
            }
        }
    }

    @Test func `while others write, nothing is found either`() async throws {
        let store = try filled(Temporary.path("sqlite"), to: 8, seed: 9)
        let register = try Register(store, .ships, clock: Ticking().now)
        async let writing: Void = { try register.fill(to: 400, seed: 10) }()
        var rounds = 0
        while try store.size() < 400 {
            let checkpoint = try store.checkpoint()
            let found = try JournalVerifier(store).verify(against: [checkpoint])
            #expect(found.findings == [])
            #expect(found.size >= checkpoint.size)
            rounds += 1
        }
        try await writing
        #expect(rounds > 3)
        #expect(Doctor(store, .ships).findings() == [])
    }

    private func filled(_ path: String, to size: Int, seed: Int) throws -> SQLiteStore {
        let store = try SQLiteStore.creating(path)
        try Register(store, .ships, clock: Ticking().now).fill(to: size, seed: seed)
        return store
    }
}
