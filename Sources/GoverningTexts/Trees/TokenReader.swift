/// Reads words, numbers and brackets of headings and references, one after the other.
struct TokenReader {
    let bytes: [UInt8]
    let lexicon: Lexicon

    /// The symbol at `index` and the index behind it, past marks that don't count.
    func peek(_ index: Int, _ end: Int) -> (symbol: Folding.Symbol, next: Int) {
        var next = index
        while next < end {
            let symbol = Folding.next(bytes, &next, end)
            if symbol != Folding.ignorable { return (symbol, next) }
        }
        return (Folding.ignorable, end)
    }

    /// Behind white space and the punctuation that separates.
    func skip(_ start: Int, _ end: Int, _ symbols: SymbolSet = SymbolSet(Folding.space)) -> Int {
        var index = start
        while index < end, case let (symbol, next) = peek(index, end), symbols.contains(symbol) {
            index = next
        }
        return index
    }

    /// Behind a number of an act: `108`, `70/125`, `C26/35`, `S/RES/701`, `1.2`; `nil` where there is none.
    func number(at start: Int, to end: Int) -> Int? {
        var index = start
        var digits = 0
        var letters = 0
        while index < end, case let (symbol, next) = peek(index, end) {
            if Folding.isDigit(symbol) {
                digits += 1
            } else if symbol < 0x80, Folding.isWord(symbol), digits == 0 || letters > 0 {
                letters += 1
            } else {
                let isJoint = symbol == 0x2F || symbol == 0x2D || symbol == 0x2E
                guard isJoint, digits + letters > 0, next < end,
                    case let (after, _) = peek(next, end),
                    Folding.isDigit(after)
                        || (symbol == 0x2F && after < 0x80 && Folding.isWord(after))
                else { break }
            }
            index = next
            if index - start > 24 { return nil }
        }
        return digits > 0 && (letters < 6) ? index : nil
    }

    /// The whole number of one to four digits at `start`, and the index behind it.
    func integer(at start: Int, to end: Int) -> (value: Int, end: Int)? {
        var index = start
        var value = 0
        var digits = 0
        while index < end, case let (symbol, next) = peek(index, end), Folding.isDigit(symbol),
            digits < 5
        {
            value = value * 10 + Int(symbol - 0x30)
            digits += 1
            index = next
        }
        return (1...4).contains(digits) ? (value, index) : nil
    }

    /// The text between two places, as valid UTF-8.
    func text(_ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }
}
