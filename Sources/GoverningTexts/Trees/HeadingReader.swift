/// Reads the lines that stand for themselves: headings of acts and annexes, enacting lines, box rows.
struct HeadingReader {
    let tokens: TokenReader
    let openings: OpeningReader

    var lexicon: Lexicon { tokens.lexicon }
    var bytes: [UInt8] { tokens.bytes }

    init(_ bytes: [UInt8], lexicon: Lexicon) {
        tokens = TokenReader(bytes: bytes, lexicon: lexicon)
        openings = OpeningReader(bytes: bytes, lexicon: lexicon)
    }

    // MARK: Acts

    /// The heading of an act that a block is as a whole, with the place of a title behind it.
    func act(_ block: Block) -> (heading: ActHeading, titleStart: Int)? {
        guard block.textEnd - block.contentStart <= 400 else { return nil }
        var heading = ActHeading()
        var index = block.contentStart
        while index < block.textEnd {
            let before = index
            if heading.number != nil, let close = symbolBracket(index, block.textEnd) {
                index = close
                continue
            }
            index = tokens.skip(index, block.textEnd, Self.fillers)
            guard index < block.textEnd else { break }
            if heading.number != nil, heading.kind != nil, bytes[before..<index].contains(0x09),
                let title = titleInCell(at: index, block, behind: before)
            {
                return (heading, title)
            }
            if let next = part(at: index, block.textEnd, &heading)
                ?? misreadDate(index, block.textEnd, heading)
            {
                index = next
            } else if heading.number != nil, heading.kind != nil, isTitleBreak(before: index, block)
            {
                return (heading, index)
            } else {
                return nil
            }
        }
        guard heading.kind != nil, heading.number != nil || heading.isDraft else { return nil }
        if heading.kind == .action, heading.number?.contains("/") != true { return nil }
        return (heading, block.textEnd)
    }

    /// Where the title begins in another cell beside the number; its end where the cell holds something else.
    private func titleInCell(at index: Int, _ block: Block, behind start: Int) -> Int? {
        var heading = ActHeading(kind: .resolution, number: "")
        guard part(at: index, block.textEnd, &heading) == nil else { return nil }
        let isBracket = bytes[start..<index].contains(0x5B)
        let isRow =
            lexicon.longest(
                bytes, at: index, to: block.textEnd, wanted: Category.box.bit) != nil
        return isBracket || isRow ? block.textEnd : index
    }

    private static let fillers = SymbolSet(Folding.space, 0x2C, 0x2E, 0x3A)
        .union(SymbolSet(0x2D, 0x2A, 0x22, 0x5F)).union(SymbolSet(0x5B, 0x5D, 0x23))

    private func isTitleBreak(before index: Int, _ block: Block) -> Bool {
        var first = index - 1
        while first > block.contentStart, bytes[first] == 0x20 || bytes[first] == 0x09 {
            first -= 1
        }
        while first > block.contentStart, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        let symbol = tokens.peek(first, block.textEnd).symbol
        return symbol == 0x2E || symbol == 0x3A || symbol == 0x2D
    }

    /// Reads one part of a heading; `nil` where the words belong to no heading.
    private func part(at index: Int, _ end: Int, _ heading: inout ActHeading) -> Int? {
        if heading.number != nil || heading.isDraft,
            let bracket = BracketReader(tokens: tokens).bracket(at: index, to: end)
        {
            heading.place = heading.place ?? bracket.place
            heading.year = heading.year ?? bracket.year
            heading.isRevised = heading.isRevised || bracket.isRevised
            return bracket.end
        }
        if heading.number != nil, let close = shortBracket(index, end) { return close }
        let wanted = UInt64.mask(.act, .actDraft, .actNumber, .revision, .actOf, .month, .body)
        if let mark = lexicon.longest(bytes, at: index, to: end, wanted: wanted) {
            if let numberEnd = numberOfBody(mark.entry, index, mark.end, end) {
                guard heading.number == nil else { return nil }
                heading.number = tokens.text(index, numberEnd)
                heading.body = Body.all[Int(mark.entry.value)].id
                return numberEnd
            }
            switch mark.entry.category {
            case .act:
                guard heading.kind == nil else { return nil }
                heading.kind = ActKind.allCases[Int(mark.entry.value)]
            case .actDraft:
                heading.isDraft = true
                heading.kind = heading.kind ?? kind(within: index, mark.end)
            case .revision: heading.isRevised = true
            case .body:
                guard heading.number == nil else { return nil }
                // A number may begin with the body: `CIML/2022/05`.
                if mark.end < end, bytes[mark.end] == 0x2F { return mark.end + 1 }
            case .actOf, .month:
                guard heading.number != nil else { return nil }
            default: break
            }
            return mark.end
        }
        guard let numberEnd = tokens.number(at: index, to: end) else { return nil }
        if heading.number == nil { take(tokens.text(index, numberEnd), &heading) }
        return behindLanguageLetter(numberEnd, end)
    }

