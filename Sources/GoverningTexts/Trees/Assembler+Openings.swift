import Diagnostics
import Vocabulary

/// Opening verbs: as headings of sections, or at the start of a paragraph.
extension Assembler {
    mutating func placeOpening(_ block: Block, _ next: Block?) -> Bool {
        let isInSection = nodes[holder].kind == .section
        if isInSection, block.label != nil { return false }
        guard let found = openingReader.opening(at: start(of: block), to: block.textEnd) else {
            return placeUnknownHeading(block, next)
        }
        if goesOnWithItsActor(found, block) || goesOnInSmallLetters(found, block) {
            return false
        }
        guard isInAct || next != nil || standsAlone(found, block) else { return false }
        let opening = openingReader.completed(found, to: block.textEnd)
        if isHeading(found, opening, block, next) {
            placeSection(opening, block, next)
            return true
        }
        guard !isInSection || opensAnew(opening), opening.end - block.textStart < 200,
            part != .annex || isInAct, isInAct || standsAlone(found, block)
        else { return false }
        return placeParagraph(opening, block)
    }

    /// Whether a verb alone on a line begins with a small letter where the paragraph above began with a
    /// capital one and its sentence has not ended, so that it is no heading.
    private func goesOnInSmallLetters(_ opening: Opening, _ block: Block) -> Bool {
        guard isInAct, !hasHeadings, opening.isWhole, block.label == nil,
            nodes[holder].kind == .paragraph,
            let last = nodes.last, headings.startsSmall(block.textStart),
            headings.startsCapital(nodes[holder].textStart)
        else { return false }
        let ending = openingReader.lastSymbol(from: last.textStart, to: last.textEnd)
        return ![0x2E, 0x3B, 0x3A].contains(ending)
    }

    /// Where the words of a block begin; behind «and», which joins the last paragraph to the others.
    private func start(of block: Block) -> Int {
        guard isInAct, block.label == nil, nodes[holder].kind == .paragraph,
            let and = lexicon.longest(
                bytes, at: block.textStart, to: block.textEnd, wanted: Category.and.bit),
            lexicon.longest(
                bytes, at: block.textStart, to: block.textEnd, wanted: Category.verb.bit) == nil
        else { return block.textStart }
        return and.end
    }

    /// Whether an opening inside a section begins a paragraph beside it, as in texts of mixed style.
    private func opensAnew(_ opening: Opening) -> Bool {
        guard lastWords != holder else { return false }
        if part == .preambular, opening.isPreambular { return true }
        let last = nodes[nodes.count - 1]
        return opening.isOperative && !opening.isPreambular
            && [0x2E, 0x3B, 0x2C].contains(
                openingReader.lastSymbol(from: last.textStart, to: last.textEnd))
    }

    // MARK: Headings

    /// Whether an opening stands above points and not before words of its own.
    private func isHeading(
        _ opening: Opening, _ completed: Opening, _ block: Block, _ next: Block?
    ) -> Bool {
        guard block.label == nil, !precedesParagraphs(opening, block, next) else { return false }
        if opening.isWhole
            || (hasHeadings
                && gluedHeading(at: block.textStart, to: block.textEnd, opening: opening) != nil)
        {
            return true
        }
        guard opening.isOperative, opening.isDirective, let next,
            block.textEnd - block.textStart <= 300, opensPoints(next)
        else { return false }
        return completed.isWhole || endsInAsking(opening, block)
            || openerCount(opening.addresseesEnd, block.textEnd) == 0
    }

    /// Whether nothing but «to» stands behind the addressees, the points saying what is asked.
    private func endsInAsking(_ opening: Opening, _ block: Block) -> Bool {
        let start = openingReader.skipSeparators(opening.addresseesEnd, block.textEnd, commas: true)
        let word = lexicon.longest(
            bytes, at: start, to: block.textEnd, wanted: Category.asking.bit)
        return word.map { openingReader.isBlank($0.end, block.textEnd) } ?? false
    }

    /// Whether a preambular line goes on behind its comma with numbered paragraphs of their own verbs.
    private func precedesParagraphs(_ opening: Opening, _ block: Block, _ next: Block?) -> Bool {
        guard opening.isPreambular, let next, let label = next.label, label.number > 0,
            !label.isBare,
            openingReader.lastSymbol(from: block.textStart, to: block.textEnd) == 0x2C,
            let verb = openingReader.opening(at: next.textStart, to: next.textEnd)
        else { return false }
        return verb.isOperative
    }

    /// Whether a block begins a list, or words that go on after a heading («to report …»).
    private func opensPoints(_ block: Block) -> Bool {
        if let label = block.label {
            return [Label.Kind.number, .letter, .roman].contains { label.reads(as: $0, 1) }
                || label.isBullet
        }
        let wanted = Category.clauseOpener.bit
        return lexicon.pack.hasSpaces
            && lexicon.longest(bytes, at: block.textStart, to: block.textEnd, wanted: wanted) != nil
    }

    /// How many words between two places begin a clause.
    private func openerCount(_ start: Int, _ end: Int) -> Int {
        var count = 0
        var index = start
        var isAtWord = true
        while index < end {
            if isAtWord,
                lexicon.longest(bytes, at: index, to: end, wanted: Category.clauseOpener.bit) != nil
            {
                count += 1
            }
            let symbol = Folding.next(bytes, &index, end)
            isAtWord = !Folding.isWord(symbol)
        }
        return count
    }

