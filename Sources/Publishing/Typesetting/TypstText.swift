/// The source of typst, as it is written.
///
/// Words are always strings in quotation marks, so that no sign in them means anything.
struct TypstText {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ code: StaticString) {
        code.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes code of which each part is ours, such as numbers.
    mutating func code(_ code: String) { bytes.append(contentsOf: code.utf8) }

    /// Writes words as a string.
    mutating func text(_ words: String) {
        bytes.append(0x22)
        for byte in words.utf8 {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x09: bytes.append(0x20)
            case 0x00..<0x20: bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    /// Writes several words as a list of strings.
    mutating func texts(_ words: [String]) {
        raw("(")
        for word in words {
            text(word)
            raw(", ")
        }
        raw(")")
    }
}