    /// The end of a number that begins with the acronym of its body: «CIPM/104-1»; `nil` where it is none.
    private func numberOfBody(_ entry: Trie.Entry, _ start: Int, _ nameEnd: Int, _ end: Int)
        -> Int?
    {
        guard entry.category == .body, nameEnd < end, bytes[nameEnd] == 0x2F,
            Body.all[Int(entry.value)].kind == .enacts,
            let numberEnd = tokens.number(at: start, to: end), numberEnd > nameEnd
        else { return nil }
        return numberEnd
    }

    /// Takes a number; in the symbol of a resolution, `A/RES/78/265`, only its last part counts.
    private func take(_ number: String, _ heading: inout ActHeading) {
        let parts = number.split(separator: "/", maxSplits: 2)
        guard parts.count == 3, parts[1].uppercased() == "RES" else {
            heading.number = number
            return
        }
        heading.number = String(parts[2])
        heading.kind = heading.kind ?? .resolution
    }

    /// Behind the letter of the language in the number of a document: `C25/45-E`.
    private func behindLanguageLetter(_ start: Int, _ end: Int) -> Int {
        guard start + 1 < end, bytes[start] == 0x2D, "AaEeFfRrSsCc".utf8.contains(bytes[start + 1])
        else { return start }
        let isWord = start + 2 < end && Folding.isWord(tokens.peek(start + 2, end).symbol)
        return isWord ? start : start + 2
    }

    /// Behind a short bracket that says neither place nor year: `(C19)`, `(WRC-23)`.
    private func shortBracket(_ start: Int, _ end: Int) -> Int? {
        guard tokens.peek(start, end).symbol == 0x28 else { return nil }
        let limit = min(end, start + 60)
        guard let close = bytes[start..<limit].firstIndex(where: { $0 == 0x29 || $0 == 0x89 })
        else { return nil }
        return close + 1
    }

    /// A number with a title behind it, as above resolutions of the General Assembly: `78/265. Title`.
    func numberedTitle(_ block: Block) -> (heading: ActHeading, titleStart: Int)? {
        guard let numberEnd = tokens.number(at: block.contentStart, to: block.textEnd) else {
            return nil
        }
        let number = tokens.text(block.contentStart, numberEnd)
        let parts = number.split(separator: "/")
        guard parts.count == 2, parts.allSatisfy({ $0.first?.isNumber == true }) else { return nil }
        let start = tokens.skip(numberEnd, block.textEnd, SymbolSet(Folding.space, 0x2E, 0x2D))
        guard start > numberEnd, start < block.textEnd else { return nil }
        return (ActHeading(kind: .resolution, number: number), start)
    }

    /// The kind that a word for a draft names as well: 决定草案.
    private func kind(within start: Int, _ end: Int) -> ActKind? {
        let marks = MarkScanner(bytes: bytes, lexicon: lexicon).marks(from: start, to: end)
        if let act = marks.first(where: { $0.category == .act }) { return .allCases[act.value] }
        guard !lexicon.pack.hasSpaces, start < end else { return nil }
        let next = tokens.peek(start, end).next
        return lexicon.longest(bytes, at: next, to: end, wanted: Category.act.bit).map {
            .allCases[Int($0.entry.value)]
        }
    }

