import Foundation
import GRDB
import Journals
import StoreSQLite
import TestSupport
import Vocabulary

/// A journal in a file, with a second connection that does as it likes and undoes it.
final class TamperedJournal {
    struct NodePlace {
        let code: String
        let level: Int
        let index: Int
    }

    let store: SQLiteStore
    let clean: Verification
    private let size: Int
    private let original: [Int: [UInt8]]
    private let database: DatabaseQueue
    private let path: String
    private var random: SeededGenerator

    init(size: Int, seed: Int) throws {
        self.size = size
        path = Temporary.quickPath("sqlite")
        store = try SQLiteStore.creating(path)
        try Register(store, .ships, clock: Ticking().now).fill(to: size, seed: seed)
        clean = try JournalVerifier(store).verify()
        original = try store.entries
        random = SeededGenerator(seed: UInt64(seed))
        database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;
                    CREATE TEMP TABLE entries AS SELECT * FROM journal;
                    CREATE TEMP TABLE nodes AS SELECT * FROM node;
                    """)
        }
    }

    deinit {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }

    func undo() throws {
        try database.write { database in
            try database.execute(
                sql: """
                    DELETE FROM journal; INSERT INTO journal SELECT * FROM entries;
                    DELETE FROM node; INSERT INTO node SELECT * FROM nodes;
                    """)
        }
    }

    /// The first number of which the entry is not the one that was written, by simple comparison.
    func firstAltered() throws -> Int? {
        let now = try store.entries
        return Set(now.keys).union(original.keys).filter { now[$0] != original[$0] }.min()
    }

    /// One to three random edits of the entries.
    func tamper() throws -> [String] {
        let statements = (0..<Int.random(in: 1...3, using: &random)).map { _ in edit() }
        try database.write { database in
            for (statement, arguments) in statements {
                try database.execute(sql: statement, arguments: arguments)
            }
        }
        return statements.map { "\($0.0) \($0.1)" }
    }

    private var number: Int { Int.random(in: 1...size, using: &random) }

    private func edit() -> (String, StatementArguments) {
        let (number, other) = (number, number)
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1:
            var entry = original[number] ?? []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<entry.count, using: &random)
                entry[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            return ("UPDATE journal SET entry = ? WHERE number = ?", [Data(entry), number])
        case 2: return ("DELETE FROM journal WHERE number = ?", [number])
        case 3:
            return (
                """
                UPDATE journal SET entry = (SELECT entry FROM journal AS other WHERE other.number
                    = ? - journal.number) WHERE number IN (?, ?)
                    AND (SELECT count(*) FROM journal WHERE number IN (?, ?)) = 2
                """, [number + other, number, other, number, other]
            )
        case 4: return inserted(number)
        case 5: return ("DELETE FROM journal WHERE number > ?", [number])
        case 6: return shifted(number)
        case 7:
            let far = [-1, 0, size + 1, size + 2, size + 5, 1 << 40, .max, .min]
            return (
                "INSERT OR IGNORE INTO journal VALUES (?, ?)",
                [far.randomElement(using: &random), Data(original[other] ?? [])]
            )
        default:
            let entry = (original[number] ?? []) + [0x20]
            return ("UPDATE journal SET entry = ? WHERE number = ?", [Data(entry), number])
        }
    }

    /// An entry put in, and those behind it moved on by one.
    private func inserted(_ number: Int) -> (String, StatementArguments) {
        (
            """
            UPDATE journal SET number = -number - 1000 WHERE number BETWEEN ? AND 999;
            UPDATE journal SET number = -number - 999 WHERE number BETWEEN -9999 AND -1001;
            INSERT OR IGNORE INTO journal VALUES (?, ?);
            """, [number, number, Data("{}".utf8)]
        )
    }

    /// An entry taken out, and those behind it moved back by one.
    private func shifted(_ number: Int) -> (String, StatementArguments) {
        (
            """
            DELETE FROM journal WHERE number = ?;
            UPDATE journal SET number = -number - 1000 WHERE number BETWEEN ? + 1 AND 999;
            UPDATE journal SET number = -number - 1001 WHERE number BETWEEN -9999 AND -1001;
            """, [number, number]
        )
    }

    /// Where a node stands in the table: all are numbered in the order of their making.
    static func number(_ level: Int, _ index: Int) -> Int {
        let entry = (index + 1) << level - 1
        return 2 * entry - entry.nonzeroBitCount + level + 1
    }

    /// Alters, deletes or adds one node; of those under which the tree goes on.
    func tamperWithNode() throws -> NodePlace {
        let level = Int.random(in: 0...3, using: &random)
        let index = Int.random(in: 0..<(size >> (level + 1)) * 2, using: &random)
        let digest = Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
        return try database.write { database in
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                try database.execute(
                    sql: "DELETE FROM node WHERE number = ?",
                    arguments: [Self.number(level, index)])
                return NodePlace(code: "journal.node-missing", level: level, index: index)
            case 1:
                let far = [Self.number(level + 1, index + size), .max, .min, -1, 0, 1 << 40]
                try database.execute(
                    sql: "INSERT INTO node VALUES (?, ?)",
                    arguments: [far.randomElement(using: &random), digest])
                return NodePlace(code: "journal.node-extra", level: level, index: index)
            default:
                let short = digest.prefix([31, 32, 32].randomElement(using: &random) ?? 32)
                try database.execute(
                    sql: "UPDATE node SET digest = ? WHERE number = ?",
                    arguments: [short, Self.number(level, index)])
                let code = short.count == 32 ? "journal.node-altered" : "journal.node-missing"
                return NodePlace(code: code, level: level, index: index)
            }
        }
    }

    /// Alters an entry and the hash of it, but nothing above.
    func forge(_ number: Int) throws {
        let entry = (original[number] ?? []) + [0x0A]
        try database.write { database in
            try database.execute(
                sql: "UPDATE journal SET entry = ? WHERE number = ?",
                arguments: [Data(entry), number])
            try database.execute(
                sql: "UPDATE node SET digest = ? WHERE number = ?",
                arguments: [Data(MerkleHashing.leaf(entry).bytes), Self.number(0, number - 1)])
        }
    }
}
