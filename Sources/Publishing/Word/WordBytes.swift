/// The bytes of a part of a Word document, as they are written.
///
/// Markup is written as it stands in the program, words are escaped; there is no way for words to become
/// markup.
struct WordBytes {
    private(set) var bytes: [UInt8] = []

    init(room: Int = 4_096) { bytes.reserveCapacity(room) }

    /// Writes markup.
    mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a number.
    mutating func number(_ number: Int) {
        guard number < 0 || number > 9 else { return bytes.append(0x30 + UInt8(number)) }
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes what another part holds.
    mutating func append(_ other: WordBytes) { bytes.append(contentsOf: other.bytes) }

    /// Writes words, escaped; signs that XML does not allow become U+FFFD.
    ///
    /// - Source: XML 1.0, section 2.2.
    mutating func text(_ words: String) {
        var words = words
        words.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count {
                let byte = utf8[index]
                guard byte < 0x3F || byte == 0xBF || byte == 0xBE else { continue }
                guard let (escape, length) = Self.escape(byte, index, utf8) else { continue }
                bytes.append(contentsOf: utf8[start..<(index - length + 1)])
                raw(escape)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
    }

    /// What stands for a byte, and how many bytes it stands for.
    private static func escape(
        _ byte: UInt8, _ index: Int, _ utf8: UnsafeBufferPointer<UInt8>
    ) -> (StaticString, Int)? {
        switch byte {
        case 0x26: ("&amp;", 1)
        case 0x3C: ("&lt;", 1)
        case 0x3E: ("&gt;", 1)
        case 0x22: ("&quot;", 1)
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: ("\u{FFFD}", 1)
        case 0xBE, 0xBF:
            index > 1 && utf8[index - 1] == 0xBF && utf8[index - 2] == 0xEF ? ("\u{FFFD}", 3) : nil
        default: nil
        }
    }
}
