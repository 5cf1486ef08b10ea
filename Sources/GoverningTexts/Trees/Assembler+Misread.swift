import Diagnostics

/// Numbers and letters of paragraphs that a scanner misread, where their neighbours prove what they are.
extension Assembler {
    /// The block with the label that it must have, where a scanner took one sign for another: `ll.` for
    /// `11.`, `S.` for `5.`, `(6)` for `(b)`.
    ///
    /// A number is repaired only where the words behind it open an operative paragraph and the next
    /// numbered block goes on with the sequence; a letter only as the next one of its list.
    mutating func repaired(_ block: Block, _ number: Int) -> Block {
        guard isInAct, !hasHeadings, part == .operative || part == .preambular else { return block }
        if let letter = repairedLetter(block) { return letter }
        let expected = lastNumber + 1
        guard block.label?.number != expected, part == .operative || lastNumber == 0,
            let token = token(of: block), reads(token, as: expected)
        else { return block }
        let end = token.upperBound
        let start = openingReader.skipSeparators(
            end + (bytes[end] == 0x2E ? 1 : 0), block.textEnd, commas: false)
        guard let opening = openingReader.opening(at: start, to: block.textEnd),
            opening.isOperative, !opening.isPreambular, goesOn(behind: number, with: expected + 1)
        else { return block }
        return labelled(block, token, expected, textStart: start)
    }

    private mutating func labelled(
        _ block: Block, _ token: Range<Int>, _ number: Int, textStart: Int
    ) -> Block {
        var repaired = block
        var label = Label()
        label.start = token.lowerBound
        label.end = bytes[token.upperBound] == 0x2E ? token.upperBound + 1 : token.upperBound
        label.number = number
        repaired.label = label
        repaired.textStart = textStart
        find(
            "paragraph.number-misread", .note, at: token.lowerBound,
            [
                "text": .text(headings.tokens.text(token.lowerBound, token.upperBound)),
                "number": .number(number),
            ])
        return repaired
    }

    /// The first word of a block, where it is as short as a number and a full stop or a space ends it.
    private func token(of block: Block) -> Range<Int>? {
        let start = block.contentStart
        let limit = min(start + 4, block.textEnd)
        guard let end = bytes[start..<limit].firstIndex(where: { $0 == 0x2E || $0 == 0x20 }),
            end > start, bytes[end] == 0x2E || end == start + 1
        else { return nil }
        return start..<end
    }

    /// Whether each sign of a token is the digit of a number, or one that scanners take it for.
    private func reads(_ token: Range<Int>, as number: Int) -> Bool {
        let digits = Array("\(number)".utf8)
        guard digits.count == token.count else { return false }
        return zip(bytes[token], digits).allSatisfy { sign, digit in
            sign == digit || ScannedDigits.signs[digit]?.contains(sign) == true
        }
    }

    /// Whether the next numbered block has a number, or there is none any more.
    private func goesOn(behind number: Int, with expected: Int) -> Bool {
        guard number >= 0 else { return false }
        let next = blocks[(number + 1)...].prefix(40).first {
            $0.label.map { $0.number > 0 && !$0.isBare && $0.parts == 1 } ?? false
                && Folding.isDigit(Folding.Symbol(bytes[$0.contentStart]))
        }
        return next.map { $0.label?.number == expected } ?? (expected > 3)
    }

    /// `(6)` as the letter b in a list that has come to a.
    private mutating func repairedLetter(_ block: Block) -> Block? {
        guard let label = block.label, (1...9).contains(label.number), bytes[label.start] == 0x28,
            let level = stack.levels.last, level.kind == .letter,
            let letter = Self.letters[label.number], letter == level.ordinal + 1
        else { return nil }
        var repaired = block
        repaired.label?.number = 0
        repaired.label?.letter = letter
        return repaired
    }

    /// The letters, by their place in the alphabet, that scanners read as digits.
    private static let letters = [1: 12, 5: 19, 6: 2, 9: 7, 0: 15]
}