    /// A short line before a list, in a text whose other headings are verbs, is a heading with a verb that no pack lists.
    private mutating func placeUnknownHeading(_ block: Block, _ next: Block?) -> Bool {
        guard hasHeadings, block.label == nil, let next, let label = next.label,
            block.textEnd - block.textStart < 100,
            label.reads(as: .number, 1) || label.reads(as: .letter, 1),
            !headings.endsSentence(block), part != .annex, !opensClause(block)
        else { return false }
        let isPreambular = part == .preambular && label.reads(as: .letter, 1)
        let opening = Opening(
            verb: -1, isPreambular: isPreambular, isOperative: !isPreambular,
            start: block.textStart, end: block.textEnd,
            addresseesEnd: block.textEnd)
        find(
            "section.unknown-verb", .warning, at: block.textStart,
            ["words": .text(headings.tokens.text(block.textStart, block.textEnd))])
        placeSection(opening, block, next)
        return true
    }

    /// Whether words go on with what is asked («to», «that»), so that they are no heading.
    private func opensClause(_ block: Block) -> Bool {
        lexicon.pack.hasSpaces
            && lexicon.longest(
                bytes, at: block.textStart, to: block.textEnd, wanted: .mask(.asking, .clauseOpener)
            ) != nil
    }

    mutating func placeSection(_ opening: Opening, _ block: Block, _ next: Block?) {
        part = part(of: opening, next?.label)
        counts[part] += 1
        openings.append(opening.read(in: part))
        let node = add(
            .section, under: container, block, component: component(counts[part]),
            opening: openings.count - 1)
        hasHeadings = true
        isInAct = true
        open(node)
    }

    private func component(_ count: Int) -> String {
        (part == .preambular ? "pre." : "op.") + "\(count)"
    }

    /// The part that an opening belongs to.
    ///
    /// Where one word serves both parts, the labels below tell (letters in the preamble, numbers in
    /// the operative part), then what came before.
    private func part(of opening: Opening, _ label: Label?) -> Part {
        if opening.isPreambular != opening.isOperative {
            return opening.isPreambular ? .preambular : .operative
        }
        if let label, label.reads(as: .number, 1), !label.isBullet { return .operative }
        if let label, label.reads(as: .letter, 1) { return .preambular }
        return part == .operative ? .operative : .preambular
    }

    // MARK: Paragraphs

    /// A paragraph that its verb opens, as in texts of the United Nations.
    mutating func placeParagraph(_ opening: Opening, _ block: Block) -> Bool {
        let label = block.label
        let number = label.flatMap { self.number(of: $0, opening) }
        if let label, number == nil, !(label.isBullet && mayOpenBehindBullet) { return false }
        if let label, goesOnInList(label) { return false }
        part = self.part(of: opening, isNumbered: number != nil, block)
        counts[part] += 1
        openings.append(opening.read(in: part))
        let node = add(
            .paragraph, under: container, block,
            component: component((part == .operative ? number : nil) ?? counts[part]),
            opening: openings.count - 1)
        if let number, part == .operative { noteSequence(number, at: block.contentStart) }
        isInAct = true
        open(node)
        return true
    }

    /// Whether a bullet before a verb opens a paragraph: at the head of an act, or behind another such.
    private var mayOpenBehindBullet: Bool {
        guard isInAct, part != .annex, stack.levels.isEmpty else { return false }
        let node = nodes[holder]
        guard node.kind == .paragraph else { return holder == container }
        return openingReader.labels.label(at: node.labelStart, to: node.textEnd)?.isBullet == true
    }

    /// The number of a paragraph.
    ///
    /// Where a scanner read `1.` as `l.` or `I.`, the verb behind it tells.
    private func number(of label: Label, _ opening: Opening) -> Int? {
        guard !label.isBullet else { return nil }
        if label.number > 0 {
            return label.isBare && isInAct && label.number != lastNumber + 1 ? nil : label.number
        }
        let looksLikeOne = label.letter == 12 || label.roman == 1
        let isFirst = lastNumber == 0 && isInAct && opening.isOperative && !opening.isPreambular
        return looksLikeOne && isFirst ? 1 : nil
    }

    /// The part of a paragraph by its verb; by its number, or by what came before, where the verb serves both.
    private func part(of opening: Opening, isNumbered: Bool, _ block: Block) -> Part {
        if isNumbered, isInAct || opening.isOperative { return .operative }
        guard opening.isPreambular, opening.isOperative else {
            return opening.isOperative ? .operative : .preambular
        }
        let endsLikeOne = !isInAct && closingSign(of: block) == 0x3B
        return part == .operative || endsLikeOne ? .operative : .preambular
    }

    /// Whether a number follows that of an open point and not that of the last paragraph, as in a
    /// declaration that a paragraph adopts.
    private func goesOnInList(_ label: Label) -> Bool {
        let list = stack.levels.last { $0.kind == .number && $0.parts == label.parts }
        return list.map { $0.ordinal + 1 == label.number && label.number != lastNumber + 1 }
            ?? false
    }

    /// Tells when numbered paragraphs don't follow each other.
    private mutating func noteSequence(_ number: Int, at index: Int) {
        let expected = lastNumber + 1
        if number != expected, lastNumber > 0, number != 1 {
            find(
                "paragraph.out-of-sequence", .warning, at: index,
                ["number": .number(number), "expected": .number(expected)])
        }
        lastNumber = number
    }
}
