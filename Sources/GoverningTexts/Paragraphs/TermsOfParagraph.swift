import Vocabulary

/// Finds what is asked, by when, how often and under which conditions.
struct TermsOfParagraph {
    let stretch: Stretch

    // MARK: Obligation

    /// What is asked, where nobody is reported to.
    ///
    /// The first word of asking decides: at the start of the words, or of their second clause where the
    /// first only says how or when. A paragraph of one clause may have it anywhere.
    var obligation: Obligation {
        let clauses = clauseStarts
        for start in clauses.prefix(3) {
            if let kind = kind(at: start) { return kind }
        }
        let last = stretch.marks.last {
            ($0.category == .participate || $0.category == .resources) && !isInCondition($0)
        }
        return clauses.count == 1 ? last.flatMap { Self.kinds[$0.category] } ?? .act : .act
    }

    private static let kinds: [Category: Obligation] = [
        .report: .report, .consider: .consider, .continue: .continue, .resources: .resources,
        .participate: .participate,
    ]

    private static let passedOver: Set<Category> = [
        .consultedBefore, .consultedAfter, .condition, .recurrence, .modifier, .clauseOpener, .and,
        .article, .deadlineBy, .deadlineWithin,
    ]

    /// Where clauses begin: at the start and behind commas.
    private var clauseStarts: [Int] {
        var starts = [stretch.start]
        var index = stretch.start
        while index < stretch.end {
            if Folding.next(stretch.bytes, &index, stretch.end) == 0x2C { starts.append(index) }
        }
        return starts.filter { $0 < stretch.end }
    }

    /// What is asked by the first word that counts behind a place.
    private func kind(at start: Int) -> Obligation? {
        var index = stretch.tokens.skip(start, stretch.end, Stretch.gap)
        for _ in 0..<8 {
            let here = stretch.marks.filter { $0.start == index }
            if let asking = here.first(where: { Self.kinds[$0.category] != nil }) {
                return Self.kinds[asking.category]
            }
            if let light = here.first(where: { $0.category == .light }),
                let kind = kind(behind: light)
            {
                return kind
            }
            guard
                let passed = here.filter({ Self.passedOver.contains($0.category) }).max(by: {
                    $0.end < $1.end
                })
            else { return nil }
            index = passed.end
            if here.contains(where: { $0.category == .deadlineBy || $0.category == .deadlineWithin }
            ) {
                index = behindDate(index)
            }
            if here.contains(where: { $0.category == .consultedBefore }) {
                index = max(index, stretch.list.list(at: passed.start, to: stretch.end).end)
            }
            index = stretch.tokens.skip(index, stretch.end, Stretch.gap)
        }
        return nil
    }

    /// What is asked by the words behind a verb that says little by itself, in the same sentence.
    private func kind(behind light: Mark) -> Obligation? {
        let next = stretch.marks.first { mark in
            mark.start >= light.end && mark.start - light.end <= 80
                && [.consider, .resources, .report].contains(mark.category) && !isInCondition(mark)
        }
        guard let next, !stretch.isDivided(light.end, next.start) else { return nil }
        return Self.kinds[next.category]
    }

    private func isInCondition(_ mark: Mark) -> Bool {
        stretch.marks.contains {
            $0.category == .condition && $0.start <= mark.start && mark.end <= $0.end
        }
    }

    /// Behind a date and the word that closes it.
    private func behindDate(_ start: Int) -> Int {
        let index = behindArticles(start)
        guard let date = DateReader(tokens: stretch.tokens).date(at: index, to: stretch.end) else {
            return start
        }
        return stretch.marks.first { $0.category == .deadlineAfter && $0.start == date.end }?.end
            ?? date.end
    }

    // MARK: Recurrence and conditions

    /// The rhythm that the words name; a particular one before «periodically».
    var recurrence: Recurrence? {
        let marks = stretch.marks(.recurrence)
        let particular = marks.first { Recurrence.Rhythm.allCases[$0.value] != .periodic }
        return (particular ?? marks.first).map {
            Recurrence(
                rhythm: .allCases[$0.value], text: stretch.tokens.text($0.start, $0.end).collapsed)
        }
    }

