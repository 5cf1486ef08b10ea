import Vocabulary

/// Reads dates as the six languages write them.
struct DateReader {
    let tokens: TokenReader

    /// The date that begins at `start`, and the index behind it; `nil` where there is none.
    ///
    /// A month without a day counts as its last day.
    func date(at start: Int, to end: Int) -> (date: CalendarDate, end: Int)? {
        guard let first = tokens.integer(at: start, to: end) else { return monthFirst(start, end) }
        return first.value > 999 ? yearFirst(first, end) : dayFirst(first, end)
    }

    /// `31 December 2027`, `31 de diciembre de 2027`, `1er mars 2028`.
    private func dayFirst(_ day: (value: Int, end: Int), _ end: Int) -> (
        date: CalendarDate, end: Int
    )? {
        if let date = numeric(day, end) { return date }
        guard let month = month(near: day.end, end), let year = year(near: month.end, end) else {
            return nil
        }
        return CalendarDate(year: year.value, month: month.value, day: day.value).map {
            ($0, year.end)
        }
    }

    /// `31/12/2027`, `31.12.2027`.
    private func numeric(_ day: (value: Int, end: Int), _ end: Int) -> (
        date: CalendarDate, end: Int
    )? {
        guard day.end < end, case let (sign, next) = tokens.peek(day.end, end),
            sign == 0x2F || sign == 0x2E,
            let month = tokens.integer(at: next, to: end), month.value <= 12, month.end < end,
            case let (second, behind) = tokens.peek(month.end, end), second == sign,
            let year = tokens.integer(at: behind, to: end), year.value > 999
        else { return nil }
        return CalendarDate(year: year.value, month: month.value, day: day.value).map {
            ($0, year.end)
        }
    }

    /// `December 31, 2027`, `December 2027`.
    private func monthFirst(_ start: Int, _ end: Int) -> (date: CalendarDate, end: Int)? {
        guard let month = month(near: start, end) else { return nil }
        if let day = integer(near: month.end, end), day.value < 32,
            let year = year(near: day.end, end)
        {
            return CalendarDate(year: year.value, month: month.value, day: day.value).map {
                ($0, year.end)
            }
        }
        guard let year = year(near: month.end, end) else { return nil }
        let last = CalendarDate.days(inMonth: month.value, of: year.value)
        return CalendarDate(year: year.value, month: month.value, day: last).map { ($0, year.end) }
    }

    /// `2027年12月31日`, `2027-12-31`.
    private func yearFirst(_ year: (value: Int, end: Int), _ end: Int) -> (
        date: CalendarDate, end: Int
    )? {
        guard let month = integer(behindSignAt: year.end, end), month.value <= 12,
            let day = integer(behindSignAt: month.end, end)
        else { return nil }
        var close = day.end
        if close < end, case let (symbol, next) = tokens.peek(close, end),
            Folding.isIdeograph(symbol)
        {
            close = next
        }
        return CalendarDate(year: year.value, month: month.value, day: day.value).map {
            ($0, close)
        }
    }

    private func integer(behindSignAt index: Int, _ end: Int) -> (value: Int, end: Int)? {
        guard index < end, case let (symbol, next) = tokens.peek(index, end),
            symbol == 0x2D || Folding.isIdeograph(symbol)
        else { return nil }
        return tokens.integer(at: next, to: end)
    }

    private func month(near start: Int, _ end: Int) -> (value: Int, end: Int)? {
        near(start, end) { index in
            tokens.lexicon.longest(tokens.bytes, at: index, to: end, wanted: Category.month.bit).map
            {
                (Int($0.entry.value), $0.end)
            }
        }
    }

    private func year(near start: Int, _ end: Int) -> (value: Int, end: Int)? {
        guard let year = integer(near: start, end), (1800...2199).contains(year.value) else {
            return nil
        }
        return year
    }

    private func integer(near start: Int, _ end: Int) -> (value: Int, end: Int)? {
        near(start, end) { tokens.integer(at: $0, to: end) }
    }

    /// What `read` finds at one of the next three words.
    private func near(_ start: Int, _ end: Int, _ read: (Int) -> (value: Int, end: Int)?) -> (
        value: Int, end: Int
    )? {
        var index = start
        for _ in 0..<3 {
            index = tokens.skip(index, end, SymbolSet(Folding.space, 0x2C, 0x2E))
            guard index < end else { return nil }
            if let found = read(index) { return found }
            let word = index
            while index < end, case let (symbol, next) = tokens.peek(index, end),
                Folding.isWord(symbol)
            { index = next }
            guard index > word, index - word <= 8 else { return nil }
        }
        return nil
    }
}
