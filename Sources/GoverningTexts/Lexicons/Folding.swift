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
        if first < 0x80 { return table[Int(first)] }
        if first < 0xE0 {
            guard first >= 0xC2, index < end, bytes[index] & 0xC0 == 0x80 else { return 0xFFFF }
            let scalar = Int(first & 0x1F) << 6 | Int(bytes[index] & 0x3F)
            index += 1
            return scalar < tableSize ? table[scalar] : Symbol(scalar)
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
        case 0xFF01...0xFF5E: table[scalar - 0xFEE0]
        case 0x10000...: 0xFFFE
        default: Symbol(scalar)
        }
    }

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
        symbol < 0x80 ? asciiWord[Int(symbol)] : (symbol < 0x2000 && !wordBreaks.contains(symbol))
    }

    /// Whether a symbol is a letter of a script that writes no spaces.
    @inline(__always)
    static func isIdeograph(_ symbol: Symbol) -> Bool { symbol >= 0x3100 && symbol < 0xFB00 }

    /// Whether a symbol is a decimal digit.
    @inline(__always)
    static func isDigit(_ symbol: Symbol) -> Bool { symbol >= 0x30 && symbol <= 0x39 }

    static let tableSize = 0x700

    private static let wordBreaks: Set<Symbol> = [
        0xA1, 0xA7, 0xA9, 0xAE, 0xB0, 0xB6, 0xB7, 0xBF, 0xD7, 0xF7, 0x60D, 0x61F, 0x66A, 0x6D4,
    ]

    private static let asciiWord: [Bool] = (0..<0x80).map { code in
        (0x30...0x39).contains(code) || (0x61...0x7A).contains(code)
    }

    /// The symbol of every scalar below U+0700.
    static let table: [Symbol] = {
        var table = (0..<tableSize).map { Symbol($0) }
        for code in 0..<0x20 { table[code] = code == 0 ? 0xFFFF : space }
        for code in 0x41...0x5A { table[code] = Symbol(code + 0x20) }
        foldLatin(&table)
        foldCyrillic(&table)
        foldArabic(&table)
        for (code, symbol) in [
            (0xA0, 0x20), (0xAB, 0x22), (0xBB, 0x22), (0xAD, 0), (0x85, 0x20), (0x60, 0x27),
            (0xB4, 0x27), (0x2BC, 0x27),
        ] {
            table[code] = Symbol(symbol)
        }
        for code in 0x300...0x36F { table[code] = ignorable }
        return table
    }()

    private static func foldLatin(_ table: inout [Symbol]) {
        let upper = Array("aaaaaaæceeeeiiiidnooooo×ouuuuyþs".unicodeScalars)
        for (offset, base) in upper.enumerated() {
            table[0xC0 + offset] = Symbol(base.value)
            table[0xE0 + offset] = Symbol(base.value)
        }
        table[0xF7] = 0xF7
        table[0xFF] = 0x79
        let extended =
            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnŉŋŋoooooo"
            + "œœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        for (offset, base) in extended.unicodeScalars.enumerated() where 0x100 + offset < 0x180 {
            table[0x100 + offset] = Symbol(base.value)
        }
    }

    /// Lower case, ё and й as their basic letters, and letters that look Latin as the Latin ones.
    private static func foldCyrillic(_ table: inout [Symbol]) {
        for code in 0x400...0x40F { table[code] = Symbol(code + 0x50) }
        for code in 0x410...0x42F { table[code] = Symbol(code + 0x20) }
        let lookAlikes: [(Symbol, Symbol)] = [
            (0x430, 0x61), (0x435, 0x65), (0x451, 0x65), (0x43E, 0x6F), (0x440, 0x70),
            (0x441, 0x63),
            (0x443, 0x79), (0x445, 0x78), (0x456, 0x69), (0x439, 0x438),
        ]
        for (letter, base) in lookAlikes {
            for code in 0x400..<0x460 where table[code] == letter { table[code] = base }
        }
    }

    private static func foldArabic(_ table: inout [Symbol]) {
        for code in Array(0x64B...0x65F) + Array(0x6D6...0x6ED) + [0x640, 0x670, 0x61C] {
            table[code] = ignorable
        }
        let letters: [(Int, Symbol)] = [
            (0x622, 0x627), (0x623, 0x627), (0x625, 0x627), (0x671, 0x627), (0x649, 0x64A),
            (0x629, 0x647), (0x624, 0x648), (0x626, 0x64A), (0x6CC, 0x64A), (0x6A9, 0x643),
            (0x60C, 0x2C), (0x61B, 0x3B), (0x66B, 0x2E), (0x66C, 0x2C),
        ]
        for (code, base) in letters { table[code] = base }
        for digit in 0...9 {
            table[0x660 + digit] = Symbol(0x30 + digit)
            table[0x6F0 + digit] = Symbol(0x30 + digit)
        }
    }
}
