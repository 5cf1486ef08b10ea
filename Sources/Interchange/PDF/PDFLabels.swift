/// Labels of paragraphs, told by their form and by the gap behind them.
enum PDFLabels {
    /// How many words make the label that a line opens with, or `nil`.
    static func count(in line: PDFLine) -> Int? {
        if isLabel(line.words.prefix(1)) { return 1 }
        if line.words.count > 2, isLabel(line.words.prefix(2)) { return 2 }
        guard let first = line.words.first, line.words.count > 1, isNumber(first),
            line.words[1].x0 - first.x1 > 0.7 * line.size
        else { return nil }
        return 1
    }

    /// Whether words are a number, a letter or a Roman number with a dot or bracket, or a bullet.
    static func isLabel(_ words: ArraySlice<PDFWord>) -> Bool {
        let signs = words.flatMap(\.signs)
        guard let first = signs.first, let last = signs.last, signs.count <= 7 else { return false }
        if signs.count == 1 {
            return PDFSigns.isBullet(first) || ["-", "–", "—", "*"].contains(first)
        }
        let ends: Set<Unicode.Scalar> = [".", ")", "]", "）", "、", "．", "'", "’"]
        let begins: Set<Unicode.Scalar> = ["(", "（", "[", "'", "‘", "’"]
        guard ends.contains(last) else { return false }
        let inner = signs.filter { !ends.contains($0) && !begins.contains($0) }
        let isRoman = inner.allSatisfy { ["i", "v", "x", "I", "V", "X", "l", "L"].contains($0) }
        return !inner.isEmpty
            && (inner.allSatisfy { PDFSigns.isNumber($0) || $0 == "/" } || isRoman
                || inner.count == 1)
    }

    /// Whether a word is a number, such as 3 or 3.1, which is a label where a gap follows.
    static func isNumber(_ word: PDFWord) -> Bool {
        word.signs.count <= 5 && word.signs.allSatisfy { PDFSigns.isNumber($0) || $0 == "." }
    }

    /// Whether a cell holds a label only.
    static func isLabelCell(_ cell: ArraySlice<PDFWord>) -> Bool {
        isLabel(cell) || cell.count == 1 && cell.first.map(isNumber) == true
    }
}
