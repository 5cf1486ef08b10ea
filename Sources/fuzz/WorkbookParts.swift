/// The parts of a workbook without which it has no sheet.
enum WorkbookParts {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    static let least: [(name: String, text: String)] = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"\(package)/content-types\"/>"
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"\(sheets)\" xmlns:r=\"\(office)\"><sheets>"
                + "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"\(office)/sharedStrings\" "
                + "Target=\"sharedStrings.xml\"/></Relationships>"
        ),
    ]
}
