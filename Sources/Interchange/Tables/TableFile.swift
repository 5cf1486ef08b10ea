package import Diagnostics
package import Records

/// A file with a table: comma-separated values in any known encoding, or a workbook.
///
/// - Shape: either reader, never both.
package struct TableFile {
    private var text: CSVReader?
    private var sheet: SheetReader?
    private let decoded: [Finding]

    /// Opens a table.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - sheet: The name of the sheet of a workbook; `nil` takes the first that is shown.
    /// - Throws: A `Refusal` with `workbook.…`, `archive.…` or `table.unknown-sheet`.
    package init(_ bytes: [UInt8], sheet: String? = nil) throws(Refusal) {
        guard !Archive.isArchive(bytes), !OldOfficeFile.isOne(bytes) else {
            let workbook = try Workbook(bytes)
            self.sheet = try workbook.reader(of: Self.chosen(sheet, workbook.sheets))
            decoded = []
            return
        }
        let plain = PlainText.text(of: bytes)
        text = CSVReader(plain.bytes)
        decoded = plain.findings
    }

    /// What there is to say of the file as far as it was read.
    package var findings: [Finding] { decoded + (sheet?.findings ?? []) }

    /// The next row, or `nil` behind the last one.
    ///
    /// - Throws: A `Refusal` with `csv.broken`, or what is wrong with the sheet.
    package mutating func next() throws(Refusal) -> TableRow? {
        do throws(CSVError) {
            if let row = try text?.next() { return row }
        } catch {
            let place = Place(.line(error.line, column: 1, text: ""))
            throw Refusal(Finding("csv.broken", .error, at: place))
        }
        return try sheet?.next()
    }

    private static func chosen(
        _ name: String?, _ sheets: [Workbook.Sheet]
    ) throws(Refusal) -> Workbook.Sheet {
        let found =
            if let name { sheets.first { $0.name == name } } else {
                sheets.first { !$0.isHidden } ?? sheets.first
            }
        if let found { return found }
        throw Refusal(
            Finding(
                "table.unknown-sheet", .error,
                ["sheet": .text(name ?? ""), "sheets": .list(sheets.map(\.name))]))
    }
}
