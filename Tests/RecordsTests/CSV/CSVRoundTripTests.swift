import Foundation
import TestSupport
import Testing

@testable import Records

/// Tables that nobody would write, the same in every run.
enum RandomTables {
    private static let pieces = [
        "'", "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\u{0}", "＝", "＋", "－", "＠",
        "\"",
        "\"\"", ",", ";", " ", "  ", "目标", "التنمية", "é", "1.5", "-2", "\u{FEFF}", "x", "SUM(A1)",
        "\u{85}",
        "\u{2028}", "e\u{301}", "\u{F8FF}", "😀", "",
    ]

    static func make(seed: Int, columns: Int? = nil) -> [[String]] {
        var numbers = SeededGenerator(seed: UInt64(seed) &* 77 &+ 1)
        return (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
            (0..<(columns ?? Int.random(in: 1...5, using: &numbers))).map { _ in
                (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                    pieces.randomElement(using: &numbers) ?? ""
                }.joined()
            }
        }
    }
}

@Suite struct `A table written and read again` {
    /// Compares scalar by scalar; `==` of strings would let other spellings pass.
    private func expectSame(_ read: [[String]], _ rows: [[String]], _ bytes: [UInt8]) {
        #expect(
            read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } },
            "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }

    @Test(arguments: [false, true])
    func `has the same cells, whatever they hold`(_ marksEncoding: Bool) throws {
        for seed in 0..<4000 {
            let rows = RandomTables.make(seed: seed)
            let bytes = CSVWriter.bytes(of: rows, marksEncoding: marksEncoding)
            expectSame(try CSVReader.rows(of: bytes).map(\.cells), rows, bytes)
        }
    }

    @Test(arguments: CSVSeparator.allCases)
    func `has the same cells with every separator, numbers left alone or not`(
        _ separator: CSVSeparator
    ) throws {
        for seed in 0..<1500 {
            let rows = RandomTables.make(seed: seed, columns: 1 + seed % 4)
            var writer = CSVWriter(separator: separator, leavesNumbers: seed % 2 == 0)
            for row in rows { writer.append(row) }
            let read = try CSVReader.rows(of: writer.bytes, separator: separator)
            expectSame(read.map(\.cells), rows, writer.bytes)
        }
    }

    @Test(arguments: [
        [[""]], [[""], [""]], [["", ""]], [["a", ""]], [["", "a"]], [["\u{FEFF}a"]],
        [["a;b;c"], ["d"]],
        [["a\tb"]], [[" a "]], [["\r"]], [["'"]], [["''=1"]], [["-5"]], [["'-5"]], [["é"]],
    ])
    func `has its odd cells`(_ rows: [[String]]) throws {
        let bytes = CSVWriter.bytes(of: rows)
        expectSame(try CSVReader.rows(of: bytes).map(\.cells), rows, bytes)
    }

    @Test func `is what Python reads, apostrophes included`() throws {
        let tables = (0..<600).map { RandomTables.make(seed: $0 + 9000) }
        let read = try PythonCSV.rows(of: tables.map { CSVWriter.bytes(of: $0) })
        #expect(read.count == tables.count)
        for (rows, python) in zip(tables, read) {
            let expected = rows.map { row in
                row.map { FormulaGuard.isNeeded($0.utf8) ? "'" + $0 : $0 }
            }
            #expect(
                python.map { $0.map { Array($0.utf8) } }
                    == expected.map { $0.map { Array($0.utf8) } })
        }
    }
}

/// Python's `csv`, asked about files.
enum PythonCSV {
    private static let program = """
        import base64, csv, io, json, sys
        csv.field_size_limit(10 ** 9)
        tables = []
        for file in json.load(open(sys.argv[1])):
            text = io.StringIO(base64.b64decode(file).decode("utf-8"), newline="")
            tables.append([row for row in csv.reader(text) if row])
        json.dump(tables, sys.stdout)
        """

    static func rows(of files: [[UInt8]]) throws -> [[[String]]] {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "csv-\(UUID().uuidString)")
        try JSONEncoder().encode(files.map { Data($0).base64EncodedString() }).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program, file.path]
        process.standardOutput = pipe
        try process.run()
        let answer = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([[[String]]].self, from: answer)
    }
}