    /// The conditions, in the order of the text.
    var conditions: [Condition] {
        stretch.marks(.condition).map {
            Condition(
                kind: .allCases[$0.value], text: stretch.tokens.text($0.start, $0.end).collapsed)
        }
    }

    // MARK: Deadline

    /// The first deadline: a day, a span from adoption, the next meeting of a body.
    var deadline: Deadline? { date ?? span ?? next }

    private var date: Deadline? {
        let dates = DateReader(tokens: stretch.tokens)
        for mark in stretch.marks(.deadlineBy) {
            let start = behindArticles(mark.end)
            if let found = dates.date(at: start, to: stretch.end) { return .date(found.date) }
            if let end = stretch.mark(Category.deadlineEnd.bit, near: start),
                let found = endOfYear(end.end)
            {
                return found
            }
            if let found = yearAlone(start) { return found.before(isBefore(mark)) }
        }
        for mark in stretch.marks(.deadlineEnd) {
            if let found = endOfYear(mark.end) { return found }
        }
        return dateBefore(dates)
    }

    /// A date with a closing word behind it: 2028年3月31日前.
    private func dateBefore(_ dates: DateReader) -> Deadline? {
        for mark in stretch.marks(.deadlineAfter) {
            for length in stride(from: 10, through: 24, by: 1)
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

    private func behindArticles(_ start: Int) -> Int {
        var index = stretch.tokens.skip(start, stretch.end, Stretch.gap)
        while let article = stretch.lexicon.longest(
            stretch.bytes, at: index, to: stretch.end, wanted: .mask(.article, .actOf))
        {
            index = stretch.tokens.skip(article.end, stretch.end, Stretch.gap)
        }
        return index
    }

    private func endOfYear(_ start: Int) -> Deadline? {
        let index = behindArticles(start)
        if let found = DateReader(tokens: stretch.tokens).date(at: index, to: stretch.end) {
            return .date(found.date)
        }
        return yearAlone(index)
    }

    /// Whether the word of a deadline leaves out what it names: «before 2030» is the end of 2029.
    private func isBefore(_ mark: Mark) -> Bool {
        stretch.marks.contains { $0.category == .deadlineBefore && $0.start == mark.start }
    }

    /// A year alone means its last day.
    private func yearAlone(_ index: Int) -> Deadline? {
        guard let year = stretch.tokens.integer(at: index, to: stretch.end),
            (1900...2199).contains(year.value)
        else { return nil }
        return CalendarDate(year: year.value, month: 12, day: 31).map { .date($0) }
    }

    /// «Within six months», 六个月内.
    private var span: Deadline? {
        for mark in stretch.marks(.deadlineUnit) {
            guard let number = number(before: mark.start) else { continue }
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

    /// «Next assembly», «its next session», الجمعية المقبلة.
    private var next: Deadline? {
        for mark in stretch.marks(.deadlineNext) {
            if let found = stretch.mark(.mask(.body, .deadlineEvent, .selfBody), near: mark.end),
                isMeeting(found.entry)
            {
                return .next(body(of: found.entry, found.start, found.end))
            }
            let before = stretch.marks.last {
                ($0.category == .body || $0.category == .deadlineEvent) && $0.end <= mark.start
                    && stretch.isAdjacent($0.end, mark.start)
            }
            if let before,
                isMeeting(Trie.Entry(category: before.category, value: UInt16(before.value)))
            {
                return .next(
                    body(
                        of: Trie.Entry(category: before.category, value: UInt16(before.value)),
                        before.start, before.end))
            }
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

extension Deadline {
    /// The deadline a year earlier, where a word leaves out the year that it names.
    fileprivate func before(_ isBefore: Bool) -> Deadline {
        guard isBefore, case .date(let date) = self, let earlier = date.adding(months: -12) else {
            return self
        }
        return .date(earlier)
    }
}
