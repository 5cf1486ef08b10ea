import Diagnostics
import Interchange
import Records
import TestSupport
import Testing

/// Workbooks that are damaged, of another kind, or made to do harm.
@Suite struct WorkbookFaults {
    private var sample: WorkbookFile {
        var file = WorkbookFile(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46112</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>",
            formats: ["yyyy"])
        file.strings = "<si><t>one_x000D_&amp;</t></si>"
        return file
    }

    /// Reads all sheets, and gives back the codes of the findings or of the refusal.
    private func codes(_ bytes: [UInt8]) -> [String] {
        _ = Workbook.isWorkbook(bytes)
        do throws(Refusal) {
            let workbook = try Workbook(bytes)
            var codes: [String] = []
            for sheet in workbook.sheets {
                codes += try workbook.rows(of: sheet).findings.map(\.code)
            }
            return codes
        } catch {
            return error.findings.map(\.code)
        }
    }

    private func codes(_ part: String, _ change: (String) -> String) -> [String] {
        codes(
            ArchiveWriter(
                sample.parts.map { ($0.name, $0.name == part ? change($0.text) : $0.text) }
            ).bytes)
    }

    private func findings(_ rows: String) throws -> (rows: [[String]], findings: [Finding]) {
        let workbook = try Workbook(WorkbookFile(rows).bytes)
        let (rows, findings) = try workbook.rows(of: workbook.sheets[0])
        return (rows.map(\.cells), findings)
    }

    // MARK: Damage

    @Test func `a workbook cut off anywhere is refused, and never traps`() {
        let bytes = sample.bytes
        #expect(codes(bytes) == [])
        for count in stride(from: 0, to: bytes.count, by: 7) {
            let expected = count < 4 ? "workbook.not-a-workbook" : "archive.damaged"
            #expect(codes(Array(bytes[..<count])) == [expected])
        }
    }

    @Test func `bytes of a workbook changed anywhere never trap`() {
        let bytes = sample.bytes
        for index in stride(from: 4, to: bytes.count, by: 3) {
            var changed = bytes
            changed[index] ^= 0xFF
            _ = codes(changed)
        }
    }

    @Test func `XML of a workbook cut off anywhere is refused, and never traps`() {
        let parts = [
            "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml",
        ]
        for part in parts {
            let length = sample.parts.first { $0.name == part }?.text.count ?? 0
            for count in stride(from: 60, to: length - 1, by: 7) {
                #expect(codes(part) { String($0.prefix(count)) } == ["workbook.broken-part"])
            }
        }
    }

    @Test func `signs of a sheet changed anywhere never trap`() {
        for sign in ["<", ">", "&", "\"", "/", "_", "9", "\0"] {
            for index in stride(from: 200, to: 420, by: 5) {
                _ = codes("xl/worksheets/sheet1.xml") { text in
                    text.prefix(index) + sign + text.dropFirst(index + 1)
                }
            }
        }
    }

    @Test func `a part that does not have its checksum is refused`() {
        var bytes = sample.bytes
        let words = Array("one_x000D_".utf8)
        let place = bytes.indices.first { bytes[$0...].starts(with: words) }
        if let place { bytes[place] = 0x4F }
        #expect(codes(bytes) == ["workbook.damaged-part"])
    }

