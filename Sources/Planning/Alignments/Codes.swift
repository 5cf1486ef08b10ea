/// What of the words of a paragraph stays the same in another language.
///
/// Numbers; acronyms in Latin letters, such as «TSAG» in a Chinese text; and, between two languages
/// in Latin letters, how long words begin, since «resolution» and «résolution» begin alike.
enum Codes {
    /// The codes of a text.
    ///
    /// The letters of an acronym are sorted: «ITU» and «UIT» are the same letters.
    ///
    /// - Parameters:
    ///   - text: The words of a paragraph.
    ///   - beginnings: Whether to give the beginnings of words too.
    /// - Returns: The codes, in order.
    static func of(_ text: String, beginnings: Bool) -> [String] {
        var codes: [String] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let letter = latin(scalar) {
                word.append(letter)
            } else {
                if let code = code(word, beginnings: beginnings) { codes.append(code) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if let code = code(word, beginnings: beginnings) { codes.append(code) }
        return codes
    }

    /// The code that a word of Latin letters and digits is, or `nil`.
    private static func code(_ word: [UInt8], beginnings: Bool) -> String? {
        let digits = word.prefix { (0x30...0x39).contains($0) }
        if !digits.isEmpty { return String(decoding: digits, as: UTF8.self) }
        let capitals = word.count { $0 < 0x5B }
        if word.count >= 2, capitals == word.count {
            return String(decoding: word.sorted(), as: UTF8.self)
        }
        guard beginnings, word.count >= 5 else { return nil }
        return String(decoding: word.prefix(4).map { $0 | 0x20 }, as: UTF8.self)
    }

    /// The letter or digit of ASCII that a character is, apart from accents; `nil` for others.
    private static func latin(_ scalar: Unicode.Scalar) -> UInt8? {
        let scalar = FoldedWords.halfWidth(scalar)
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return UInt8(scalar.value)
        case 0..<0x80: return nil
        case 0xC0...0xFF: return accented[Int(scalar.value - 0xC0)]
        case 0x152: return UInt8(ascii: "O")
        case 0x153: return UInt8(ascii: "o")
        default: return FoldedWords.digit(scalar).map { UInt8($0.value) }
        }
    }

    /// The letters under the accents of U+00C0 to U+00FF.
    private static let accented = Array(
        "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo-ouuuuyty".utf8)
}
