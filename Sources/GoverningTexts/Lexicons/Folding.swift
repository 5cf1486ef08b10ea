/// Folding makes spellings comparable: case, accents, ё, vowel signs, digits, quotes and widths.
///
/// Text and phrases are folded alike, scalar by scalar, so what follows compares plain numbers.
/// A folded scalar is a *symbol*; three symbols have a meaning of their own.
enum Folding {
    typealias Symbol = UInt16

    /// What is passed over in comparing: vowel signs, stretching, joiners, direction marks.
    static let ignorable: Symbol = 0
    /// Stands in phrases for «the word may go on with any letters».
    static let anyLetters: Symbol = 1
    /// Any white space.
    static let space: Symbol = 0x20

    /// Reads the scalar at `index` and moves `index` behind it.
    ///
    /// Bytes that are no UTF-8 are symbols of their own, one a byte, and match nothing.
    @inline(__always)
    static func next(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Symbol {
        let first = bytes[index]
        index += 1
        if first < 0x80 { return foldedSymbols[Int(first)] }
        if first < 0xE0 {
            guard first >= 0xC2, index < end, bytes[index] & 0xC0 == 0x80 else { return 0xFFFF }
            let scalar = Int(first & 0x1F) << 6 | Int(bytes[index] & 0x3F)
            index += 1
            return symbol(of: scalar)
        }
        return nextLong(bytes, &index, end, first)
    }

    private static func nextLong(
        _ bytes: [UInt8], _ index: inout Int, _ end: Int, _ first: UInt8
    ) -> Symbol {
        let following = first < 0xF0 ? 2 : 3
        guard first < 0xF5, index + following <= end else { return 0xFFFF }
        var scalar = Int(first) & (following == 2 ? 0x0F : 0x07)
        for offset in 0..<following {
            guard bytes[index + offset] & 0xC0 == 0x80 else { return 0xFFFF }
            scalar = scalar << 6 | Int(bytes[index + offset] & 0x3F)
        }
        index += following
        return symbol(of: scalar)
    }

    /// The symbol of a scalar.
    @inline(__always)
    static func symbol(of scalar: Int) -> Symbol {
        if scalar < tableSize { return foldedSymbols[scalar] }
        return scalar < 0x2000 || (0x3100..<0xFE00).contains(scalar)
            ? Symbol(scalar) : foldedPunctuation(scalar)
    }

    /// Punctuation and widths outside the table.
    private static func foldedPunctuation(_ scalar: Int) -> Symbol {
        switch scalar {
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: space
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: ignorable
        case 0x2010...0x2015, 0x2212: 0x2D
        case 0x2018...0x201B, 0x2032: 0x27
        case 0x201C...0x201F, 0x2033, 0x2039, 0x203A, 0x300A...0x300F: 0x22
        case 0x3001: 0x2C
        case 0x3002: 0x2E
        case 0xFF01...0xFF5E: foldedSymbols[scalar - 0xFEE0]
        case 0x10000...: 0xFFFE
        default: Symbol(scalar)
        }
    }

    /// How many scalars the table of folded symbols has: all below U+0700.
    static let tableSize = 0x700

    /// The symbols of a text; used for phrases and other short words.
    static func symbols(of text: some StringProtocol) -> [Symbol] {
        let bytes = Array(text.utf8)
        var index = 0
        var symbols: [Symbol] = []
        while index < bytes.count {
            let symbol = next(bytes, &index, bytes.count)
            if symbol == ignorable { continue }
            if symbol == space, symbols.last == space { continue }
            symbols.append(symbol)
        }
        return symbols
    }

    /// Whether a symbol belongs to a word: a letter or a digit of a script that writes spaces.
    @inline(__always)
    static func isWord(_ symbol: Symbol) -> Bool {
        symbol < 0x80 ? isASCIIWord(symbol) : symbol < 0x2000 && !isBreak(symbol)
    }

    /// Whether a symbol is a letter of a script that writes no spaces.
    @inline(__always)
    static func isIdeograph(_ symbol: Symbol) -> Bool { symbol >= 0x3100 && symbol < 0xFB00 }

    /// Whether a symbol is a decimal digit.
    @inline(__always)
    static func isDigit(_ symbol: Symbol) -> Bool { symbol >= 0x30 && symbol <= 0x39 }

    @inline(__always)
    private static func isASCIIWord(_ symbol: Symbol) -> Bool {
        (symbol >= 0x61 && symbol <= 0x7A) || (symbol >= 0x30 && symbol <= 0x39)
    }

    /// Whether a symbol is a raised digit, the mark of a footnote behind a word.
    static func isRaised(_ symbol: Symbol) -> Bool {
        symbol == 0xB9 || symbol == 0xB2 || symbol == 0xB3 || (0x2070...0x2079).contains(symbol)
    }

    /// Signs below U+2000 that are neither letters nor digits.
    @inline(__always)
    private static func isBreak(_ symbol: Symbol) -> Bool {
        switch symbol {
        case 0xA1, 0xA7, 0xA9, 0xAE, 0xB0, 0xB2, 0xB3, 0xB9, 0xB6, 0xB7, 0xBF, 0xD7, 0xF7, 0x60D,
            0x61F, 0x66A, 0x6D4:
            true
        default: false
        }
    }
}
