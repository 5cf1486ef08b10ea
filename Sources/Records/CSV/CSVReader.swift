/// Reads comma-separated values row by row, holding no more than the bytes and the row.
///
/// It gives back exactly what ``CSVWriter`` wrote. From other writers it takes line ends of any kind,
/// a byte order mark, semicolons or tabs where the first line has them, blank lines (no rows), a
/// quotation mark within a cell without quotes (itself), and text behind a closing one (as it is).
///
/// - Source: RFC 4180; where that is silent, as Python's `csv` reads.
package struct CSVReader: Sendable {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index: Int
    private var line = 1
    /// How many cells the last row had, which is how many the next one is likely to have.
    private var width = 0

    /// A reader before the first row.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - separator: The sign between cells; where it is `nil`, the first line tells.
    package init(_ bytes: [UInt8], separator: CSVSeparator? = nil) {
        self.bytes = bytes
        index = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        self.separator = (separator ?? .detected(in: bytes, from: index)).rawValue
    }

    /// All rows of a file.
    ///
    /// - Throws: The first thing that is wrong.
    package static func rows(
        of bytes: [UInt8], separator: CSVSeparator? = nil
    ) throws(CSVError) -> [TableRow] {
        var reader = CSVReader(bytes, separator: separator)
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    /// The next row, or `nil` behind the last one and behind a thrown error.
    package mutating func next() throws(CSVError) -> TableRow? {
        while index < bytes.count, isLineEnd(bytes[index]) { endLine() }
        guard index < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        cells.reserveCapacity(width)
        do throws(CSVError) {
            while true {
                cells.append(try cell())
                guard index < bytes.count, bytes[index] == separator else { break }
                index += 1
            }
        } catch {
            index = bytes.count
            throw error
        }
        if index < bytes.count { endLine() }
        width = cells.count
        return TableRow(line: start, cells: cells)
    }

    /// Reads a cell and stops at what ends it.
    private mutating func cell() throws(CSVError) -> String {
        if index < bytes.count, bytes[index] == 0x22 { return try quotedCell() }
        let start = index
        let isASCII = passPlainText()
        return try text(of: bytes[start..<index], isASCII: isASCII, line)
    }

    private mutating func quotedCell() throws(CSVError) -> String {
        let firstLine = line
        var content: [UInt8] = []
        index += 1
        while true {
            let start = index
            while index < bytes.count, bytes[index] != 0x22 {
                if isLineEnd(bytes[index]) { endLine() } else { index += 1 }
            }
            guard index < bytes.count else { throw .unclosedQuote(line: firstLine) }
            content.append(contentsOf: bytes[start..<index])
            index += 1
            guard index < bytes.count, bytes[index] == 0x22 else { break }
            content.append(0x22)
            index += 1
        }
        let start = index
        _ = passPlainText()
        content.append(contentsOf: bytes[start..<index])
        return try text(of: content[...], isASCII: false, firstLine)
    }

    /// Passes what stands before the next separator or line end, and tells whether it is ASCII.
    private mutating func passPlainText() -> Bool {
        var bits: UInt8 = 0
        var end = index
        for byte in bytes[index...] {
            if byte == separator || isLineEnd(byte) { break }
            bits |= byte
            end += 1
        }
        index = end
        return bits < 0x80
    }

    /// The text of a cell without the apostrophe that guards it.
    private func text(
        of cell: ArraySlice<UInt8>, isASCII: Bool, _ line: Int
    ) throws(CSVError) -> String {
        let bytes = FormulaGuard.isPresent(cell) ? cell.dropFirst() : cell
        if isASCII { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notUTF8(line: line)
        }
        return text
    }

    /// Passes LF, CR LF or CR.
    private mutating func endLine() {
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        line += 1
    }
}

@inline(__always)
private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
