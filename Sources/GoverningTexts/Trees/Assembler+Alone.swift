/// Paragraphs outside an act, such as a single one that somebody pastes.
extension Assembler {
    /// Whether a paragraph looks like one of an act although none was announced.
    ///
    /// Outside an act many a sentence begins with such a verb. What tells is how acts are set: a
    /// preambular paragraph goes on behind its comma, an operative one has a number or a semicolon.
    func standsAlone(_ opening: Opening, _ block: Block) -> Bool {
        guard !isWeak(opening, block) else { return false }
        let last = openingReader.lastSymbol(from: block.textStart, to: block.textEnd)
        if opening.isPreambular, block.label == nil, last == 0x2C || last == 0x3B {
            return !opening.isWhole
        }
        guard opening.isOperative, !hasSubject(opening, block) else { return false }
        guard let label = block.label else { return last == 0x3B }
        guard label.number > 0, !label.isBullet else { return false }
        return last == 0x3B || last == 0x3A || isLongSentence(block)
    }

    private func isWeak(_ opening: Opening, _ block: Block) -> Bool {
        lexicon.longest(bytes, at: opening.start, to: block.textEnd, wanted: Category.weak.bit)
            != nil
    }

    /// Whether a numbered sentence with a full stop is more than an item of an agenda; where verbs
    /// have one form for all persons, none is taken for a paragraph.
    private func isLongSentence(_ block: Block) -> Bool {
        block.textEnd - block.textStart >= 80 && lexicon.pack.hasSpaces
    }

    /// Whether the verb is one of a story: joined to what went before, or followed by its subject.
    private func hasSubject(_ opening: Opening, _ block: Block) -> Bool {
        guard lexicon.pack.hasSubjectBehind else { return false }
        let first = headings.tokens.peek(opening.start, block.textEnd).symbol
        if lexicon.pack.clitics.first?.contains(first) == true { return true }
        let phrase = Folding.symbols(of: headings.tokens.text(opening.start, opening.end))
        if opening.isDirective, phrase.contains(Folding.space) { return false }
        let next = openingReader.skipSeparators(opening.end, block.textEnd, commas: false)
        let names = AddresseeReader(bytes: bytes, lexicon: lexicon).mentions(
            at: next, to: block.textEnd)
        guard let mention = names.first, mention.body >= 0 else { return false }
        return [.enacts, .organ, .head].contains(Body.all[mention.body].kind)
    }
}
