import Diagnostics

/// What was wrong with cells of a sheet: each kind once, with its first cell and their number.
struct CellFindings: Sendable {
    /// What is wrong with a cell.
    enum Fault: String, CaseIterable, Sendable {
        case formulaWithoutValue = "workbook.formula-without-value"
        case unknownString = "workbook.unknown-string"
        case misplaced = "workbook.misplaced-cell"
    }

    private var faults: [Fault: (first: String, count: Int)] = [:]

    /// Notes a cell by its reference.
    mutating func note(_ fault: Fault, _ cell: String) {
        faults[fault, default: (cell, 0)].count += 1
    }

    /// One finding for each kind, those of the sheet with a name.
    func findings(sheet: String) -> [Finding] {
        Fault.allCases.compactMap { fault in
            faults[fault].map {
                Finding(
                    fault.rawValue, .warning,
                    [
                        "sheet": .text(sheet), "cell": .text($0.first), "count": .number($0.count),
                    ])
            }
        }
    }
}
