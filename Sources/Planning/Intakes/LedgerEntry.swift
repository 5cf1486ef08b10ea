import Vocabulary

/// A value that there is, for one period of one line.
struct LedgerEntry {
    fileprivate let period: UInt32
    /// The row of the table, or 0 where the value was there before.
    let row: UInt32
    private let value: Quantity?
    /// What tells values apart that are the same number; 0 where there is only a number.
    private let rest: Int

    init(_ row: Int, _ value: Measurement, period: Int) {
        self.period = UInt32(clamping: period)
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

    func says(theSameAs other: LedgerEntry) -> Bool { value == other.value && rest == other.rest }
}

/// The values of one line in the order of the numbers of their periods.
///
/// Periods have their numbers in the order in which a table first has them, and most tables have them
/// in the same order for each line, so most values are put behind the last.
struct LineEntries {
    private var entries: [LedgerEntry] = []
    /// The period of the last one, kept here since it is asked for each row of a table.
    private var last: UInt32?

    init() {}

    /// The value for the period of a number.
    subscript(period: Int) -> LedgerEntry? {
        guard let last, last >= period else { return nil }
        let place = place(of: UInt32(period))
        return entries[place].period == period ? entries[place] : nil
    }

    /// Puts a value in the place of the one for the same period, if there is any.
    mutating func set(_ entry: LedgerEntry) {
        guard let last, last >= entry.period else {
            entries.append(entry)
            last = entry.period
            return
        }
        let place = place(of: entry.period)
        if entries[place].period == entry.period {
            entries[place] = entry
        } else {
            entries.insert(entry, at: place)
        }
    }

    /// The first place whose period has this number or a higher one; there is one.
    private func place(of period: UInt32) -> Int {
        var (low, high) = (0, entries.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].period < period { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
