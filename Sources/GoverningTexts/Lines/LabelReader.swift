/// Reads the label at the start of a line, in any of the six languages' ways of numbering.
struct LabelReader {
    private let bytes: [UInt8]
    private let letters: [Folding.Symbol]

    /// A reader with the letters of a language that label points, in their order.
    init(_ bytes: [UInt8], letters: [Folding.Symbol]) {
        self.bytes = bytes
        self.letters = letters
    }

    /// The label at `start`, or `nil` where the line has none.
    func label(at start: Int, to end: Int) -> Label? {
        guard start < end else { return nil }
        if let bullet = bullet(at: start, to: end) { return bullet }
        var index = start
        let opener = opening(&index, end)
        var label = Label()
        label.start = start
        guard token(&label, &index, end) else { return nil }
        return closed(label, opener, &index, end)
    }

    // MARK: Parts of a label

    private enum Opener { case none, bracket, quote }

    private func peek(_ index: Int, _ end: Int) -> (symbol: Folding.Symbol, next: Int) {
        var next = index
        while next < end {
            let symbol = Folding.next(bytes, &next, end)
            if symbol != Folding.ignorable { return (symbol, next) }
        }
        return (Folding.space, end)
    }

    private func opening(_ index: inout Int, _ end: Int) -> Opener {
        let (symbol, next) = peek(index, end)
        switch symbol {
        case 0x28:
            index = next
            return .bracket
        case 0x27, 0x22:
            index = next
            return .quote
        default: return .none
        }
    }

    private func bullet(at start: Int, to end: Int) -> Label? {
        let (symbol, next) = peek(start, end)
        guard isBullet(symbol), next < end else { return nil }
        let (after, _) = peek(next, end)
        let isLoose = symbol == 0x2D || symbol == 0x2A || symbol == 0x2B
        guard after == Folding.space || !isLoose else { return nil }
        var label = Label()
        label.start = start
        label.end = next
        label.isBullet = true
        return label
    }

    private func isBullet(_ symbol: Folding.Symbol) -> Bool {
        switch symbol {
        case 0x2A, 0x2B, 0x2D, 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0, 0x25AA, 0x25CB, 0x25CF, 0x25E6,
            0x30FB, 0xF0B7:
            true
        default: false
        }
    }

    /// Reads the number or the letters; false where there is neither.
    private func token(_ label: inout Label, _ index: inout Int, _ end: Int) -> Bool {
        let (symbol, _) = peek(index, end)
        if Folding.isDigit(symbol) { return number(&label, &index, end) }
        if Self.chineseDigit(symbol) > 0 { return chineseNumber(&label, &index, end) }
        return lettered(&label, &index, end)
    }

    private func number(_ label: inout Label, _ index: inout Int, _ end: Int) -> Bool {
        var parts = 0
        while parts < 8 {
            var value = 0
            var digits = 0
            while case let (symbol, next) = peek(index, end), Folding.isDigit(symbol), next <= end,
                index < end
            {
                value = value * 10 + Int(symbol - 0x30)
                digits += 1
                index = next
                if digits > 3 { return false }
            }
            label.number = value
            parts += 1
            let (dot, afterDot) = peek(index, end)
            guard dot == 0x2E, index < end, Folding.isDigit(peek(afterDot, end).symbol),
                afterDot < end
            else { break }
            index = afterDot
        }
        label.parts = parts
        return label.number > 0
    }

    private func chineseNumber(_ label: inout Label, _ index: inout Int, _ end: Int) -> Bool {
        var value = 0
        var current = 0
        while index < end {
            let (symbol, next) = peek(index, end)
            let digit = Self.chineseDigit(symbol)
            guard digit > 0 else { break }
            if digit == 10 {
                value += max(current, 1) * 10
                current = 0
            } else {
                current = digit
            }
            index = next
        }
        label.number = value + current
        return label.number > 0
    }

    /// The value of 一 to 十, or 0.
    @inline(__always)
    private static func chineseDigit(_ symbol: Folding.Symbol) -> Int {
        switch symbol {
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        default: 0
        }
    }

    private func lettered(_ label: inout Label, _ index: inout Int, _ end: Int) -> Bool {
        guard let wordEnd = endOfLetters(index, end) else { return false }
        label.isCapital = (0x41...0x5A).contains(bytes[index])
        var word: [Folding.Symbol] = []
        while index < wordEnd {
            let (symbol, next) = peek(index, end)
            word.append(symbol)
            index = next
        }
        label.roman = Roman.value(of: word)
        if word.count <= 2, let first = word.first, word.allSatisfy({ $0 == first }) {
            let rounds = (word.count - 1) * 26
            if (0x61...0x7A).contains(first) { label.letter = Int(first) - 0x60 + rounds }
            if let place = letters.firstIndex(of: first),
                letters.first != 0x61 || first >= 0x80 || label.letter == 0
            {
                label.otherLetter = place + 1 + (word.count - 1) * letters.count
            }
        }
        return label.letter > 0 || label.otherLetter > 0 || label.roman > 0
    }

