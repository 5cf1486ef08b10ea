/// Writes rows of cells as comma-separated values that ``CSVReader`` gives back exactly.
///
/// An absent value and an empty cell are the same in CSV. A row of one empty cell is written as `""`,
/// since a blank line is no row; a row without any cell is not written.
///
/// - Source: RFC 4180; OWASP ASVS 5.0, V1.2.10.
package struct CSVWriter: Sendable {
    /// What was written so far.
    package private(set) var bytes: [UInt8]

    private let separator: CSVSeparator
    private let leavesNumbers: Bool

    /// A writer that has written no row.
    ///
    /// - Parameters:
    ///   - separator: The sign between cells.
    ///   - marksEncoding: Whether U+FEFF stands first, by which some spreadsheets know UTF-8.
    ///   - leavesNumbers: Whether plain numbers with a sign (`-12.5`) go without the apostrophe that
    ///     guards against formulas, so that spreadsheets can count with them.
    package init(
        separator: CSVSeparator = .comma, marksEncoding: Bool = false, leavesNumbers: Bool = false
    ) {
        bytes = marksEncoding ? byteOrderMark : []
        self.separator = separator
        self.leavesNumbers = leavesNumbers
    }

    /// The bytes of a whole table.
    package static func bytes(
        of rows: some Sequence<[String]>, marksEncoding: Bool = false
    ) -> [UInt8] {
        var writer = CSVWriter(marksEncoding: marksEncoding)
        for row in rows { writer.append(row) }
        return writer.bytes
    }

    /// Adds a row.
    package mutating func append(_ row: [String]) {
        if row.isEmpty { return }
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(separator.rawValue) }
            append(cell)
        }
        if row.count == 1, row[0].isEmpty { bytes.append(contentsOf: [0x22, 0x22]) }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func append(_ cell: String) {
        let text = cell.utf8
        let isGuarded =
            FormulaGuard.isNeeded(text) && !(leavesNumbers && FormulaGuard.isNumber(text))
        let isQuoted = text.contains(where: Self.asksForQuotes) || text.starts(with: byteOrderMark)
        if isQuoted { bytes.append(0x22) }
        if isGuarded { bytes.append(FormulaGuard.apostrophe) }
        if isQuoted {
            for byte in text {
                if byte == 0x22 { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        } else {
            bytes.append(contentsOf: text)
        }
    }

    /// Whether a byte asks for quotes; all separators do, so that none is detected by mistake.
    private static func asksForQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09: true
        default: false
        }
    }
}

/// U+FEFF in UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
