/// Words broken into lines that fit a width, cut where they don't.
struct WrappedWords {
    /// How wide signs of 13 pixels are: measured roughly, on the safe side.
    static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x3000...0x303F: 13
        case 0x0300...0x036F, 0x064B...0x065F, 0x200B...0x200F: 0
        case 0x20, 0x2C, 0x2E, 0x69, 0x6C: 4
        default: 7
        }
    }

    /// How wide the longest word is; each sign of a script without spaces is a word.
    static func longestWord(of words: String) -> Int {
        var (longest, width) = (0, 0)
        for scalar in words.unicodeScalars {
            let own = Self.width(of: scalar)
            width = scalar == " " || own == 13 ? own : width + own
            longest = max(longest, width)
        }
        return longest
    }

    let lines: [String]

    /// Words in lines.
    ///
    /// - Parameters:
    ///   - words: The words.
    ///   - width: How wide a line may be, of signs of 13 pixels.
    ///   - most: How many lines there may be.
    init(_ words: String, width: Int, most: Int = 2) {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in Self.pieces(of: words) {
            let size = piece.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
            if used + size > width, !line.isEmpty {
                lines.append(line)
                line = ""
                used = 0
            }
            if line.isEmpty, piece == " " { continue }
            line += piece
            used += size
        }
        if !line.isEmpty { lines.append(line) }
        if lines.count > most {
            lines = Array(lines.prefix(most))
            while lines[most - 1].hasSuffix(" ") { lines[most - 1].removeLast() }
            lines[most - 1] += "…"
        }
        self.lines = lines
    }

    /// Words, spaces and signs of scripts without spaces, each by itself.
    private static func pieces(of words: String) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in words {
            let isWide = character.unicodeScalars.allSatisfy { width(of: $0) == 13 }
            guard character == " " || isWide else {
                word.append(character)
                continue
            }
            if !word.isEmpty { pieces.append(word) }
            pieces.append(String(character))
            word = ""
        }
        return word.isEmpty ? pieces : pieces + [word]
    }
}