    /// Behind one to six letters before a sign that may end a label, or `nil`.
    private func endOfLetters(_ start: Int, _ end: Int) -> Int? {
        var index = start
        var count = 0
        while index < end {
            let (symbol, next) = peek(index, end)
            guard Folding.isWord(symbol) else { break }
            count += 1
            guard count <= 6, !Folding.isDigit(symbol) else { return nil }
            index = next
        }
        var (after, next) = peek(index, end)
        // «c) bis»: a suffix stands behind the bracket, or before it with or without a space.
        if after == Folding.space { (after, next) = peek(next, end) }
        let mayEnd =
            SymbolSet(0x29, 0x2E, 0x2C, 0x27).contains(after) || after == 0x22
            || SymbolSet(0x62, 0x74, 0x71).contains(after)
        return count > 0 && mayEnd ? index : nil
    }

    // MARK: The end of a label

    private func closed(_ open: Label, _ opener: Opener, _ index: inout Int, _ end: Int) -> Label? {
        var label = open
        suffix(&label, &index, end)
        let tokenEnd = index
        var (symbol, next) = peek(index, end)
        if symbol == Folding.space, opener != .bracket, next < end {
            (symbol, next) = peek(next, end)
        }
        switch symbol {
        case 0x29: index = next
        case 0x2E where opener == .none, 0x2C where opener == .none:
            // «、» and «．» fold to a comma and a full stop, but always end a label.
            let isWide = next - tokenEnd > 1 && bytes[next - 1] != 0x2C && bytes[next - 1] != 0x2E
            guard isWide || endsLabel(symbol, before: peek(next, end).symbol, next >= end, &label)
            else { return nil }
            index = next
        case 0x27 where opener == .quote, 0x22 where opener == .quote: index = next
        case 0x2D where opener == .none && label.number > 0:
            guard peek(next, end).symbol == Folding.space else { return nil }
            index = next
        default:
            guard opener == .none, label.number > 0, label.number < 400,
                peek(tokenEnd, end).symbol == Folding.space,
                tokenEnd < end
            else { return nil }
            label.isBare = true
            index = tokenEnd
        }
        suffix(&label, &index, end)
        label.end = index
        if opener == .quote { readQuoted(&label) }
        return label
    }

    /// Whether a full stop or a comma after a token ends a label: `1. The` does, `3.5` and `3,5` don't.
    private func endsLabel(
        _ symbol: Folding.Symbol, before after: Folding.Symbol, _ isLast: Bool, _ label: inout Label
    ) -> Bool {
        guard symbol == 0x2E else {
            label.isBare = true
            return label.number > 0 && label.parts == 1 && after == Folding.space && !isLast
        }
        let isClear = after == Folding.space || Folding.isIdeograph(after) || isLast
        return isClear || (label.number > 0 && !Folding.isDigit(after))
    }

    /// Numbers in quotation marks stand where other languages have Roman ones.
    private func readQuoted(_ label: inout Label) {
        guard label.number > 0, label.parts == 1 else { return }
        label.roman = label.number
        label.number = 0
    }

    /// `bis`, `ter`, `quater` after a label, with or without a space.
    private func suffix(_ label: inout Label, _ index: inout Int, _ end: Int) {
        guard label.suffix == 0, maySuffix(at: index, end) else { return }
        for (offset, word) in Self.suffixes.enumerated() {
            var position = index
            var matched = 0
            while matched < word.count, position < end,
                case let (symbol, next) = peek(position, end)
            {
                if symbol == Folding.space, matched == 0, position == index {
                    position = next
                    continue
                }
                guard symbol == word[matched] else { break }
                matched += 1
                position = next
            }
            let after = peek(position, end).symbol
            if matched == word.count, !Folding.isWord(after) || position >= end {
                label.suffix = offset + 1
                index = position
                return
            }
        }
    }

    private func maySuffix(at index: Int, _ end: Int) -> Bool {
        var (symbol, next) = peek(index, end)
        if symbol == Folding.space { (symbol, next) = peek(next, end) }
        return SymbolSet(0x62, 0x74, 0x71).contains(symbol)
    }

    private static let suffixes = ["bis", "ter", "quater"].map { Folding.symbols(of: $0) }
}
