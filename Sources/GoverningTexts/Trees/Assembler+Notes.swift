/// Notes at the end of a page in the middle of a sentence, without a rule above them.
extension Assembler {
    /// Places a note, or a page number among notes, behind which the sentence before goes on.
    mutating func placeNote(_ block: Block, _ number: Int) -> Bool {
        guard number >= 0 else { return false }
        if number >= notesEnd { notesEnd = endOfNotes(from: number) ?? 0 }
        guard number < notesEnd else { return false }
        add(.footnote, under: holder, block)
        return true
    }

    /// The block with which an open sentence goes on behind the notes that begin with a block, or `nil`.
    ///
    /// The sentence of a paragraph has no end, the block opens with the number of a note, and one of the next
    /// few blocks begins as no paragraph does: with a small letter or the bracket of a year.
    private func endOfNotes(from number: Int) -> Int? {
        guard isInAct, part == .preambular || part == .operative,
            nodes[lastWords].kind == .paragraph, let last = nodes.last,
            last.kind == .paragraph || last.kind == .continuation, opensNote(blocks[number]),
            !headings.endsSentence(from: last.textStart, to: last.textEnd)
        else { return nil }
        var found: Int?
        for next in (number + 1)..<min(number + 10, max(number + 1, blocks.count)) {
            let block = blocks[next]
            if found == next - 1, !opensNote(block) { return found }
            if goesOnWithin(block) { found = next }
            let isParagraph =
                openingReader.opening(at: block.textStart, to: block.textEnd) != nil
            if isParagraph || headings.act(block) != nil { return found }
        }
        return found
    }

    /// Whether a block begins with the number or the mark of a note.
    private func opensNote(_ block: Block) -> Bool {
        block.label.map(\.isBare) ?? headings.isFootnote(block)
    }

    /// Whether a block begins in the middle of a sentence.
    private func goesOnWithin(_ block: Block) -> Bool {
        guard block.label == nil, block.textStart + 1 < block.textEnd else { return false }
        return headings.startsSmall(block.textStart)
            || bytes[block.textStart] == 0x28
                && (0x30...0x39).contains(bytes[block.textStart + 1])
    }
}
