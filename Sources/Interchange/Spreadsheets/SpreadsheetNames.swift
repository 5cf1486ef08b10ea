/// The hashes of the elements and attributes of a workbook, kept where they are compared.
///
/// - Source: ECMA-376 part 1, chapter 18.
struct SpreadsheetNames: Sendable {
    let row = XMLScanner.hash("row".utf8)
    let cell = XMLScanner.hash("c".utf8)
    let value = XMLScanner.hash("v".utf8)
    let formula = XMLScanner.hash("f".utf8)
    let inlineString = XMLScanner.hash("is".utf8)
    let text = XMLScanner.hash("t".utf8)
    let phoneticRun = XMLScanner.hash("rPh".utf8)
    let stringItem = XMLScanner.hash("si".utf8)
    let sheetData = XMLScanner.hash("sheetData".utf8)
    let workbook = XMLScanner.hash("workbook".utf8)
    let properties = XMLScanner.hash("workbookPr".utf8)
    let sheets = XMLScanner.hash("sheets".utf8)
    let sheet = XMLScanner.hash("sheet".utf8)
    let numberFormats = XMLScanner.hash("numFmts".utf8)
    let cellFormats = XMLScanner.hash("cellXfs".utf8)

    // Attributes; the reference of a cell and of a row, and the format and the type of a cell.
    let reference = XMLScanner.hash("r".utf8)
    let style = XMLScanner.hash("s".utf8)
    let name = XMLScanner.hash("name".utf8)
    let state = XMLScanner.hash("state".utf8)
    let id = XMLScanner.hash("id".utf8)
    let is1904 = XMLScanner.hash("date1904".utf8)
    let formatID = XMLScanner.hash("numFmtId".utf8)
    let formatCode = XMLScanner.hash("formatCode".utf8)

    /// The namespaces of the final and of the strict form.
    private static let spaces = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ].map { Array($0.utf8) }

    /// A scanner that tells the elements of workbooks from others.
    static func scanner(_ bytes: [UInt8]) -> XMLScanner { XMLScanner(bytes, spaces: spaces) }
}
