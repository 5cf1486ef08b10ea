/// Reads the bracket behind the number of an act: `(Rev. Dubai, 2018)`, `（2022年，布加勒斯特，修订版）`.
struct BracketReader {
    /// What the bracket says.
    struct Bracket {
        var place: String?
        var year: Int?
        var isRevised = false
        /// Behind the closing bracket.
        var end: Int
    }

    let tokens: TokenReader

    /// The bracket that opens at `start`, or `nil` where none does or it says neither year nor revision.
    func bracket(at start: Int, to end: Int) -> Bracket? {
        let (symbol, first) = tokens.peek(start, end)
        guard symbol == 0x28, let close = closing(first, end) else { return nil }
        var bracket = Bracket(end: close.next)
        var piece = first
        while piece <= close.index {
            let pieceEnd = comma(piece, close.index)
            read(piece, pieceEnd.index, &bracket)
            guard pieceEnd.next > piece, pieceEnd.index < close.index else { break }
            piece = pieceEnd.next
        }
        return bracket.year != nil || bracket.isRevised ? bracket : nil
    }

    private func closing(_ start: Int, _ end: Int) -> (index: Int, next: Int)? {
        var index = start
        while index < min(end, start + 160), case let (symbol, next) = tokens.peek(index, end) {
            if symbol == 0x29 { return (index, next) }
            if symbol == 0x28 { return nil }
            index = next
        }
        return nil
    }

    private func comma(_ start: Int, _ end: Int) -> (index: Int, next: Int) {
        var index = start
        while index < end, case let (symbol, next) = tokens.peek(index, end) {
            if symbol == 0x2C { return (index, next) }
            index = next
        }
        return (end, end)
    }

    /// Reads one piece between commas: a year, words of revision, a place, or several of them.
    private func read(_ start: Int, _ end: Int, _ bracket: inout Bracket) {
        var index = tokens.skip(start, end)
        while index < end,
            let mark = tokens.lexicon.longest(
                tokens.bytes, at: index, to: end, wanted: Category.revision.bit)
        {
            bracket.isRevised = true
            index = tokens.skip(mark.end, end, SymbolSet(Folding.space, 0x2E))
        }
        if let year = tokens.integer(at: index, to: end), (1800...2199).contains(year.value) {
            bracket.year = year.value
            return
        }
        var placeEnd = index
        while placeEnd < end, case let (symbol, next) = tokens.peek(placeEnd, end),
            !Folding.isDigit(symbol)
        { placeEnd = next }
        if let year = tokens.integer(at: placeEnd, to: end), (1800...2199).contains(year.value) {
            bracket.year = year.value
        }
        let place = tokens.text(index, placeEnd).trimmed
        if !place.isEmpty, bracket.place == nil, placeEnd == end || bracket.year != nil {
            bracket.place = place
        }
    }
}

extension String {
    /// The text without white space and separating punctuation at its ends.
    var trimmed: String {
        let isOuter: (Unicode.Scalar) -> Bool = {
            let symbol = Folding.symbol(of: Int($0.value))
            return symbol == Folding.space || symbol == 0x2C || symbol == 0x2E
        }
        var rest = unicodeScalars.drop(while: isOuter)
        while let last = rest.last, isOuter(last) { rest.removeLast() }
        return String(rest)
    }
}
