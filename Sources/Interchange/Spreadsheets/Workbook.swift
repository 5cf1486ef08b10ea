package import Diagnostics
package import Records

/// A workbook of Excel (.xlsx, .xlsm), opened: its sheets by name, and their rows on demand.
///
/// Hidden sheets are listed as such, and rows and columns that are hidden or filtered out are read
/// like any other. Charts and dialogs are no sheets. Macros, formulas and links to other files are
/// left alone.
///
/// - Shape: the strings that cells share are kept from the beginning; a sheet is unpacked when it
///   is read.
/// - Source: ECMA-376 part 1, chapter 18, in its final (transitional) and its strict form.
package struct Workbook: Sendable {
    /// A sheet of cells.
    package struct Sheet: Hashable, Sendable {
        /// As on its tab.
        package let name: String
        /// Whether Excel shows no tab for it.
        package let isHidden: Bool
        /// The name of the part with its cells.
        let part: String
    }

    /// The sheets in the order of their tabs; at least one.
    package let sheets: [Sheet]
    private let parts: SpreadsheetParts
    private let values: CellValues

    /// Opens a workbook.
    ///
    /// - Throws: `workbook.not-a-workbook`, `workbook.other-format`, `workbook.encrypted`,
    ///   `workbook.no-sheets`, `workbook.missing-part`, `workbook.damaged-part`,
    ///   `workbook.broken-part`, `workbook.too-many-strings`, `xml.document-type`, `xml.too-deep`,
    ///   and the codes of `archive`.
    package init(_ bytes: [UInt8]) throws(Refusal) {
        parts = try SpreadsheetParts(bytes)
        let main = try parts.main()
        if let finding = parts.otherFormat(main) { throw Refusal(finding) }
        let part = try WorkbookPart(try parts.required(main), name: main)
        let relations = try PackageRelations(of: main, in: parts)
        sheets = Self.sheets(part.listings, relations)
        if sheets.isEmpty { throw Refusal(Finding("workbook.no-sheets", .error)) }
        values = CellValues(
            strings: try Self.strings(relations, parts),
            formats: try Self.formats(relations, parts),
            dates: part.dates)
    }

    /// Whether bytes are an archive whose main part is that of a workbook.
    ///
    /// - Shape: also `true` for a workbook that ``init(_:)`` refuses, such as one in binary form.
    /// - Complexity: The directory and two small parts are read.
    package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        guard Archive.isArchive(bytes), let parts = try? SpreadsheetParts(bytes),
            let main = try? parts.main()
        else { return false }
        return parts.isSpreadsheet(main)
    }

    /// A reader of the rows of a sheet, before the first one.
    ///
    /// - Cost: The XML of the sheet is kept unpacked while the reader is, at most 512 MB.
    /// - Throws: `workbook.missing-part`, `workbook.damaged-part`, and the codes of `archive`.
    package func reader(of sheet: Sheet) throws(Refusal) -> SheetReader {
        SheetReader(try parts.required(sheet.part), of: sheet, values)
    }

    /// All rows of a sheet, and what was found in them.
    ///
    /// - Throws: As ``reader(of:)`` and ``SheetReader/next()``.
    package func rows(
        of sheet: Sheet
    ) throws(Refusal) -> (rows: [TableRow], findings: [Finding]) {
        var reader = try reader(of: sheet)
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return (rows, reader.findings)
    }

    // MARK: Parts

    /// The listed sheets without charts, dialogs and old macros, which have no cells to read.
    private static func sheets(
        _ listings: [WorkbookPart.Listing], _ relations: PackageRelations
    ) -> [Sheet] {
        let targets = Dictionary(relations.all.map { ($0.id, $0) }) { first, _ in first }
        return listings.compactMap { listing in
            let relation = targets[listing.relation]
            guard relation == nil || relation?.kind == "worksheet" else { return nil }
            return Sheet(
                name: listing.name, isHidden: listing.isHidden,
                part: relation?.target ?? listing.name)
        }
    }

    private static func strings(
        _ relations: PackageRelations, _ parts: SpreadsheetParts
    ) throws(Refusal) -> [String] {
        guard let name = relations.target(of: "sharedStrings"),
            let bytes = try parts.bytes(of: name)
        else { return [] }
        return try StringTable(bytes, name: name).all
    }

    private static func formats(
        _ relations: PackageRelations, _ parts: SpreadsheetParts
    ) throws(Refusal) -> CellFormats {
        guard let name = relations.target(of: "styles"), let bytes = try parts.bytes(of: name)
        else { return CellFormats() }
        return try CellFormats(bytes, name: name)
    }
}
