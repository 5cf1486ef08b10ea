import Diagnostics

/// The text of a document from the lines of its pages.
struct PDFBody {
    private let texts: PDFLineText
    private let heights: [Double]
    /// The zones of each page, in order.
    private var pages: [[PDFOrder.Zone]]
    /// What was left out.
    private(set) var findings: [Finding] = []

    init(_ pages: [PDFPage], texts: PDFLineText) {
        self.texts = texts
        heights = pages.map(\.height)
        self.pages = pages.map { page in
            let lines =
                texts.isRightToLeft
                ? page.lines.map { $0.mirrored(page.width, isVisual: texts.isVisual) } : page.lines
            return PDFOrder.zones(of: lines, width: page.width)
        }
    }

    /// The text in UTF-8, a blank line behind each paragraph; footnotes stand at the end, behind a rule.
    mutating func text() -> [UInt8] {
        stripEdges()
        let size = Self.size(of: pages.joined().joined())
        let notes = takeNotes(size)
        let lines = setLines(size)
        let joining = PDFJoining(lines.map(\.line) + notes, texts: texts)
        var out: [UInt8] = []
        func write(_ signs: [Unicode.Scalar]) {
            let line = String(signs).utf8
            if !line.allSatisfy({ $0 <= 0x20 }) { out += line + [0x0A, 0x0A] }
        }
        for paragraph in PDFParagraphs(lines, size: size).paragraphs(lines) {
            write(joining.text(of: paragraph.map(\.line)))
        }
        if !notes.isEmpty { out += Array("__________\n".utf8) }
        for note in PDFNotes.split(notes) {
            out += String(joining.text(of: note)).utf8 + [0x0A]
        }
        return out
    }

    private mutating func stripEdges() {
        var edges = PDFEdges(texts: texts)
        edges.strip(&pages, heights: heights)
        for running in edges.left {
            findings.append(
                Finding(
                    "pdf.running-line", .note,
                    ["words": .text(running.words), "count": .number(running.pages)]))
        }
        if edges.lineNumbers > 0 {
            findings.append(
                Finding("pdf.line-numbers", .note, ["count": .number(edges.lineNumbers)]))
        }
    }

    /// The size in which most signs are set.
    private static func size(of lines: some Sequence<PDFLine>) -> Double {
        var counts: [Int: Int] = [:]
        for line in lines { counts[Int((line.size * 4).rounded()), default: 0] += line.signs }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return Double(best?.key ?? 40) / 4
    }

    private mutating func takeNotes(_ size: Double) -> [PDFLine] {
        var notes: [PDFLine] = []
        for page in pages.indices {
            for zone in pages[page].indices {
                notes += PDFNotes.take(
                    from: &pages[page][zone], size: size, mayLackMark: page + 1 < pages.count)
            }
        }
        return notes
    }

    /// All lines in order, each with the edges of its column: those that most lines of the document keep
    /// to, or where a page has several columns, the lines beside it.
    private func setLines(_ size: Double) -> [PDFParagraphs.SetLine] {
        let single = pages.filter { $0.count == 1 }.joined().joined()
        let all = Self.edges(of: single.filter { abs($0.size - size) < 0.1 * size })
        var lines: [PDFParagraphs.SetLine] = []
        for page in pages {
            for zone in page {
                let own = Self.edges(of: zone)
                let edges = page.count == 1 ? all ?? own : own
                guard let edges else { continue }
                for (number, line) in zone.enumerated() {
                    lines.append(
                        PDFParagraphs.SetLine(
                            line: line, left: min(edges.left, line.x0),
                            right: max(edges.right, 0), isFirst: number == 0))
                }
            }
        }
        return lines
    }

    private static func edges(of lines: some Sequence<PDFLine>) -> (left: Double, right: Double)? {
        let lines = Array(lines)
        guard !lines.isEmpty else { return nil }
        let left = lines.map(\.x0).sorted()
        let right = lines.map(\.x1).sorted()
        return (left[left.count / 10], right[(right.count * 9) / 10])
    }
}

extension PDFLine {
    /// The same line seen in a mirror, so that reading begins at 0, its words in the order of reading.
    fileprivate func mirrored(_ width: Double, isVisual: Bool) -> PDFLine {
        PDFLine(
            words.map { word in
                var word = word
                (word.x0, word.x1) = (width - word.x1, width - word.x0)
                if isVisual { word.signs = PDFDirection.reading(word.signs) }
                return word
            })
    }
}
