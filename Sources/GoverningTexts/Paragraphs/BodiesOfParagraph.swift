/// Finds whom a paragraph tells to consult, and to whom it tells to report.
struct BodiesOfParagraph {
    private let stretch: Stretch
    /// The words of reporting, without those that belong to taking part («submit contributions»).
    private let reports: [Mark]

    init(stretch: Stretch) {
        self.stretch = stretch
        let parts = stretch.marks(.participate)
        let words = stretch.marks(.report)
        reports =
            parts.isEmpty
            ? words
            : words.filter { word in
                !parts.contains { $0.start <= word.start && $0.end > word.end }
            }
    }

    // MARK: Consulted

    /// The bodies behind «in consultation with», in the order of the text.
    var consulted: [Opening.Mention] {
        stretch.marks(.consultedBefore).flatMap { mark -> [Opening.Mention] in
            stretch.lexicon.pack.hasSpaces
                ? stretch.list.list(at: mark.start, to: stretch.end).consulted
                : enclosed(mark, .consultedAfter)
        }.withoutRepetition
    }

    /// The bodies between an opening word and its closing word in one clause: 与…协作, 向…报告.
    private func enclosed(_ mark: Mark, _ closing: Category) -> [Opening.Mention] {
        let close = stretch.marks.first { $0.category == closing && $0.start >= mark.end }
        guard let close, close.start - mark.end < 400, !stretch.isDivided(mark.end, close.start)
        else { return [] }
        let found = bodies(from: mark.end, to: close.start)
        guard let first = found.first, let last = found.last, first.start - mark.end <= Self.reach,
            close.start - last.end <= Self.reach
        else { return [] }
        return found
    }

    /// How far a body may stand from the word that opens or closes: four signs of Chinese.
    private static let reach = 12

    /// The bodies that are named between two places.
    func bodies(from start: Int, to end: Int) -> [Opening.Mention] {
        var found: [Opening.Mention] = []
        for mark in stretch.marks where mark.start >= start && mark.end <= end {
            guard [.body, .selfBody, .headAlone].contains(mark.category),
                mark.start >= (found.last?.end ?? 0)
            else { continue }
            found += stretch.list.mentions(at: mark.start, to: end)
        }
        return found
    }

    // MARK: Recipients

    /// Those to whom something is reported or submitted.
    var recipients: [Opening.Mention] {
        let own = stretch.marks(.recipientOwn).map {
            Opening.Mention(start: $0.start, end: $0.end, body: AddresseeReader.selfMark)
        }
        guard
            stretch.marks.contains(where: {
                $0.category == .report || $0.category == .recipientAfter
            })
        else { return own.withoutRepetition }
        let found =
            stretch.lexicon.pack.hasSpaces
            ? behindPrepositions + byCase
            : stretch.marks(.recipientBefore).flatMap { enclosed($0, .recipientAfter) }
        return (found.filter(isRecipient) + own).withoutRepetition
    }

    private func isRecipient(_ mention: Opening.Mention) -> Bool {
        guard mention.body >= 0 else { return mention.body == AddresseeReader.selfMark }
        switch Body.all[mention.body].kind {
        case .enacts, .organ, .head, .membership: return true
        case .organization, .unit, .sector: return false
        }
    }

    private var behindPrepositions: [Opening.Mention] {
        stretch.marks(.recipientBefore).flatMap { mark -> [Opening.Mention] in
            hasReport(near: mark.end)
                ? stretch.list.list(at: mark.end, to: stretch.end).addressees : []
        }
    }

    /// Where the word itself marks the recipient, by case or by a letter before it.
    private var byCase: [Opening.Mention] {
        let pack = stretch.lexicon.pack
        guard !pack.recipientEndings.isEmpty || !pack.recipientPrefixes.isEmpty else { return [] }
        var found: [Opening.Mention] = []
        for mark in stretch.marks(.body)
        where hasReport(near: mark.start) && mark.start >= (found.last?.end ?? 0) {
            guard isDative(mark) || follows(found.last, mark) else { continue }
            found += stretch.list.mentions(at: mark.start, to: stretch.end)
        }
        return found
    }

    private func isDative(_ mark: Mark) -> Bool {
        let word = Folding.symbols(of: stretch.tokens.text(mark.start, mark.end)).prefix {
            Folding.isWord($0)
        }
        if let first = word.first, stretch.lexicon.pack.recipientPrefixes.contains(first) {
            return true
        }
        return stretch.lexicon.pack.recipientEndings.contains {
            word.count > $0.count + 1 && word.suffix($0.count) == $0[...]
        }
    }

    /// Whether a body is joined to the recipient before it.
    private func follows(_ last: Opening.Mention?, _ mark: Mark) -> Bool {
        guard let last else { return false }
        return stretch.list.list(at: last.start, to: mark.end).addressees.last?.end == mark.end
    }

    /// How far, in bytes, a recipient may stand behind the word of reporting, and before it.
    private static let behind = 1_500
    private static let before = 90

    /// Whether reporting is spoken of before a place in its sentence, or right behind it.
    private func hasReport(near index: Int) -> Bool {
        reports.contains { mark in
            if mark.start >= index {
                return mark.start - index <= Self.before && !stretch.isDivided(index, mark.start)
            }
            return index - mark.start <= Self.behind
                && !stretch.isDivided(mark.end, max(mark.end, index))
        }
    }
}

extension [Opening.Mention] {
    /// The mentions without those of a body already there.
    fileprivate var withoutRepetition: [Opening.Mention] {
        var kept: [Opening.Mention] = []
        for mention in self
        where !kept.contains(where: {
            $0.body == mention.body && ($0.body >= 0 || $0.start == mention.start)
        }) {
            kept.append(mention)
        }
        return kept
    }
}
