import Diagnostics
import Interchange
import Records
import TestSupport

/// Writes small workbooks for tests.
struct WorkbookFile {
    /// The rows of each sheet as XML, by the names of the sheets.
    var sheets: [(name: String, rows: String)]
    /// The items of the shared strings as XML.
    var strings = ""
    /// The codes of number formats; a cell with `s="1"` has the first of them.
    var formats: [String] = []
    /// Numbers of built-in formats, behind those of ``formats``.
    var builtIn: [Int] = []
    var is1904 = false
    /// The attributes of sheets by name.
    var states: [String: String] = [:]
    /// The prefix of all elements, without its colon.
    var prefix = ""
    var isStrict = false

    private static let finalSpace = "http://schemas.openxmlformats.org/"
    private static let strictSpace = "http://purl.oclc.org/ooxml/"

    init(_ rows: String, formats: [String] = []) {
        sheets = [("Data", rows)]
        self.formats = formats
    }

    /// The bytes of the file.
    var bytes: [UInt8] { ArchiveWriter(parts).bytes }

    /// The parts by name.
    var parts: [(name: String, text: String)] {
        let numbers = sheets.indices.map { $0 + 1 }
        let links =
            numbers.map { ("worksheet", "worksheets/sheet\($0).xml") }
            + [("sharedStrings", "/xl/sharedStrings.xml"), ("styles", "styles.xml")]
        return [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", relationships(links)),
            ("xl/sharedStrings.xml", root("sst", strings)),
            ("xl/styles.xml", root("styleSheet", styles)),
        ]
            + zip(numbers, sheets).map { number, sheet in
                (
                    "xl/worksheets/sheet\(number).xml",
                    root("worksheet", element("sheetData", sheet.rows))
                )
            }
    }

    /// The rows of the first sheet, as texts, and the codes of the findings.
    func read() throws -> (rows: [[String]], codes: [String]) {
        let workbook = try Workbook(bytes)
        let (rows, findings) = try workbook.rows(of: workbook.sheets[0])
        return (rows.map(\.cells), findings.map(\.code))
    }

    private var tag: String { prefix.isEmpty ? "" : prefix + ":" }

    /// An element with the prefix.
    func element(_ name: String, _ content: String) -> String {
        "<\(tag)\(name)>\(content)</\(tag)\(name)>"
    }

    private func root(_ name: String, _ content: String) -> String {
        let space = isStrict ? Self.strictSpace : Self.finalSpace
        let main = space + (isStrict ? "spreadsheetml/main" : "spreadsheetml/2006/main")
        let links =
            space + (isStrict ? "officeDocument/" : "officeDocument/2006/") + "relationships"
        let declared = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<\(tag)\(name) \(declared)=\"\(main)\" xmlns:r=\"\(links)\">\(content)</\(tag)\(name)>"
    }

    private var workbook: String {
        let listed = sheets.enumerated().map { number, sheet in
            "<\(tag)sheet name=\"\(sheet.name)\" sheetId=\"\(number + 7)\" \(states[sheet.name] ?? "") r:id=\"r\(number)\"/>"
        }.joined()
        return root(
            "workbook",
            (is1904 ? "<\(tag)workbookPr date1904=\"1\"/>" : "") + element("sheets", listed))
    }

    private var styles: String {
        let codes = formats.enumerated().map { number, code in
            "<\(tag)numFmt numFmtId=\"\(164 + number)\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/>"
        }.joined()
        let numbers = [0] + formats.indices.map { 164 + $0 } + builtIn
        return element("numFmts", codes)
            + element("cellStyleXfs", "<\(tag)xf numFmtId=\"14\"/>")
            + element("cellXfs", numbers.map { "<\(tag)xf numFmtId=\"\($0)\"/>" }.joined())
            + "<\(tag)dxfs><\(tag)dxf><\(tag)numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></\(tag)dxf></\(tag)dxfs>"
    }

    private func relationships(_ links: [(String, String)]) -> String {
        let kinds =
            isStrict
            ? Self.strictSpace + "officeDocument/relationships/"
            : Self.finalSpace + "officeDocument/2006/relationships/"
        return "<?xml version=\"1.0\"?><Relationships>"
            + links.enumerated().map { number, link in
                "<Relationship Id=\"r\(number)\" Type=\"\(kinds)\(link.0)\" Target=\"\(link.1)\"/>"
            }.joined() + "</Relationships>"
    }
}