    /// The place and the year of a line that is nothing but a bracket.
    func subtitle(_ block: Block) -> BracketReader.Bracket? {
        guard
            let bracket = BracketReader(tokens: tokens).bracket(
                at: block.contentStart, to: block.textEnd),
            openings.isBlank(bracket.end, block.textEnd)
        else { return nil }
        return bracket
    }

    // MARK: Annexes

    /// The label of the annex whose heading a block is: a letter or a number, empty where it has none.
    func annex(_ block: Block) -> (label: String, titleStart: Int)? {
        guard block.textEnd - block.contentStart <= 300,
            let word = lexicon.longest(
                bytes, at: block.contentStart, to: block.textEnd, wanted: Category.annex.bit)
        else { return nil }
        let start = tokens.skip(word.end, block.textEnd, SymbolSet(Folding.space, 0x22))
        guard let label = annexLabel(at: start, to: block.textEnd) else {
            return openings.isBlank(start, block.textEnd) ? ("", block.textEnd) : nil
        }
        var rest = tokens.skip(label.end, block.textEnd, SymbolSet(Folding.space, 0x22))
        guard rest < block.textEnd else { return (label.text, rest) }
        if let target = target(at: rest, to: block.textEnd) { rest = target }
        if openings.isBlank(rest, block.textEnd) { return (label.text, block.textEnd) }
        let separators = SymbolSet(0x3A, 0x2D, 0x2E)
        guard separators.contains(tokens.peek(rest, block.textEnd).symbol) else { return nil }
        return (label.text, tokens.skip(rest, block.textEnd, separators.union(.space)))
    }

    /// A letter or a number of an annex, alone as a word.
    func annexLabel(at start: Int, to end: Int) -> (text: String, end: Int)? {
        if let number = tokens.integer(at: start, to: end), number.value < 100 {
            return Folding.isWord(tokens.peek(number.end, end).symbol) && number.end < end
                ? nil : ("\(number.value)", number.end)
        }
        guard start < end, case let (symbol, next) = tokens.peek(start, end), symbol >= 0x61,
            symbol <= 0x7A,
            next >= end || !Folding.isWord(tokens.peek(next, end).symbol)
        else { return chineseLabel(at: start, to: end) }
        return (String(UnicodeScalar(UInt8(symbol))), next)
    }

    private func chineseLabel(at start: Int, to end: Int) -> (text: String, end: Int)? {
        let digits = Array("一二三四五六七八九".unicodeScalars)
        guard start < end, case let (symbol, next) = tokens.peek(start, end),
            let place = digits.firstIndex(where: { $0.value == UInt32(symbol) })
        else { return nil }
        return ("\(place + 1)", next)
    }

    /// Whether a block only says to which act an annex belongs.
    func isTarget(_ block: Block) -> Bool {
        target(at: block.contentStart, to: block.textEnd) != nil
    }

    /// Behind «to Resolution 7 (Rev.
    ///
    /// Lisbon, 2026)», in brackets or not.
    private func target(at start: Int, to end: Int) -> Int? {
        let index = tokens.skip(start, end, SymbolSet(Folding.space, 0x28))
        let closed = lastBracket(start, end)
        var start = index
        for _ in 0..<4 {
            let block = Block(
                start: 0, textStart: start, textEnd: closed, label: nil,
                isAfterBlank: false, hasNoise: false)
            if act(block) != nil { return end }
            start = tokens.skip(wordEnd(start, closed), closed)
            guard start > index, start < closed else { return nil }
        }
        return nil
    }

    /// Before the last bracket of a stretch that is in brackets.
    private func lastBracket(_ start: Int, _ end: Int) -> Int {
        guard tokens.peek(start, end).symbol == 0x28 else { return end }
        if bytes[end - 1] == 0x29 { return end - 1 }
        return end - start > 3 && bytes[end - 3..<end].elementsEqual([0xEF, 0xBC, 0x89])
            ? end - 3 : end
    }
}
