import Diagnostics

/// What the main part of a workbook says: its sheets and the beginning of its calendar.
struct WorkbookPart {
    /// A sheet as listed.
    struct Listing {
        let name: String
        let isHidden: Bool
        /// The relationship to the part with its cells.
        let relation: String
    }

    /// In the order of the workbook.
    private(set) var listings: [Listing] = []
    private(set) var dates = DateSystem.from1900
    private let names = SpreadsheetNames()

    /// Reads the part with a name.
    ///
    /// - Throws: `workbook.not-a-workbook`, `workbook.broken-part`, `xml.document-type`,
    ///   `xml.too-deep`.
    init(_ bytes: [UInt8], name: String) throws(Refusal) {
        var scanner = SpreadsheetNames.scanner(bytes)
        let isWorkbook =
            scanner.nextStart(above: -1) && scanner.space > 0 && scanner.name == names.workbook
        try scanner.refuseFault(in: name)
        guard isWorkbook else { throw Refusal(Finding("workbook.not-a-workbook", .error)) }
        while scanner.nextStart(above: 0) {
            if scanner.space == 0 {
                scanner.skip()
            } else if scanner.name == names.properties {
                let value = scanner.attribute(names.is1904).map(scanner.string)
                if value == "1" || value == "true" { dates = .from1904 }
            } else if scanner.name == names.sheets {
                readSheets(&scanner)
            } else {
                scanner.skip()
            }
        }
        try scanner.refuseFault(in: name)
    }

    private mutating func readSheets(_ scanner: inout XMLScanner) {
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            guard scanner.space > 0, scanner.name == names.sheet,
                listings.count < Archive.mostEntries
            else { continue }
            let state = scanner.attribute(names.state).map(scanner.string)
            listings.append(
                Listing(
                    name: scanner.attribute(names.name).map(scanner.string) ?? "",
                    isHidden: state == "hidden" || state == "veryHidden",
                    relation: scanner.attribute(names.id).map(scanner.string) ?? ""))
        }
    }
}
