/// A word of a text, with the place where it stands.
struct ScannedWord {
    /// Its bytes in the UTF-8 of the text, with the marks that belong to them.
    let source: Range<Int>
    /// The scripts of its folded letters.
    let scripts: WordScripts
}

/// The scripts that the letters of a word are of.
struct WordScripts: OptionSet {
    let rawValue: UInt8

    static let latin = WordScripts(rawValue: 1)
    static let digits = WordScripts(rawValue: 2)
    static let cyrillic = WordScripts(rawValue: 4)
    static let arabic = WordScripts(rawValue: 8)
    /// A letter of a script without spaces, which is a word of its own.
    static let single = WordScripts(rawValue: 16)
    static let other = WordScripts(rawValue: 32)
}

/// Walks over a text and folds its words, one at a time.
///
/// Chinese characters and kana are words of one letter each; every other word is a run of letters
/// and digits. Words above 128 bytes are cut, since databases don't take any length.
struct WordScanner {
    private static let longest = 128

    /// The text in UTF-8.
    let bytes: [UInt8]
    private var index = 0
    private let ascii: [UInt8]
    private let letters: [UInt16]

    private var from = -1
    private var end = 0
    private var scripts: WordScripts = []

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
        ascii = LetterFolding.table.ascii
        letters = LetterFolding.table.letters
    }

    /// Adds the folded bytes of the next word to others; `nil` behind the last word.
    mutating func next(into folded: inout [UInt8]) -> ScannedWord? {
        from = -1
        scripts = []
        let start = folded.count
        while index < bytes.count, folded.count - start < Self.longest {
            let byte = bytes[index]
            guard byte < 0x80 else {
                if takeLong(into: &folded, start) { continue }
                break
            }
            let letter = ascii[Int(byte)]
            if letter == 0 {
                index += 1
                if from >= 0 { break }
                continue
            }
            if from < 0 { from = index }
            folded.append(letter)
            scripts.insert(letter < 0x3A ? .digits : .latin)
            index += 1
            end = index
        }
        return from < 0 ? nil : ScannedWord(source: from..<end, scripts: scripts)
    }

    /// Takes a scalar beyond ASCII; `false` where the word ends before or with it.
    private mutating func takeLong(into folded: inout [UInt8], _ start: Int) -> Bool {
        let (scalar, width) = decoded()
        let letter =
            scalar < 0x10000
            ? UInt32(letters[Int(scalar)])
            : Self.isSingle(scalar) ? scalar : UInt32(LetterFolding.separator)
        switch letter {
        case 0:
            index += width
            return from < 0
        case 1:
            index += width
            if from >= 0 { end = index }
            restoreBreve(scalar, in: &folded, start)
            return true
        default:
            if Self.isSingle(letter) { return takeSingle(letter, width, into: &folded) }
            if from < 0 { from = index }
            append(letter, to: &folded)
            index += width
            end = index
            return true
        }
    }

    /// Takes a character that is a word of its own, with the marks behind it.
    private mutating func takeSingle(
        _ letter: UInt32, _ width: Int, into folded: inout [UInt8]
    ) -> Bool {
        if from >= 0 { return false }
        from = index
        scripts = .single
        appendUTF8(letter, to: &folded)
        index += width
        end = index
        while index < bytes.count, bytes[index] >= 0x80 {
            let (scalar, width) = decoded()
            guard scalar < 0x10000, letters[Int(scalar)] == LetterFolding.ignored else { break }
            index += width
            end = index
        }
        return false
    }

    private mutating func append(_ letter: UInt32, to folded: inout [UInt8]) {
        let isExpansion =
            letter >= UInt32(LetterFolding.firstExpansion)
            && letter <= UInt32(LetterFolding.lastExpansion)
        if isExpansion {
            let row = LetterFolding.table.expansions[
                Int(letter) - Int(LetterFolding.firstExpansion)]
            folded.append(contentsOf: row)
            scripts.insert(row[0] < 0x80 ? .latin : 0xD8...0xDB ~= row[0] ? .arabic : .other)
            return
        }
        appendUTF8(letter, to: &folded)
        scripts.insert(Self.script(of: letter))
    }

    /// Makes й of the и that a breve follows.
    private func restoreBreve(_ scalar: UInt32, in folded: inout [UInt8], _ start: Int) {
        let last = folded.count - 1
        guard scalar == 0x306, last > start, folded[last] == 0xB8, folded[last - 1] == 0xD0
        else { return }
        folded[last] = 0xB9
    }
}

extension WordScanner {
    private static func script(of letter: UInt32) -> WordScripts {
        switch letter {
        case 0x30...0x39: .digits
        case 0x61...0x7A: .latin
        case 0x400...0x52F: .cyrillic
        case 0x620...0x6FF: .arabic
        default: .other
        }
    }

    /// Whether a letter is of a script without spaces: Han or kana.
    static func isSingle(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }

    /// The scalar at the index and its width; the bytes come from a `String`, so they are UTF-8.
    private func decoded() -> (scalar: UInt32, width: Int) {
        let first = UInt32(bytes[index])
        let second = UInt32(bytes[index + 1] & 0x3F)
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[index + 2] & 0x3F)
        if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
        let fourth = UInt32(bytes[index + 3] & 0x3F)
        return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
    }
}

private func appendUTF8(_ letter: UInt32, to bytes: inout [UInt8]) {
    let low = UInt8(letter & 0x3F) | 0x80
    switch letter {
    case ..<0x80: bytes.append(UInt8(letter))
    case ..<0x800:
        bytes.append(UInt8(letter >> 6) | 0xC0)
        bytes.append(low)
    case ..<0x10000:
        bytes.append(UInt8(letter >> 12) | 0xE0)
        bytes.append(UInt8(letter >> 6 & 0x3F) | 0x80)
        bytes.append(low)
    default:
        bytes.append(UInt8(letter >> 18) | 0xF0)
        bytes.append(UInt8(letter >> 12 & 0x3F) | 0x80)
        bytes.append(UInt8(letter >> 6 & 0x3F) | 0x80)
        bytes.append(low)
    }
}
