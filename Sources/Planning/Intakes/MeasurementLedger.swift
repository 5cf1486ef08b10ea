import Vocabulary

/// The values that there are, each for one period of one line, so that none is taken in twice.
///
/// A line is what is measured by one reporter for some categories of one indicator.
struct MeasurementLedger {
    /// What a value is beside those that there are.
    enum Outcome {
        case new
        /// It was there before, and says the same.
        case unchanged
        /// It was there before, and says something else.
        case correction
        /// The table has it twice; the number is the line of the first one.
        case repeated
        case contradiction(Int)
        /// It shares days with a value of another period, of that number.
        case overlap(Int)
    }

    private struct Line: Hashable {
        let indicator: Int
        let categories: Int
        let reporter: Int
    }

    private var lines = Numbering<Line>()
    /// What there is of each line.
    private var entries: [LineEntries] = []
    /// For each period the numbers of those that share days with it.
    private var overlapping: [[Int]] = []

    init() {}

    /// The number of the line of an indicator, by the numbers of what it is measured for and by whom.
    mutating func line(_ indicator: Int, for categories: Int, by reporter: Int) -> Int {
        let number = lines.number(
            of: Line(indicator: indicator, categories: categories, reporter: reporter))
        if number == entries.count { entries.append(LineEntries()) }
        return number
    }

    /// Notes a value that was handed in before.
    mutating func note(_ value: Measurement, line: Int, period: Int, _ periods: [Period]) {
        know(periods)
        entries[line].set(LedgerEntry(0, value, period: period))
    }

    /// Enters a value of a row of the table.
    mutating func enter(
        _ value: Measurement, line: Int, period: Int, row: Int, _ periods: [Period]
    ) -> Outcome {
        know(periods)
        let entry = LedgerEntry(max(1, row), value, period: period)
        let old = entries[line][period]
        if let old, old.row > 0 {
            return old.says(theSameAs: entry) ? .repeated : .contradiction(Int(old.row))
        }
        if let other = overlapping[period].first(where: { entries[line][$0] != nil }) {
            return .overlap(other)
        }
        entries[line].set(entry)
        guard let old else { return .new }
        return old.says(theSameAs: entry) ? .unchanged : .correction
    }

    private mutating func know(_ periods: [Period]) {
        guard overlapping.count < periods.count else { return }
        for number in overlapping.count..<periods.count {
            overlapping.append([])
            for other in 0..<number where periods[other].overlaps(periods[number]) {
                overlapping[other].append(number)
                overlapping[number].append(other)
            }
        }
    }
}
