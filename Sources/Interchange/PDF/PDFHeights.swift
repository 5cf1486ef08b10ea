/// Puts the heights of words right whose font states measures that its letters don't have.
///
/// Some fonts claim to reach far below their letters. Such words are three times as high as those beside
/// them, and all lines would overlap. Letters are about half as wide as their size.
enum PDFHeights {
    private struct Kind {
        var words = 0
        var width = 0.0
        var signs = 0
        /// How far its words reach below others on the same line.
        var below: [Double] = []

        var letter: Double { width / Double(max(signs, 1)) }
    }

    /// The pages with heights that agree.
    static func settled(_ pages: [PDFPage]) -> [PDFPage] {
        var kinds: [Int: Kind] = [:]
        for word in pages.lazy.flatMap(\.lines).flatMap(\.words) {
            kinds[key(word), default: Kind()].words += 1
            kinds[key(word), default: Kind()].width += word.width
            kinds[key(word), default: Kind()].signs += word.signs.count
        }
        kinds = kinds.filter { Double($0.key) / 10 > 4.2 * $0.value.letter && $0.value.signs > 20 }
        guard !kinds.isEmpty else { return pages }
        for line in pages.lazy.flatMap(\.lines) { compare(line, &kinds) }
        return pages.map { page in
            var page = page
            page.lines = page.lines.map { line in PDFLine(line.words.map { settled($0, kinds) }) }
            return page
        }
    }

    private static func key(_ word: PDFWord) -> Int { Int((word.height * 10).rounded()) }

    private static func compare(_ line: PDFLine, _ kinds: inout [Int: Kind]) {
        guard let other = line.words.first(where: { kinds[key($0)] == nil }) else { return }
        for word in line.words where kinds[key(word)] != nil {
            kinds[key(word)]?.below.append(word.y1 - other.y1)
        }
    }

    private static func settled(_ word: PDFWord, _ kinds: [Int: Kind]) -> PDFWord {
        guard let kind = kinds[key(word)] else { return word }
        let height = 2.6 * kind.letter
        var end = word.y0 + height
        if !kind.below.isEmpty {
            let below = kind.below.sorted()[kind.below.count / 2]
            if below > 0, word.y1 - below > word.y0 { end = word.y1 - below }
        }
        return PDFWord(
            x0: word.x0, x1: word.x1, y0: min(word.y0, end - height), y1: end, signs: word.signs)
    }
}