    @Test func `a part that is missing is named`() {
        let parts = sample.parts
        #expect(
            codes(ArchiveWriter(parts.filter { $0.name != "xl/worksheets/sheet1.xml" }).bytes)
                == ["workbook.missing-part"])
        #expect(
            codes(ArchiveWriter(parts.filter { $0.name != "xl/workbook.xml" }).bytes)
                == ["workbook.missing-part"])
        #expect(
            codes(ArchiveWriter(parts.filter { $0.name != "xl/sharedStrings.xml" }).bytes)
                == ["workbook.unknown-string"])
    }

    // MARK: Other files

    @Test func `what is no workbook says what it is`() throws {
        #expect(codes(Array("a,b\n1,2\n".utf8)) == ["workbook.not-a-workbook"])
        #expect(codes([]) == ["workbook.not-a-workbook"])
        #expect(codes(WordFile("").bytes) == ["workbook.other-format"])
        #expect(!Workbook.isWorkbook(WordFile("").bytes))
        let list = ArchiveWriter([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"),
        ])
        #expect(codes(list.bytes) == ["workbook.other-format"])
        #expect(codes(ArchiveWriter([("a.csv", "1")]).bytes) == ["workbook.other-format"])
        #expect(codes("xl/workbook.xml") { _ in "<html/>" } == ["workbook.not-a-workbook"])
        #expect(
            codes("xl/workbook.xml") { $0.replacing("<sheet ", with: "<leaf ") }
                == ["workbook.no-sheets"])
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(codes(old + [UInt8](repeating: 0, count: 600)) == ["workbook.other-format"])
    }

    @Test func `a workbook in binary form is told apart`() {
        let parts = sample.parts.map {
            (
                $0.name.replacing("workbook.xml", with: "workbook.bin"),
                $0.text.replacing("workbook.xml", with: "workbook.bin")
            )
        }
        let bytes = ArchiveWriter(parts).bytes
        #expect(Workbook.isWorkbook(bytes))
        #expect(codes(bytes) == ["workbook.other-format"])
    }

    @Test func `a workbook in another folder is known by its type`() {
        let parts = sample.parts.map { part -> (name: String, text: String) in
            let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
            let types =
                "<Types><Override PartName=\"/book/workbook.xml\" ContentType=\"\(type)\"/></Types>"
            return (
                part.name.replacing("xl/", with: "book/"),
                part.name.hasPrefix("[") ? types : part.text.replacing("xl/", with: "book/")
            )
        }
        #expect(Workbook.isWorkbook(ArchiveWriter(parts).bytes))
        #expect(codes(ArchiveWriter(parts).bytes) == [])
    }

    @Test func `an encrypted part is refused, and a document type`() {
        var writer = ArchiveWriter(sample.parts)
        writer.files[6].flags = 1
        #expect(codes(writer.bytes) == ["archive.encrypted"])
        #expect(
            codes("xl/worksheets/sheet1.xml") {
                $0.replacing("<worksheet", with: "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet")
            } == ["xml.document-type"])
    }

    // MARK: Cells

    @Test func `cells and rows at places that no sheet has are left out and told`() throws {
        let (rows, found) = try findings(
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c><c r=\"5C\"><v>2</v></c><c r=\"\"><v>3</v></c>"
                + "<c r=\"A99999999999\"><v>4</v></c><c r=\"b1\"><v>5</v></c></row>"
                + "<row r=\"1048577\"><c><v>6</v></c></row><row r=\"-1\"><c><v>7</v></c></row>")
        #expect(rows == [["", "5"]])
        #expect(found.map(\.code) == ["workbook.misplaced-cell"])
        #expect(found.first?.values["count"] == .number(6))
        #expect(found.first?.values["cell"] == .text("XFE1"))
    }

    @Test func `cells at the far end of each row are refused before they fill the memory`() {
        let row = "<row><c r=\"XFD1\"><v>1</v></c></row>"
        let file = WorkbookFile(String(repeating: row, count: 1_100))
        #expect(codes(file.bytes) == ["workbook.too-many-gaps"])
    }

    @Test func `empty cells at the far end of each row take nothing`() throws {
        let row = "<row><c><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>"
        let (rows, found) = try findings(String(repeating: row, count: 2_000))
        #expect(rows == Array(repeating: ["1"], count: 2_000))
        #expect(found == [])
    }

    @Test func `a text that is not there leaves the cell empty, and each kind is told once`() throws
    {
        let (rows, found) = try findings(
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>x</v></c><c><f>A1</f></c><c><v>1</v></c></row>"
        )
        #expect(rows == [["", "", "", "1"]])
        #expect(
            found.map(\.code) == ["workbook.formula-without-value", "workbook.unknown-string"])
        #expect(found.map { $0.values["cell"] } == [.text("C1"), .text("A1")])
        #expect(found.map { $0.values["count"] } == [.number(1), .number(2)])
    }
}
