/// Paragraphs outside an act, such as a single one that somebody pastes.
extension Assembler {
    /// Whether a paragraph looks like one of an act although none was announced.
    ///
    /// Outside an act many a sentence begins with such a verb. What tells is how acts are set: a
    /// preambular paragraph goes on behind its comma, an operative one has a number or a semicolon, and
    /// its verb says what one body does now.
    func standsAlone(_ opening: Opening, _ block: Block) -> Bool {
        guard !isWeak(opening, block) else { return false }
        let last = closingSign(of: block)
        if opening.isPreambular, block.label == nil, last == 0x2C || last == 0x3B {
            return !opening.isWhole || opening.verbWords.count >= Self.longPhrase
        }
        guard opening.isOperative, isSpokenByBody(opening), !isNoun(opening, block) else {
            return false
        }
        guard let label = block.label else {
            return last == 0x3B && !hasBodyBehind(opening, block)
        }
        guard label.number > 0, !label.isBullet else { return false }
        if last == 0x3A { return !hasBodyBehind(opening, block) }
        return last == 0x3B || isLongSentence(opening, block)
    }

    /// From how many bytes on a phrase says so much that nothing need follow («Acting under Chapter VII …»).
    private static let longPhrase = 40

    /// Whether the opening begins many another sentence too; a longer phrase is not meant.
    private func isWeak(_ opening: Opening, _ block: Block) -> Bool {
        lexicon.longest(bytes, at: opening.start, to: block.textEnd, wanted: Category.weak.bit).map
        {
            $0.end >= opening.verbWords.upperBound
        } ?? false
    }

    /// The sign that ends a block, behind which the mark of a footnote may stand («…;4», «…,(2)»).
    func closingSign(of block: Block) -> Folding.Symbol {
        let last = openingReader.lastSymbol(from: block.textStart, to: block.textEnd)
        var end = block.textEnd
        for _ in 0..<8 {
            let symbol = openingReader.lastSymbol(from: block.textStart, to: end)
            if [0x2C, 0x3B, 0x3A, 0x2E].contains(symbol) { return symbol }
            guard Folding.isDigit(symbol) || [0x28, 0x29, 0x5B, 0x5D, 0x2A, 0x20].contains(symbol),
                end > block.textStart
            else { break }
            end -= 1
            while end > block.textStart, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        return last
    }

    private func isSpokenByBody(_ opening: Opening) -> Bool {
        let words = bytes[opening.verbWords]
        return lexicon.pack.loneForm.admits(
            Folding.symbols(of: String(decoding: words, as: UTF8.self)))
    }

    /// Whether the word is a noun as well as a verb, and what follows shows the noun («Reports of …»).
    private func isNoun(_ opening: Opening, _ block: Block) -> Bool {
        guard
            let noun = lexicon.longest(
                bytes, at: opening.verbWords.lowerBound, to: block.textEnd,
                wanted: Category.noun.bit),
            noun.end >= opening.verbWords.upperBound
        else { return false }
        let next = openingReader.skipSeparators(noun.end, block.textEnd, commas: false)
        return lexicon.longest(
            bytes, at: next, to: block.textEnd, wanted: Category.nounTail.bit) != nil
    }

    /// Whether a numbered sentence with a full stop is more than an item of an agenda or a sentence of a
    /// story: it is long, and its verb has the form, or is one of those, that tell.
    private func isLongSentence(_ opening: Opening, _ block: Block) -> Bool {
        guard block.textEnd - block.textStart >= 80 else { return false }
        if lexicon.pack.hasSpaces, !lexicon.pack.hasSubjectBehind { return true }
        guard !hasBodyBehind(opening, block) else { return false }
        let tells = lexicon.longest(
            bytes, at: opening.verbWords.lowerBound, to: block.textEnd,
            wanted: Category.loneSentence.bit)
        return tells != nil || (lexicon.pack.hasSpaces && hasComplementBehind(opening, block))
    }

    /// Whether the verb is followed by what it demands («that», «to»), and so not by its subject.
    private func hasComplementBehind(_ opening: Opening, _ block: Block) -> Bool {
        let next = openingReader.skipSeparators(opening.end, block.textEnd, commas: true)
        let words = opening.verbWords
        let lastWord = bytes[words].lastIndex(of: 0x20).map { $0 + 1 }
        return [next, lastWord].contains { place in
            place.map {
                lexicon.longest(
                    bytes, at: $0, to: block.textEnd, wanted: Category.complement.bit) != nil
            } ?? false
        }
    }

    /// Whether the verb is joined to what went before, as in a story.
    private func isJoined(_ opening: Opening, _ block: Block) -> Bool {
        let first = headings.tokens.peek(opening.start, block.textEnd).symbol
        return lexicon.pack.clitics.first?.contains(first) == true
    }

    /// Whether the verb is one of a story: joined to what went before, or followed by its subject.
    private func hasBodyBehind(_ opening: Opening, _ block: Block) -> Bool {
        guard lexicon.pack.hasSubjectBehind else { return false }
        if isJoined(opening, block) { return true }
        let phrase = bytes[opening.start..<opening.end]
        if opening.isDirective, phrase.contains(0x20) { return false }
        let words = opening.verbWords
        let second = bytes[words].firstIndex(of: 0x20).map { $0 + 1 }
        let next = openingReader.skipSeparators(opening.end, block.textEnd, commas: false)
        return [second, next].contains { $0.map { isSubject(at: $0, block) } ?? false }
    }

    /// Whether a body that acts stands here.
    private func isSubject(at index: Int, _ block: Block) -> Bool {
        let names = AddresseeReader(bytes: bytes, lexicon: lexicon).mentions(
            at: index, to: block.textEnd)
        guard let mention = names.first, mention.body >= 0 else { return false }
        return [.enacts, .organ, .head].contains(Body.all[mention.body].kind)
    }
}
