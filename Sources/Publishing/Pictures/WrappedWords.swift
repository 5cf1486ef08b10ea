/// Words broken into lines that fit a width, cut where they don't.
struct WrappedWords {
    /// How wide signs of 13 pixels are: measured in Noto Sans, rounded up for whole words.
    static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "\u{2E80}"..."\u{9FFF}", "\u{F900}"..."\u{FAFF}", "\u{FF00}"..."\u{FFEF}": 13
        case "\u{0300}"..."\u{036F}", "\u{064B}"..."\u{065F}", "\u{200B}"..."\u{200F}": 0
        case " ", ",", ".", "i", "l": 4
        case "m", "w", "M", "W", "N", "O", "Q", "…": 11
        case "ж", "м", "ф", "ш", "щ", "ы", "ю", "Ж", "М", "Ф", "Ш", "Щ", "Ю": 11
        case "A"..."Z", "А"..."Я": 9
        case "а"..."џ": 8
        default: 7
        }
    }

    /// How wide words are.
    static func width(of words: String) -> Int {
        words.unicodeScalars.reduce(0) { $0 + width(of: $1) }
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
        let pieces = Self.pieces(of: words).flatMap { piece in
            Self.width(of: piece) > width ? Self.hyphenated(piece) : [piece]
        }
        for piece in pieces {
            let size = Self.width(of: piece)
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
        self.lines = lines.count > most ? Self.cut(lines.prefix(most), to: width) : lines
    }

    /// Lines of which the last one says that words are missing.
    private static func cut(_ lines: ArraySlice<String>, to width: Int) -> [String] {
        var last = lines.last ?? ""
        while last.hasSuffix(" ") || (!last.isEmpty && Self.width(of: last + "…") > width) {
            last.removeLast()
        }
        return lines.dropLast() + [last + "…"]
    }

    /// The parts of a word, each but the last one with its hyphen.
    private static func hyphenated(_ word: String) -> [String] {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        return parts.dropLast().map { $0 + "-" } + parts.suffix(1).map(String.init)
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
