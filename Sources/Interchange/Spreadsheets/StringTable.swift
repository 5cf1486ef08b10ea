import Diagnostics

/// The strings that cells of a workbook share.
struct StringTable {
    /// A workbook with more is refused, since each takes room however short it is.
    static let most = 1 << 24

    /// By their number, from 0.
    private(set) var all: [String] = []

    /// Reads the part with a name.
    ///
    /// - Throws: `workbook.too-many-strings`, `workbook.broken-part`, `xml.document-type`,
    ///   `xml.too-deep`.
    init(_ bytes: [UInt8], name: String) throws(Refusal) {
        let names = SpreadsheetNames()
        var scanner = SpreadsheetNames.scanner(bytes)
        var text = CellText()
        _ = scanner.nextStart(above: -1)
        while scanner.nextStart(above: 0) {
            guard scanner.space > 0, scanner.name == names.stringItem else {
                scanner.skip()
                continue
            }
            guard all.count < Self.most else {
                throw Refusal(
                    Finding("workbook.too-many-strings", .error, ["most": .number(Self.most)]))
            }
            text.clear()
            text.readItem(&scanner, names)
            all.append(text.string)
        }
        try scanner.refuseFault(in: name)
    }
}
