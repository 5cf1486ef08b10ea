import Vocabulary

/// The numbers of what many measurements have in common, by which it is known again without being
/// compared.
struct RowNumbers {
    let period: Int
    let categories: Int
    let reporter: Int
}

/// Numbers for what many measurements have in common, from 0 in the order in which it occurs.
struct RowNumbering {
    private(set) var periods = Numbering<Period>()
    /// The number 0 is for no categories.
    private(set) var categories = Numbering<[CategoryValue]>()
    /// The number 0 is for no reporter.
    private(set) var reporters = Numbering<String>()

    init() {
        _ = categories.number(of: [])
        _ = reporters.number(of: "")
    }

    /// The number of a period.
    mutating func number(of period: Period) -> Int { periods.number(of: period) }

    /// The number of categories in the order of their dimensions.
    mutating func number(of values: [CategoryValue]) -> Int { categories.number(of: values) }

    /// The number of a unit that reports.
    mutating func number(of reporter: String) -> Int { reporters.number(of: reporter) }

    /// The numbers of the parts of a measurement.
    mutating func numbers(of row: Measurement) -> RowNumbers {
        RowNumbers(
            period: number(of: row.period), categories: number(of: row.categories),
            reporter: number(of: row.reporter))
    }
}
