package import Diagnostics
package import Records

/// Reads the rows of a sheet one by one, holding no more than the XML of the sheet and the row.
///
/// A cell stands where its reference says; cells left out before it are empty. Rows without a cell
/// that says something are left out. The value of merged cells stays in the first of them; the
/// others are empty.
///
/// - Source: ECMA-376 part 1, 18.3.1.
package struct SheetReader: Sendable {
    /// A sheet that leaves more cells empty before filled ones is refused: a cell at the far end of
    /// each row takes a few bytes of the file and a quarter of a megabyte of memory.
    static let mostGaps = 1 << 24

    private let sheet: Workbook.Sheet
    private let values: CellValues
    private let names = SpreadsheetNames()
    private var scanner: XMLScanner
    private var content = CellText()
    private var found = CellFindings()
    /// Whether the rows have begun, and whether they have ended.
    private var hasBegun = false
    private var hasEnded = false
    /// The row that is read, and the cells of it that are.
    private var line = 0
    private var cells: [String] = []
    /// How many cells the last row had, which is how many the next one is likely to have.
    private var width = 0
    private var gaps = 0

    init(_ bytes: [UInt8], of sheet: Workbook.Sheet, _ values: CellValues) {
        self.sheet = sheet
        self.values = values
        scanner = SpreadsheetNames.scanner(bytes)
    }

    /// What was found in the rows so far; each kind once.
    package var findings: [Finding] {
        found.findings(sheet: sheet.name)
            + (content.isKnown ? [] : [Finding("xml.unknown-entity", .warning)])
    }

    /// The next row, or `nil` behind the last one and behind a thrown error.
    ///
    /// - Throws: `workbook.broken-part`, `workbook.too-many-gaps`, `xml.document-type`,
    ///   `xml.too-deep`.
    package mutating func next() throws(Refusal) -> TableRow? {
        if !hasBegun { begin() }
        while !hasEnded {
            guard scanner.nextStart(above: 1) else {
                hasEnded = true
                // What follows the rows says nothing, but a part that lacks its end lacks more.
                while scanner.next() != .finish {}
                try scanner.refuseFault(in: sheet.part)
                return nil
            }
            guard scanner.space > 0, scanner.name == names.row, beginRow() else {
                scanner.skip()
                continue
            }
            try readCells()
            if !cells.isEmpty {
                width = cells.count
                return TableRow(line: line, cells: cells)
            }
        }
        return nil
    }

    /// Goes to the rows, which are in the second element from outside.
    private mutating func begin() {
        hasBegun = true
        _ = scanner.nextStart(above: -1)
        while scanner.nextStart(above: 0) {
            if scanner.space > 0, scanner.name == names.sheetData { return }
            scanner.skip()
        }
    }

    /// Takes the number of a row; `false` where a sheet has no such row.
    private mutating func beginRow() -> Bool {
        let number =
            scanner.attribute(names.reference).map { CellReference.number(scanner.bytes, $0) }
            ?? line + 1
        guard let number, (1...CellReference.mostRows).contains(number) else {
            let words = scanner.attribute(names.reference).map { scanner.string($0.prefix(20)) }
            found.note(.misplaced, words ?? "\(line + 1)")
            return false
        }
        line = number
        return true
    }

    // MARK: Cells

    private mutating func readCells() throws(Refusal) {
        cells = []
        cells.reserveCapacity(width)
        var column = 0
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            guard scanner.space > 0, scanner.name == names.cell else {
                scanner.skip()
                continue
            }
            guard let place = self.column(after: column) else {
                scanner.skip()
                continue
            }
            column = place + 1
            let text = readCell(place)
            if !text.isEmpty { try put(text, in: place) }
        }
        if scanner.fault != nil {
            hasEnded = true
            try scanner.refuseFault(in: sheet.part)
        }
    }

    /// The column of the cell that has just begun; `nil` where a sheet has none such.
    private mutating func column(after last: Int) -> Int? {
        guard let reference = scanner.attribute(names.reference) else {
            if last < CellReference.mostColumns { return last }
            found.note(.misplaced, CellReference(column: last, row: line).description)
            return nil
        }
        let column = CellReference.column(scanner.bytes, reference)
        if column == nil { found.note(.misplaced, scanner.string(reference.prefix(20))) }
        return column
    }

    /// Puts a text at its place in the row; of two in one place, the last stays.
    private mutating func put(_ text: String, in column: Int) throws(Refusal) {
        guard column >= cells.count else {
            cells[column] = text
            return
        }
        gaps += column - cells.count
        guard gaps <= Self.mostGaps else {
            hasEnded = true
            let values: [String: FindingValue] = [
                "sheet": .text(sheet.name), "row": .number(line), "most": .number(Self.mostGaps),
            ]
            throw Refusal(Finding("workbook.too-many-gaps", .error, values))
        }
        while cells.count < column { cells.append("") }
        cells.append(text)
    }

    /// The text of the cell that has just begun.
    private mutating func readCell(_ column: Int) -> String {
        let kind =
            scanner.attribute(names.text).map { CellValues.Kind(scanner.bytes, $0) } ?? .number
        let format = scanner.attribute(names.style).flatMap {
            CellReference.number(scanner.bytes, $0)
        }
        content.clear()
        let hasFormula = readContent()
        let isEmpty = content.trimmed.isEmpty
        if hasFormula, isEmpty, kind != .words {
            found.note(.formulaWithoutValue, CellReference(column: column, row: line).description)
        }
        if isEmpty, kind == .number { return "" }
        guard let text = values.text(of: content, kind, format: format ?? 0) else {
            found.note(.unknownString, CellReference(column: column, row: line).description)
            return ""
        }
        return text
    }

    /// Reads what a cell holds, and tells whether a formula is in it.
    private mutating func readContent() -> Bool {
        var hasFormula = false
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            if scanner.space == 0 {
                scanner.skip()
            } else if scanner.name == names.value {
                content.readWords(&scanner)
            } else if scanner.name == names.inlineString {
                content.readItem(&scanner, names)
            } else {
                hasFormula = hasFormula || scanner.name == names.formula
                scanner.skip()
            }
        }
        return hasFormula
    }
}
