/// Sets cells beside each other on a terminal, each wrapped within its column.
struct TextTable {
    let widths: [Int]
    var indent = 0

    /// The lines of one row, each ended.
    func row(_ cells: [String]) -> String {
        let columns = zip(cells, widths).map { Self.wrapped($0, to: $1) }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = String(repeating: " ", count: indent)
            for (column, width) in zip(columns, widths) {
                let cell = line < column.count ? column[line] : ""
                text +=
                    cell + String(repeating: " ", count: max(0, width - Self.width(of: cell)) + 2)
            }
            return Self.trimmed(text) + "\n"
        }.joined()
    }

    /// The columns that a text takes on a terminal; wide signs take two, marks none.
    static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            if scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.generalCategory == .format
            {
                return sum
            }
            return sum + (isWide(scalar.value) ? 2 : 1)
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
            || (0xAC00...0xD7A3).contains(value)
            || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value)
            || (0xFF00...0xFF60).contains(value)
    }

    /// The columns that the longest piece of a text takes which can't be wrapped.
    static func longestWord(of text: String) -> Int {
        pieces(of: text).map { width(of: trimmed($0)) }.max() ?? 0
    }

    /// A text on one line, cut with «…» where it is wider.
    static func clipped(_ text: String, to width: Int) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard self.width(of: line) > width else { return line }
        var clipped = ""
        for character in line {
            guard self.width(of: clipped) + self.width(of: String(character)) < width else { break }
            clipped.append(character)
        }
        return clipped + "…"
    }

    /// The lines of a text wrapped at spaces, and between signs that need none.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            if self.width(of: line) + self.width(of: trimmed(piece)) > width, !line.isEmpty {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(piece.drop { $0 == " " }) : piece
        }
        return (lines + [line]).map(trimmed)
    }

    /// A text without spaces at its end.
    private static func trimmed(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }

    /// Signs that never begin a line.
    private static let closing: Set<Character> = [
        "，", "。", "；", "：", "、", "）", "」", "》", "”", "！", "？",
    ]

    /// Words with the spaces behind them; each wide sign by itself.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            if closing.contains(character), piece.isEmpty, let last = pieces.popLast() {
                pieces.append(last + String(character))
                continue
            }
            let isWide = character.unicodeScalars.first.map { Self.isWide($0.value) } ?? false
            if isWide, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            if isWide || character == " " {
                pieces.append(piece)
                piece = ""
            }
        }
        return pieces + (piece.isEmpty ? [] : [piece])
    }
}
