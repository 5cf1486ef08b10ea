/// What a character is to one who compares words, whatever the language.
enum ScalarKind {
    /// A letter or a digit of a script with spaces.
    case letter
    /// A character that is a word by itself, as in Chinese.
    case ideograph
    /// A mark or an invisible sign that belongs to what goes before.
    case attached
    /// A space or an end of line.
    case space
    /// Punctuation and everything else.
    case other

    /// The kind of a character.
    ///
    /// - Parameter scalar: The character.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x3000: self = .space
        case 0..<0x80: self = .other
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            self = .ideograph
        default: self = ScalarKind(category: scalar.properties.generalCategory)
        }
    }

    private init(category: Unicode.GeneralCategory) {
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            self = .letter
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .attached
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
        default: self = .other
        }
    }
}
