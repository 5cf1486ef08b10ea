/// A word on a page, in points from its upper edge and from the side where reading begins.
struct PDFWord {
    var x0: Double
    var x1: Double
    let y0: Double
    let y1: Double
    /// Its signs; of a script written from right to left in the order of the eye, from the left.
    var signs: [Unicode.Scalar]

    var height: Double { y1 - y0 }
    var width: Double { x1 - x0 }
}

/// Words that stand on one line, in the order of reading.
struct PDFLine {
    var words: [PDFWord]
    private(set) var x0 = 0.0
    private(set) var x1 = 0.0
    private(set) var y0 = 0.0
    private(set) var y1 = 0.0
    /// The height of most of its signs, which stands for the size of the type.
    private(set) var size = 1.0

    /// - Parameter words: At least one, in any order.
    init(_ words: [PDFWord]) {
        self.words = words.sorted { $0.x0 < $1.x0 }
        x0 = words.map(\.x0).min() ?? 0
        x1 = words.map(\.x1).max() ?? 0
        size = Self.size(of: words)
        let set = words.filter { abs($0.height - size) < 0.1 * size }
        y0 = set.map(\.y0).min() ?? 0
        y1 = set.map(\.y1).max() ?? 0
    }

    var width: Double { x1 - x0 }
    var signs: Int { words.reduce(0) { $0 + $1.signs.count } }

    /// Whether a word is set small and raised, as the mark of a footnote is.
    func isRaised(_ word: PDFWord) -> Bool {
        word.height < 0.86 * size && word.y1 < y1 - 0.12 * size
    }

    /// Where words stand apart as in a row of a table: runs of words without a wide gap.
    var cells: [ArraySlice<PDFWord>] {
        var cells: [ArraySlice<PDFWord>] = []
        var start = 0
        for index in words.indices.dropFirst()
        where words[index].x0 - words[index - 1].x1 > 2 * size {
            cells.append(words[start..<index])
            start = index
        }
        cells.append(words[start...])
        return cells
    }

    private static func size(of words: [PDFWord]) -> Double {
        let sorted = words.sorted { $0.height < $1.height }
        let half = sorted.reduce(0) { $0 + $1.signs.count } / 2
        var seen = 0
        for word in sorted {
            seen += word.signs.count
            if seen > half { return max(word.height, 1) }
        }
        return max(sorted.last?.height ?? 1, 1)
    }
}

/// A page: its measures and its lines.
struct PDFPage {
    let width: Double
    let height: Double
    /// In the order in which the converter gives them until they are put in order.
    var lines: [PDFLine]
}
