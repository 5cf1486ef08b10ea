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
            let asking = here.filter { Self.kinds[$0.category] != nil }.max { $0.end < $1.end }
            if let asking { return Self.kinds[asking.category] }
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
        let index = stretch.behindArticles(start)
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
}
