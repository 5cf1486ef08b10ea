import Testing

@testable import Records

@Suite struct `Tables of other writers` {
    private func cells(_ text: String) throws -> [[String]] {
        try CSVReader.rows(of: Array(text.utf8)).map(\.cells)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines may end in any way, the last one not at all`(_ end: String) throws {
        #expect(try cells("a,b\(end)1,2") == [["a", "b"], ["1", "2"]])
        #expect(try cells("a,b\(end)\(end)1,\(end)") == [["a", "b"], ["1", ""]])
    }

    @Test(arguments: [",", ";", "\t"])
    func `the first line tells the separator`(_ sign: String) throws {
        #expect(
            try cells("\u{FEFF}a\(sign)\"b,;\t\"\(sign)c\n1\(sign)2,5\(sign)3")[0] == [
                "a", "b,;\t", "c",
            ])
        #expect(try cells("code\(sign)name\nA.1\(sign)x") == [["code", "name"], ["A.1", "x"]])
    }

    @Test func `quotation marks within cells are themselves`() throws {
        #expect(try cells("a \"b\",\"c\"\"d\",\"e\"f\"") == [["a \"b\"", "c\"d", "ef\""]])
    }

    @Test func `rows know the line on which they begin`() throws {
        let rows = try CSVReader.rows(of: Array("a\r\n\"b\r\n\nc\"\r\n\r\nd\re".utf8))
        #expect(rows.map(\.line) == [1, 2, 6, 7])
        #expect(rows.map(\.cells) == [["a"], ["b\r\n\nc"], ["d"], ["e"]])
    }

    @Test func `an open quotation mark is refused with its line`() {
        #expect(throws: CSVError.unclosedQuote(line: 3)) { try cells("a,b\n\"1\n\",\"2\n3") }
        #expect(throws: CSVError.unclosedQuote(line: 1)) { try cells("\"") }
    }

    @Test func `bytes that are no UTF-8 are refused with the line of their cell`() {
        #expect(throws: CSVError.notUTF8(line: 2)) {
            try CSVReader.rows(of: [0x61, 0x0A, 0x62, 0x2C, 0xE9, 0x0A])
        }
    }

    @Test func `behind an error there is nothing`() throws {
        var reader = CSVReader([0x61, 0x0A, 0xFF, 0x0A, 0x62])
        #expect(try reader.next()?.cells == ["a"])
        #expect(throws: CSVError.notUTF8(line: 2)) { try reader.next() }
        #expect(try reader.next() == nil)
    }

    @Test func `an empty file has no rows`() throws {
        #expect(try cells("").isEmpty)
        #expect(try cells("\u{FEFF}").isEmpty)
        #expect(try cells("\r\n\n").isEmpty)
    }

    @Test func `random text is read as Python reads it`() throws {
        let signs = Array("\",\n\ra\"'= ,\"\u{0}é")
        var state = UInt64(5)
        var texts: [String] = []
        var expected: [[[String]]] = []
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(signs[Int(state >> 33) % signs.count])
            }
            let bytes = Array(text.utf8)
            guard let rows = try? CSVReader.rows(of: bytes, separator: .comma) else { continue }
            texts.append(text)
            expected.append(rows.map(\.cells))
        }
        #expect(texts.count > 5000)
        let read = try PythonCSV.rows(of: texts.map { Array($0.utf8) })
        for (text, (rows, python)) in zip(texts, zip(expected, read)) {
            let plain = python.map { row in
                row.map {
                    FormulaGuard.isPresent($0.utf8) ? String($0.unicodeScalars.dropFirst()) : $0
                }
            }
            #expect(rows == plain, "\(text.debugDescription)")
        }
    }

    @Test func `random bytes never trap`() {
        var state = UInt64(11)
        for _ in 0..<20_000 {
            let bytes = (0..<20).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let byte = UInt8(truncatingIfNeeded: state >> 40)
                return byte < 128
                    ? [0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0xEF, 0xBB, 0xBF][Int(byte) % 8] : byte
            }
            _ = try? CSVReader.rows(of: bytes)
        }
    }
}

@Suite struct `Cells that spreadsheets would take for formulas` {
    private func written(_ cell: String, leavesNumbers: Bool = false) -> String {
        var writer = CSVWriter(leavesNumbers: leavesNumbers)
        writer.append([cell])
        return String(decoding: writer.bytes.dropLast(2), as: UTF8.self)
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\u{0}x", "＝1", "＋1", "－1", "＠x", "'=1", "'''-1",
    ])
    func `get an apostrophe`(_ cell: String) {
        #expect(written(cell) == "'" + cell)
    }

    @Test func `get it within the quotes, where there are any`() {
        #expect(written("=A1;\"x\"") == "\"'=A1;\"\"x\"\"\"")
        #expect(written("\tx") == "\"'\tx\"")
        #expect(written("\rx") == "\"'\rx\"")
    }

    @Test(arguments: ["", "a=1", " =1", "'", "'a", "1-2", "目标", "«=»", "\u{FF1C}"])
    func `are not those that begin otherwise`(_ cell: String) {
        #expect(written(cell) == (cell.isEmpty ? "\"\"" : cell))
    }

    @Test func `are not plain numbers where numbers are left alone`() {
        #expect(written("-12.5", leavesNumbers: true) == "-12.5")
        #expect(written("+3", leavesNumbers: true) == "+3")
        for cell in ["-", "-1-1", "-1.", "-.5", "--1", "-1e5", "-A1"] {
            #expect(written(cell, leavesNumbers: true) == "'" + cell)
        }
        #expect(written("-12.5") == "'-12.5")
    }
}
