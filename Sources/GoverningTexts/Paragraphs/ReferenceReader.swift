import Vocabulary

/// Finds the acts that a paragraph refers to, with number, body, place and year.
struct ReferenceReader {
    let stretch: Stretch

    private var tokens: TokenReader { stretch.tokens }

    /// The references, in the order of the text.
    var references: [Reference] {
        var references: [Reference] = []
        var behind = stretch.start
        for mark in stretch.marks(.act) where mark.start >= behind {
            let found = numbersBehind(mark) ?? numberBefore(mark)
            guard let found, !found.numbers.isEmpty else { continue }
            references += found.numbers.map { reference(mark, $0, found.body) }
            behind = found.end
        }
        return references
    }

    /// One number with the bracket that belongs to it.
    private struct Numbered {
        var text: String
        var start: Int
        var end: Int
        var bracket: BracketReader.Bracket?
    }

    private typealias Found = (numbers: [Numbered], body: Int?, end: Int)

    private func reference(_ mark: Mark, _ number: Numbered, _ body: Int?) -> Reference {
        let mention =
            body.map { stretch.resolved(Opening.Mention(start: 0, end: 0, body: $0)).body } ?? nil
        return Reference(
            kind: ActKind.allCases[mark.value], number: number.text, body: mention,
            place: number.bracket?.place,
            year: number.bracket?.year, isRevised: number.bracket?.isRevised ?? false,
            text: tokens.text(
                min(mark.start, number.start), max(mark.end, number.bracket?.end ?? number.end)
            ).collapsed)
    }

    // MARK: Kind before number

    /// `Resolutions 47 and 48 (Rev. Dubai, 2012) of the Assembly`.
    private func numbersBehind(_ mark: Mark) -> Found? {
        var (index, shared) = behindFillers(mark.end)
        var numbers: [Numbered] = []
        while numbers.count < 40, let (text, end) = number(at: index) {
            var number = Numbered(text: text, start: index, end: end, bracket: nil)
            let bracketStart = tokens.skip(end, stretch.end)
            number.bracket = BracketReader(tokens: tokens).bracket(
                at: bracketStart, to: stretch.end)
            if number.bracket == nil { number.bracket = dated(end) }
            numbers.append(number)
            guard let next = nextNumber(number.bracket?.end ?? end, isBare: number.bracket == nil)
            else { break }
            index = next
        }
        guard let last = numbers.last else { return nil }
        spread(&numbers, shared)
        let end = last.bracket?.end ?? last.end
        return (numbers, bodyBehind(end) ?? bodyBefore(mark.start), end)
    }

    /// The number at a place, and where it ends.
    private func number(at start: Int) -> (text: String, end: Int)? {
        misread(at: start)
            ?? tokens.number(at: start, to: stretch.end).map { (tokens.text(start, $0), $0) }
    }

    /// A number in front of the bracket with its year or session, one of whose digits a scanner misread:
    /// «$46 (1984)», «t514 (XV)».
    private func misread(at start: Int) -> (text: String, end: Int)? {
        var digits: [UInt8] = []
        var strange = 0
        var index = start
        while index < stretch.end, digits.count < 5 {
            let sign = stretch.bytes[index]
            let isDigit = (0x30...0x39).contains(sign)
            guard let digit = isDigit ? sign : ScannedDigits.digit(of: sign) else { break }
            digits.append(digit)
            strange += isDigit ? 0 : 1
            index += 1
        }
        guard strange == 1, digits.count >= 3, opensYearOrSession(tokens.skip(index, stretch.end))
        else { return nil }
        return (String(decoding: digits, as: UTF8.self), index)
    }

    /// Whether a bracket stands at a place that holds a year or a Roman number.
    private func opensYearOrSession(_ start: Int) -> Bool {
        if BracketReader(tokens: tokens).bracket(at: start, to: stretch.end) != nil { return true }
        guard start < stretch.end, stretch.bytes[start] == 0x28,
            let close = stretch.bytes[start..<min(start + 10, stretch.end)].firstIndex(of: 0x29)
        else { return false }
        return Roman.value(of: Folding.symbols(of: tokens.text(start + 1, close))) > 0
    }

    /// «of 25 September 2015» behind a number gives its year.
    private func dated(_ end: Int) -> BracketReader.Bracket? {
        let index = tokens.skip(end, stretch.end)
        guard
            let of = stretch.lexicon.longest(
                stretch.bytes, at: index, to: stretch.end, wanted: .mask(.actOf, .article)),
            let date = DateReader(tokens: tokens).date(
                at: stretch.behindArticles(of.end), to: stretch.end)
        else { return nil }
        return BracketReader.Bracket(
            place: nil, year: date.date.year, isRevised: false, end: date.end)
    }

    /// Passes «No.», the name of a series or a sector, quotation marks and a bracket between kind and number.
    private func behindFillers(_ start: Int) -> (index: Int, bracket: BracketReader.Bracket?) {
        var index = tokens.skip(start, stretch.end, Stretch.gap)
        var shared: BracketReader.Bracket?
        for _ in 0..<3 {
            let wanted = UInt64.mask(.actNumber, .actSeries, .body)
            if let word = stretch.lexicon.longest(
                stretch.bytes, at: index, to: stretch.end, wanted: wanted)
            {
                index = tokens.skip(word.end, stretch.end, Stretch.gap)
            } else if let bracket = BracketReader(tokens: tokens).bracket(
                at: index, to: stretch.end)
            {
                index = tokens.skip(bracket.end, stretch.end, Stretch.gap)
                shared = bracket
            }
        }
        return (index, shared)
    }

