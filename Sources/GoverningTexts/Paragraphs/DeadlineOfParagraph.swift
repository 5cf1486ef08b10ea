import Vocabulary

/// Finds by when something is due: a day, a span from adoption, the next meeting of a body.
struct DeadlineOfParagraph {
    let stretch: Stretch

    /// The first deadline, or `nil`.
    var deadline: Deadline? { date ?? span ?? next }

    private var dates: DateReader { DateReader(tokens: stretch.tokens) }

    // MARK: A day

    private var date: Deadline? {
        for mark in stretch.marks(.deadlineBy) {
            let start = stretch.behindArticles(mark.end)
            if let found = dates.date(at: start, to: stretch.end) { return .date(found.date) }
            if let end = stretch.mark(Category.deadlineEnd.bit, near: start),
                let found = endOfYear(end.end)
            {
                return found
            }
            if let found = yearAlone(start, isBefore: isBefore(mark)) { return found }
        }
        for mark in stretch.marks(.deadlineEnd) {
            if let found = endOfYear(mark.end) ?? yearBefore(mark.start) { return found }
        }
        return dateBefore
    }

    /// A date with a closing word behind it: 2028年3月31日前.
    private var dateBefore: Deadline? {
        for mark in stretch.marks(.deadlineAfter) {
            for length in stride(from: 7, through: 24, by: 1)
            where mark.start - length >= stretch.start {
                if let found = dates.date(at: mark.start - length, to: mark.start),
                    found.end == mark.start
                {
                    return .date(found.date)
                }
            }
        }
        return nil
    }

    private func endOfYear(_ start: Int) -> Deadline? {
        let index = stretch.behindArticles(start)
        if let found = dates.date(at: index, to: stretch.end) { return .date(found.date) }
        return yearAlone(index, isBefore: false)
    }

    /// 2027年底: the year stands before the word for its end.
    private func yearBefore(_ index: Int) -> Deadline? {
        for length in [7, 4] where index - length >= stretch.start {
            let start = index - length
            guard let year = stretch.tokens.integer(at: start, to: index),
                Self.years.contains(year.value)
            else { continue }
            return CalendarDate(year: year.value, month: 12, day: 31).map { .date($0) }
        }
        return nil
    }

    /// Whether the word of a deadline leaves out what it names: «before 2030» is the end of 2029.
    private func isBefore(_ mark: Mark) -> Bool {
        stretch.marks.contains {
            $0.category == .deadlineBefore && $0.start == mark.start && $0.end == mark.end
        }
    }

    private static let years = 1900...2199

    /// A year alone means its last day; before a meeting («its 2026 session») it is no deadline.
    private func yearAlone(_ index: Int, isBefore: Bool) -> Deadline? {
        guard let year = stretch.tokens.integer(at: index, to: stretch.end),
            Self.years.contains(year.value),
            stretch.mark(.mask(.deadlineEvent, .body), near: year.end) == nil
        else { return nil }
        let last = isBefore ? year.value - 1 : year.value
        return CalendarDate(year: last, month: 12, day: 31).map { .date($0) }
    }

    // MARK: A span

    /// «Within six months», 六个月内; not «six months before the conference», nor «every two years».
    private var span: Deadline? {
        for mark in stretch.marks(.deadlineUnit) {
            guard let number = number(before: mark.start), number.value < 1_000,
                !isInRecurrence(mark), !isCountedBack(mark)
            else { continue }
            let isOpened = stretch.marks(.deadlineWithin).contains {
                $0.end <= number.start && stretch.isAdjacent($0.end, number.start)
            }
            let isClosed = stretch.marks.contains {
                ($0.category == .deadlineAfter || $0.category == .deadlineWithin)
                    && $0.start == mark.end
            }
            if isOpened || isClosed { return .within(number.value, .allCases[mark.value]) }
        }
        return nil
    }

    private func isInRecurrence(_ mark: Mark) -> Bool {
        stretch.marks.contains {
            $0.category == .recurrence && $0.start <= mark.start && mark.end <= $0.end
        }
    }

    /// Whether a word for «before» touches a unit, so that the span ends at an event.
    private func isCountedBack(_ mark: Mark) -> Bool {
        let before = stretch.tokens.skip(mark.end, stretch.end)
        return stretch.marks.contains {
            $0.category == .deadlineBefore
                && ($0.start == before || $0.end == number(before: mark.start)?.start)
        }
    }

    /// The number in words or digits right before a place.
    private func number(before index: Int) -> (value: Int, start: Int)? {
        if let word = stretch.marks(.number).last(where: {
            $0.end <= index && stretch.isAdjacent($0.end, index)
        }) {
            return (word.value, word.start)
        }
        for length in 1...7 where index - length >= stretch.start {
            let start = index - length
            if start > stretch.start, (0x30...0x39).contains(stretch.bytes[start - 1]) { continue }
            if let found = stretch.tokens.integer(at: start, to: index), found.value > 0,
                stretch.isAdjacent(found.end, index)
            {
                return (found.value, start)
            }
        }
        return nil
    }

    // MARK: The next meeting

    /// «Next assembly», «its next session», الجمعية المقبلة.
    private var next: Deadline? {
        for mark in stretch.marks(.deadlineNext) {
            let behind = stretch.mark(.mask(.body, .deadlineEvent, .selfBody), near: mark.end)
            if let behind, isMeeting(behind.entry) {
                return .next(body(of: behind.entry, behind.start, behind.end))
            }
            let before = stretch.marks.last {
                ($0.category == .body || $0.category == .deadlineEvent) && $0.end <= mark.start
                    && stretch.isAdjacent($0.end, mark.start)
            }
            guard let before else { continue }
            let entry = Trie.Entry(category: before.category, value: UInt16(before.value))
            if isMeeting(entry) { return .next(body(of: entry, before.start, before.end)) }
        }
        return nil
    }

    private func isMeeting(_ entry: Trie.Entry) -> Bool {
        entry.category != .body || Body.all[Int(entry.value)].kind == .enacts
    }

    private func body(of entry: Trie.Entry, _ start: Int, _ end: Int) -> BodyMention? {
        guard entry.category == .body else { return nil }
        return stretch.resolved(Opening.Mention(start: start, end: end, body: Int(entry.value)))
    }
}
