/// What each letter becomes before words are compared: case, accents, widths, forms of alef, digits.
///
/// Text and query are folded by the same table, so that only the table decides who meets whom:
/// - Case and accents are dropped (é, ñ, ё), but й stays: it is a letter of its own, and и with a
///   breve behind it becomes й again, so that both spellings of one text agree.
/// - Vowel signs, stretching, joiners and direction marks are passed over.
/// - أ, إ, آ and ٱ become ا; ى becomes ي; ة becomes ه; ؤ and ئ lose their hamza.
/// - Digits of all scripts, raised and circled ones too, become ASCII; wide letters narrow ones.
/// - ø becomes o, so that no folded word has one; see ``BaseForms/mark``.
///
/// - Source: Unicode 14, general category, lower case and compatibility decomposition.
struct LetterFolding: Sendable {
    /// Stands between words.
    static let separator: UInt16 = 0
    /// Is passed over, within a word too.
    static let ignored: UInt16 = 1
    /// From here on a value counts the rows of ``expansions``; no letter of the plane is so high.
    static let firstExpansion: UInt16 = 0xE000
    /// The last value that can count a row: full-width signs begin behind it, and are folded away.
    static let lastExpansion: UInt16 = 0xF8FF

    /// The folded letter of each scalar of the basic plane, or one of the values above.
    let letters: [UInt16]
    /// The same for ASCII, a byte each, with 0 for separators.
    let ascii: [UInt8]
    /// What becomes several letters, in UTF-8.
    let expansions: [[UInt8]]

    /// The only table; made once, when the first word is folded.
    static let table = LetterFolding()

    private init() {
        var letters = (0...0xFFFF).map(Self.lowered)
        var expansions: [[UInt8]] = []
        for group in foldedGroups.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            Self.take(group.unicodeScalars, into: &letters, &expansions)
        }
        for (source, target) in zip(foldedSigns.from.unicodeScalars, foldedSigns.to.unicodeScalars)
        {
            letters[Int(source.value)] = UInt16(truncatingIfNeeded: target.value)
        }
        for code in 0x41...0x5A { letters[code + 0xFEE0] = UInt16(code + 0x20) }
        for code in 0x61...0x7A { letters[code + 0xFEE0] = UInt16(code) }
        for code in 0x30...0x39 { letters[code + 0xFEE0] = UInt16(code) }
        // An apostrophe by its looks and use, though Unicode has it as a letter.
        letters[0x2BC] = Self.separator
        self.letters = (0...0xFFFF).map { Self.folded($0, by: letters) }
        self.ascii = letters[..<0x80].map { UInt8(truncatingIfNeeded: $0) }
        self.expansions = expansions
    }

    /// Reads a group: `aàá` for letters that become one, `ss=ß` for those that become several.
    private static func take(
        _ group: Substring.UnicodeScalarView, into letters: inout [UInt16],
        _ expansions: inout [[UInt8]]
    ) {
        guard let first = group.first else { return }
        guard let equals = group.firstIndex(of: "=") else {
            for source in group.dropFirst() {
                letters[Int(source.value)] = UInt16(truncatingIfNeeded: first.value)
            }
            return
        }
        let target = Array(String(group[..<equals]).utf8)
        let value =
            target.isEmpty ? ignored : firstExpansion + UInt16(truncatingIfNeeded: expansions.count)
        for source in group[equals...].dropFirst() { letters[Int(source.value)] = value }
        if !target.isEmpty { expansions.append(target) }
    }

    /// The small form of a letter, itself without one, or what else the scalar is.
    private static func lowered(_ code: Int) -> UInt16 {
        guard let scalar = Unicode.Scalar(UInt32(code)) else { return separator }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return ignored
        case .uppercaseLetter, .titlecaseLetter, .letterNumber, .otherNumber:
            let small = scalar.properties.lowercaseMapping.unicodeScalars
            guard let first = small.first, small.count == 1 else { return UInt16(code) }
            return UInt16(truncatingIfNeeded: first.value)
        case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return isUnknownToIndexes(code) ? separator : UInt16(code)
        default: return separator
        }
    }

    /// What the small form of a letter becomes.
    private static func folded(_ code: Int, by letters: [UInt16]) -> UInt16 {
        let small = letters[code]
        guard small > ignored, !(firstExpansion...lastExpansion).contains(small) else {
            return small
        }
        return letters[Int(small)]
    }

    /// Letters of New Tai Lue and Vedic that SQLite takes for signs between words.
    private static func isUnknownToIndexes(_ code: Int) -> Bool {
        (0x19B0...0x19C9).contains(code) || (0x1CF2...0x1CF3).contains(code)
    }
}