    /// The number that a list goes on with: behind a comma or «and».
    ///
    /// Behind a bracket a number that ends the words is the mark of a footnote («571 (1985), 79»); behind
    /// a full stop, which scanners read for a comma, a bracket must follow.
    private func nextNumber(_ start: Int, isBare: Bool) -> Int? {
        let stop = tokens.skip(start, stretch.end)
        let isStopped = !isBare && tokens.peek(stop, stretch.end).symbol == 0x2E
        let comma = tokens.skip(
            start, stretch.end, SymbolSet(Folding.space, isStopped ? 0x2E : 0x2C))
        var index = comma
        if let and = stretch.lexicon.longest(
            stretch.bytes, at: index, to: stretch.end, wanted: Category.and.bit)
        {
            index = tokens.skip(and.end, stretch.end)
        }
        guard index > tokens.skip(start, stretch.end),
            let end = number(at: index)?.end
        else { return nil }
        let after = tokens.skip(end, stretch.end)
        let hasBracket = BracketReader(tokens: tokens).bracket(at: after, to: stretch.end) != nil
        if isStopped { return hasBracket && end - index <= 8 ? index : nil }
        let isListed =
            hasBracket || index > comma
            || stretch.mark(.mask(.and, .actOf), near: after) != nil
            || tokens.peek(after, stretch.end).symbol == 0x2C || (after >= stretch.end && isBare)
        return isListed && end - index <= 8 ? index : nil
    }

    /// A bracket stands for all numbers before it that have none.
    private func spread(_ numbers: inout [Numbered], _ shared: BracketReader.Bracket?) {
        var bracket = shared
        for index in numbers.indices.reversed() {
            if let own = numbers[index].bracket {
                bracket = own
            } else {
                numbers[index].bracket = bracket
            }
        }
    }

    // MARK: Number before kind

    /// 第108号决议（2024年，新德里）: the number stands before its kind.
    private func numberBefore(_ mark: Mark) -> Found? {
        guard
            let mark2 = stretch.marks(.actNumber).last(where: { $0.end == mark.start })
                ?? stretch.marks(.actNumber).last(where: {
                    $0.end <= mark.start && mark.start - $0.end < 4
                })
        else { return nil }
        for length in stride(from: 12, through: 1, by: -1)
        where mark2.start - length >= stretch.start {
            let start = mark2.start - length
            guard let end = tokens.number(at: start, to: mark2.start), end == mark2.start,
                start == stretch.start || !isNumberByte(stretch.bytes[start - 1])
            else { continue }
            var number = Numbered(
                text: tokens.text(start, end), start: start, end: end, bracket: nil)
            number.bracket = BracketReader(tokens: tokens).bracket(
                at: tokens.skip(mark.end, stretch.end), to: stretch.end)
            return (
                [number],
                bodyInClause(before: start) ?? bodyBehind(number.bracket?.end ?? mark.end),
                number.bracket?.end ?? mark.end
            )
        }
        return nil
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2F || byte == 0x2D
    }

    // MARK: The body

    /// «… of the Plenipotentiary Conference», «of this assembly».
    private func bodyBehind(_ end: Int) -> Int? {
        let index = tokens.skip(end, stretch.end, Stretch.gap)
        guard
            let of = stretch.lexicon.longest(
                stretch.bytes, at: index, to: stretch.end, wanted: Category.actOf.bit)
                ?? direct(index)
        else { return nil }
        return stretch.mark(.mask(.body, .selfBody), near: of.end).flatMap { adopting($0.entry) }
    }

    /// In languages that need no «of»: the body stands right behind.
    private func direct(_ index: Int) -> (entry: Trie.Entry, end: Int)? {
        guard let body = stretch.mark(.mask(.body, .selfBody), near: index),
            stretch.lexicon.pack.hasSpaces, adopting(body.entry) != nil
        else { return nil }
        return (body.entry, index)
    }

    /// «Council Resolution 1428», «its resolutions».
    private func bodyBefore(_ start: Int) -> Int? {
        let last = stretch.marks.last {
            [.body, .selfBody, .own].contains($0.category) && $0.end <= start
                && stretch.isAdjacent($0.end, start)
        }
        return last.flatMap { adopting(Trie.Entry(category: $0.category, value: UInt16($0.value))) }
            ?? (stretch.lexicon.pack.hasSpaces ? nil : bodyInClause(before: start))
    }

    /// The nearest body before in the same clause that adopts texts.
    private func bodyInClause(before start: Int) -> Int? {
        let candidates = stretch.marks.filter {
            [.body, .selfBody].contains($0.category) && $0.end <= start
        }
        var organization: Int?
        for mark in candidates.reversed() {
            guard !isCut(mark.end, start) else { break }
            guard
                let body = adopting(Trie.Entry(category: mark.category, value: UInt16(mark.value)))
            else { continue }
            if Body.all[body].kind == .enacts { return body }
            organization = organization ?? body
        }
        return organization
    }

    private func isCut(_ from: Int, _ to: Int) -> Bool {
        var index = from
        while index < to {
            let symbol = Folding.next(stretch.bytes, &index, to)
            if symbol == 0x2C || symbol == 0x3B || symbol == 0x2E { return true }
        }
        return false
    }

    /// The body that a mark means, when it can adopt texts.
    private func adopting(_ entry: Trie.Entry) -> Int? {
        guard entry.category == .body else { return stretch.own >= 0 ? stretch.own : nil }
        let kind = Body.all[Int(entry.value)].kind
        return kind == .enacts || kind == .organization ? Int(entry.value) : nil
    }
}
