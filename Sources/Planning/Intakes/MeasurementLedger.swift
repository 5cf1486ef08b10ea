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

    private struct Entry {
        /// The row of the table, or 0 where the value was there before.
        let row: UInt32
        let value: Quantity?
        /// What tells values apart that are the same number; 0 where there is only a number.
        let rest: Int

        init(_ row: Int, _ value: Measurement) {
            self.row = UInt32(clamping: row)
            self.value = value.value
            guard value.denominator != nil || !value.words.isEmpty else {
                rest = 0
                return
            }
            var hasher = Hasher()
            hasher.combine(value.denominator)
            hasher.combine(value.words)
            rest = hasher.finalize()
        }

        func says(theSameAs other: Entry) -> Bool { value == other.value && rest == other.rest }
    }

    private struct Pair: Hashable {
        let first: UInt32
        let second: UInt32

        init(_ first: Int, _ second: Int) {
            self.first = UInt32(clamping: first)
            self.second = UInt32(clamping: second)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(UInt64(first) << 32 | UInt64(second))
        }
    }

    private struct Line: Hashable {
        let indicator: Int
        let categories: Int
        let reporter: Int
    }

    private var lines = Numbering<Line>()
    private var entries: [Pair: Entry] = [:]
    /// For each period the numbers of those that share days with it.
    private var overlapping: [[Int]] = []

    init() {}

    /// The number of the line of an indicator, by the numbers of what it is measured for and by whom.
    mutating func line(_ indicator: Int, for categories: Int, by reporter: Int) -> Int {
        lines.number(of: Line(indicator: indicator, categories: categories, reporter: reporter))
    }

    /// Notes a value that was handed in before.
    mutating func note(_ value: Measurement, line: Int, period: Int, _ periods: [Period]) {
        know(periods)
        entries[Pair(line, period)] = Entry(0, value)
    }

    /// Enters a value of a row of the table.
    mutating func enter(
        _ value: Measurement, line: Int, period: Int, row: Int, _ periods: [Period]
    ) -> Outcome {
        know(periods)
        let (place, entry) = (Pair(line, period), Entry(max(1, row), value))
        let old = entries[place]
        if let old, old.row > 0 {
            return old.says(theSameAs: entry) ? .repeated : .contradiction(Int(old.row))
        }
        if let other = overlapping[period].first(where: { entries[Pair(line, $0)] != nil }) {
            return .overlap(other)
        }
        entries[place] = entry
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
