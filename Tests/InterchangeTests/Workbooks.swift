import Diagnostics
import Foundation
import Interchange
import Records
import TestSupport
import Testing

/// Tables in workbooks of Excel: their sheets, rows and cells.
@Suite struct Workbooks {
    private func rows(_ xml: String, strings: String = "") throws -> [[String]] {
        var file = WorkbookFile(xml)
        file.strings = strings
        let (rows, codes) = try file.read()
        #expect(codes == [])
        return rows
    }

    private func cell(_ content: String) throws -> String? {
        try rows("<row><c t=\"inlineStr\"><is>\(content)</is></c></row>").first?.first
    }

    // MARK: Sheets

    @Test func `sheets stand in the order of their tabs, and hidden ones say so`() throws {
        var file = WorkbookFile("")
        let cell = "<row><c><v>2</v></c></row>"
        file.sheets = [("R &amp; D", ""), ("Notes", cell), ("Lists", ""), ("Old", "")]
        file.states = ["Lists": "state=\"hidden\"", "Old": "state=\"veryHidden\""]
        let workbook = try Workbook(file.bytes)
        #expect(workbook.sheets.map(\.name) == ["R & D", "Notes", "Lists", "Old"])
        #expect(workbook.sheets.map(\.isHidden) == [false, false, true, true])
        #expect(try workbook.rows(of: workbook.sheets[0]).rows == [])
        #expect(
            try workbook.rows(of: workbook.sheets[1]).rows == [TableRow(line: 1, cells: ["2"])])
    }

    @Test func `a chart is no sheet`() throws {
        var file = WorkbookFile("")
        file.sheets.append(("Chart", ""))
        var parts = file.parts
        parts[3].text = parts[3].text.replacing(
            "worksheet\" Target=\"worksheets/sheet2", with: "chartsheet\" Target=\"charts/sheet2")
        #expect(try Workbook(ArchiveWriter(parts).bytes).sheets.map(\.name) == ["Data"])
    }

    @Test(arguments: [("", false), ("x", false), ("", true), ("ns0", true)])
    func `both forms are read, with any prefix`(_ prefix: String, _ isStrict: Bool) throws {
        var file = WorkbookFile("")
        (file.prefix, file.isStrict) = (prefix, isStrict)
        let tag = prefix.isEmpty ? "" : prefix + ":"
        file.strings = file.element("si", file.element("t", "one"))
        file.sheets[0].rows =
            "<\(tag)row r=\"2\"><\(tag)c r=\"A2\" t=\"s\"><\(tag)v>0</\(tag)v></\(tag)c></\(tag)row>"
        #expect(try file.read().rows == [["one"]])
        #expect(Workbook.isWorkbook(file.bytes))
    }

    // MARK: Places

    @Test func `cells stand where their references say, and gaps are empty`() throws {
        let xml =
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c><c><v>3</v></c></row>"
            + "<row r=\"9\"><c r=\"AA9\"><v>4</v></c><c r=\"A9\"><v>5</v></c></row>"
        let workbook = try Workbook(WorkbookFile(xml).bytes)
        let rows = try workbook.rows(of: workbook.sheets[0]).rows
        #expect(rows.map(\.line) == [2, 9])
        #expect(rows[0].cells == ["", "1", "", "2", "3"])
        #expect(rows[1].cells == ["5"] + Array(repeating: "", count: 25) + ["4"])
    }

    @Test func `rows without words are left out, and empty cells at the end of others`() throws {
        let xml =
            "<row/><row><c s=\"1\"/><c t=\"str\"><v></v></c></row>"
            + "<row><c><v>1</v></c><c s=\"1\"/></row><row spans=\"1:3\"/><row><c><v>2</v></c></row>"
        let workbook = try Workbook(WorkbookFile(xml).bytes)
        let rows = try workbook.rows(of: workbook.sheets[0]).rows
        #expect(rows == [TableRow(line: 3, cells: ["1"]), TableRow(line: 5, cells: ["2"])])
    }

    @Test func `merged cells keep their value in the first one`() throws {
        let file = WorkbookFile(
            "<row><c r=\"A1\"><v>1</v></c><c r=\"B1\"/><c r=\"C1\"><v>2</v></c></row>")
        var parts = file.parts
        parts[6].text = parts[6].text.replacing(
            "</sheetData>",
            with: "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
        let workbook = try Workbook(ArchiveWriter(parts).bytes)
        #expect(try workbook.rows(of: workbook.sheets[0]).rows.map(\.cells) == [["1", "", "2"]])
    }

    // MARK: Words

    @Test func `strings are taken with their runs and without how they are pronounced`() throws {
        let strings =
            "<si><t>plain</t></si>"
            + "<si><r><rPr><b/></rPr><t>two </t></r><r><t>runs</t></r></si>"
            + "<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si><si/>"
        let xml =
            "<row>" + [2, 1, 3, 0].map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
            + "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>"
        #expect(try rows(xml, strings: strings) == [["課", "two runs", "", "plain", "inline"]])
    }

    @Test func `escapes of Office are resolved, those of themselves once`() throws {
        #expect(try cell("<t>a_x000D_\nb</t>") == "a\r\nb")
        #expect(try cell("<t>_x005F_x000D_</t>") == "_x000D_")
        #expect(try cell("<t>_x00e9__x0009_</t>") == "é\t")
        #expect(
            try cell("<t>_xD83D_ _x12_ _x+123_ snake_case_x</t>")
                == "_xD83D_ _x12_ _x+123_ snake_case_x")
        #expect(try cell("<r><t>_x00</t></r><r><t>0D_</t></r>") == "_x000D_")
    }

    @Test func `references, line ends and literal words are those of XML`() throws {
        #expect(try cell("<t>R&amp;D &lt;1&gt; &#233;&#x4E2D;&#10;x</t>") == "R&D <1> é中\nx")
        #expect(try cell("<t>one\r\ntwo\rthree\tx</t>") == "one\ntwo\nthree\tx")
        #expect(try cell("<t><![CDATA[a &amp; <b>]]> &amp; c</t>") == "a &amp; <b> & c")
        #expect(try cell("<t xml:space=\"preserve\"> a </t>") == " a ")
    }

    @Test func `an entity that is not defined is kept as written`() throws {
        let file = WorkbookFile("<row><c t=\"str\"><v>a &nbsp; b</v></c></row>")
        let (rows, codes) = try file.read()
        #expect(rows == [["a &nbsp; b"]])
        #expect(codes == ["xml.unknown-entity"])
    }

    @Test(.enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.reason)))
    func `a workbook of the United Nations is read whole`() throws {
        let folder = try #require(SharedData.folder)
        let name = "data/indicators/xlsx/sample_2000_2019.xlsx"
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        #expect(Workbook.isWorkbook(bytes))
        let workbook = try Workbook(bytes)
        let (rows, findings) = try workbook.rows(of: try #require(workbook.sheets.first))
        #expect(findings == [])
        #expect(rows.first?.cells == ["year", "date", "topics", "result"])
        #expect(rows.count == 3_333)
        #expect(rows.map(\.line) == Array(1...3_333))
        #expect(rows[2].cells == ["2000", "21 December", "Guinea", "S/PRST/2000/41"])
        #expect(rows[1].cells[3] == "S/RES/1334 (2000)\n\t\t\t15-0-0")
    }
}
