import Diagnostics

/// What the number formats of a workbook show numbers as, by the number of a cell's format.
///
/// - Source: ECMA-376 part 1, 18.8.10 (`cellXfs`), 18.8.30 (`numFmt`).
struct CellFormats: Sendable {
    /// Excel keeps no more formats than this; cells with others are shown as they are.
    private static let most = 1 << 16

    private var kinds: [FormatCode.Kind] = []

    /// No formats.
    init() {}

    /// Reads the part with a name.
    ///
    /// - Throws: `workbook.broken-part`, `xml.document-type`, `xml.too-deep`.
    init(_ bytes: [UInt8], name: String) throws(Refusal) {
        let names = SpreadsheetNames()
        var scanner = SpreadsheetNames.scanner(bytes)
        var codes: [Int: FormatCode.Kind] = [:]
        var cells: [Int] = []
        _ = scanner.nextStart(above: -1)
        while scanner.nextStart(above: 0) {
            if scanner.space > 0, scanner.name == names.numberFormats {
                Self.eachChild(&scanner) { child in
                    guard let id = child.number(names.formatID), codes.count < Self.most,
                        let code = child.attribute(names.formatCode)
                    else { return }
                    codes[id] = FormatCode.kind(of: child.string(code))
                }
            } else if scanner.space > 0, scanner.name == names.cellFormats {
                Self.eachChild(&scanner) { child in
                    if cells.count < Self.most { cells.append(child.number(names.formatID) ?? 0) }
                }
            } else {
                scanner.skip()
            }
        }
        try scanner.refuseFault(in: name)
        kinds = cells.map { codes[$0] ?? FormatCode.builtIn($0) }
    }

    /// What the format with a number shows numbers as; itself where there is no such format.
    subscript(number: Int) -> FormatCode.Kind {
        kinds.indices.contains(number) ? kinds[number] : .number
    }

    /// Calls a body for each element in the one that began last.
    private static func eachChild(
        _ scanner: inout XMLScanner, _ body: (borrowing XMLScanner) -> Void
    ) {
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            body(scanner)
            scanner.skip()
        }
    }
}

extension XMLScanner {
    /// The whole number that an attribute holds, by the hash of its name.
    fileprivate func number(_ name: UInt64) -> Int? { attribute(name).flatMap { number($0) } }
}
