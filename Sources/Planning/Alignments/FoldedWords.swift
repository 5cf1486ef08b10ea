/// The words of a text without what printing adds to them.
///
/// Case, punctuation, spaces, the vowel signs and the hamza on the alef of Arabic are folded away;
/// digits of all scripts become those of ASCII. A word is what stands between spaces or
/// punctuation; a Chinese character is a word by itself. Nothing here depends on the language.
enum FoldedWords {
    /// The folded words of a text, in order.
    ///
    /// - Parameter text: The text.
    /// - Returns: The words, none of them empty.
    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func close() {
            guard !word.isEmpty else { return }
            words.append(String(word))
            word = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            let scalar = halfWidth(scalar)
            switch ScalarKind(scalar) {
            case .letter: append(scalar, to: &word)
            case .attached where isOmitted(scalar): continue
            case .attached: word.append(scalar)
            case .ideograph:
                close()
                words.append(String(Character(scalar)))
            case .space, .other: close()
            }
        }
        close()
        return words
    }

    private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: word.append(scalar)
        case 0x41...0x5A: word.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
        case 0x0622, 0x0623, 0x0625, 0x0671: word.append("\u{0627}")
        case 0x0640: return
        default:
            if let digit = digit(scalar) {
                word.append(digit)
            } else {
                word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
    }

    /// The digit of ASCII that a character stands for, or `nil`.
    ///
    /// - Parameter scalar: A character.
    /// - Returns: The digit, for a decimal digit of any script.
    static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.numericType == .decimal,
            let value = scalar.properties.numericValue, (0...9).contains(value)
        else { return nil }
        return Unicode.Scalar(UInt8(value) + 0x30)
    }

    /// The usual form of a letter, digit or sign that is printed as wide as a Chinese character.
    ///
    /// - Parameter scalar: A character.
    /// - Returns: The same character, or the one of ASCII that it is a wide form of.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    }

    /// Vowel signs of Arabic, soft hyphens, signs of direction.
    private static func isOmitted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x064B...0x065F, 0x0670: true
        default: scalar.properties.generalCategory == .format
        }
    }
}
