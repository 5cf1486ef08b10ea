/// Joins lines into paragraphs by how they are set: gaps, indents, size, how full a line is.
struct PDFParagraphs {
    /// A line with what is known of its column.
    struct SetLine {
        let line: PDFLine
        /// Where the lines of its column begin and end.
        let left: Double
        let right: Double
        /// Whether it is the first of its column, so that the line before stands elsewhere.
        let isFirst: Bool
    }

    /// The distance of lines in a paragraph, by size of type in half points.
    private var pitches: [Int: Double] = [:]

    /// Words with a capital at the beginning of lines behind a short one, and how often they stand there.
    private let openers: [String: Int]
    /// The size of type of most of the text.
    private let size: Double

    init(_ lines: [SetLine], size: Double) {
        self.size = size
        var openers: [String: Int] = [:]
        for (last, next) in zip(lines, lines.dropFirst()) {
            guard last.line.x1 < last.right - 4 * size, let word = next.line.words.first,
                word.signs.first?.properties.isUppercase == true, word.signs.count > 2
            else { continue }
            openers[String(word.signs), default: 0] += 1
        }
        self.openers = openers
        var distances: [Int: [Double]] = [:]
        for (last, next) in zip(lines, lines.dropFirst()) where !next.isFirst {
            let distance = next.line.y1 - last.line.y1
            guard distance > 0, distance < 3 * next.line.size else { continue }
            distances[Self.key(next.line.size), default: []].append(distance)
        }
        for (size, all) in distances {
            // Few lines may all stand apart.
            let most = all.count < 12 ? Double(size) * 0.85 : .infinity
            pitches[size] = min(Self.usual(all), most)
        }
    }

    private static func key(_ size: Double) -> Int { Int((size * 2).rounded()) }

    /// The smallest distance that is frequent: those between paragraphs are larger.
    private static func usual(_ distances: [Double]) -> Double {
        var counts: [Int: Int] = [:]
        for distance in distances { counts[Int((distance * 2).rounded()), default: 0] += 1 }
        let frequent = counts.filter { $0.value * 12 >= distances.count }.map(\.key).min()
        return Double(frequent ?? counts.keys.min() ?? 0) / 2
    }

    /// The paragraphs, each a run of lines.
    func paragraphs(_ lines: [SetLine]) -> [[SetLine]] {
        var paragraphs: [[SetLine]] = []
        for line in lines {
            if let last = paragraphs.last, goesOn(last, with: line) {
                paragraphs[paragraphs.count - 1].append(line)
            } else {
                paragraphs.append([line])
            }
        }
        return paragraphs
    }

    private func goesOn(_ paragraph: [SetLine], with next: SetLine) -> Bool {
        guard let last = paragraph.last else { return false }
        let ratio = next.line.size / last.line.size
        guard (0.87...1.15).contains(ratio), !isRow(next.line),
            !isRow(last.line) || hangs(next, [last])
        else { return false }
        if !next.isFirst {
            let distance = next.line.y1 - last.line.y1
            let pitch = pitches[Self.key(next.line.size)] ?? 1.2 * next.line.size
            guard distance < 1.3 * pitch + 1 else { return false }
        }
        if next.isFirst, endsSentence(last.line), !startsSmall(next.line) { return false }
        if opensWithLabel(next.line, behind: last.line) { return false }
        let isMiddle = isCentred(last) && isCentred(next)
        if isMiddle { return last.line.width > 0.62 * (last.right - last.left) }
        if hangs(next, paragraph) || isHeading(last, next) {
            return !endsSentence(last.line) || isFull(last, before: next)
        }
        if isAtFarSide(last), isAtFarSide(next) { return false }
        return isFull(last, before: next) && fitsIndent(paragraph, next)
            && !((endsClause(last.line) || endsSentence(last.line)) && opensOthers(next.line))
    }

    /// Whether cells stand apart in a line, a label in front not counted.
    private func isRow(_ line: PDFLine) -> Bool {
        let cells = line.cells
        return cells.count > 2 || cells.count == 2 && !PDFLabels.isLabelCell(cells[0])
    }

    /// Whether the first word of the next line would not have found room.
    private func isFull(_ last: SetLine, before next: SetLine) -> Bool {
        guard let word = next.line.words.first, let sign = word.signs.first else { return false }
        if let end = last.line.words.last?.signs.last, PDFSigns.isHyphen(end),
            last.line.words.last.map({ $0.signs.count > 1 }) == true
        {
            return true
        }
        let width = PDFSigns.isIdeographic(sign) ? 1.6 * next.line.size : word.width
        return last.line.x1 + 0.22 * last.line.size + width > last.right - 0.2 * last.line.size
    }

    /// Whether a line stands at the far side of its column, as a date and a signature do.
    private func isAtFarSide(_ line: SetLine) -> Bool {
        line.line.x0 - line.left > 0.4 * (line.right - line.left)
    }

    /// Whether a line begins where the words behind a label, or in the last cell of a row, began.
    private func hangs(_ next: SetLine, _ paragraph: [SetLine]) -> Bool {
        guard let first = paragraph.first, !next.isFirst,
            next.line.x0 > first.line.x0 + next.line.size
        else { return false }
        var start = isRow(first.line) ? first.line.cells.last?.first : nil
        if start == nil, let count = PDFLabels.count(in: first.line), count < first.line.words.count
        {
            start = first.line.words[count]
        }
        return start.map { abs($0.x0 - next.line.x0) < 0.4 * next.line.size } ?? false
    }

    /// Whether both lines are of a heading: in larger type, at one margin, the first of them long.
    private func isHeading(_ last: SetLine, _ next: SetLine) -> Bool {
        last.line.size > 1.12 * size && abs(last.line.x0 - next.line.x0) < 2
            && last.line.width > 0.5 * (last.right - last.left)
    }

    /// Whether a line begins with a word in capitals that opens other paragraphs of the document.
    private func opensOthers(_ line: PDFLine) -> Bool {
        line.words.first.map { openers[String($0.signs), default: 0] > 1 } ?? false
    }

    private func startsSmall(_ line: PDFLine) -> Bool {
        line.words.first?.signs.first?.properties.isLowercase == true
    }

    /// Whether a line ends in a comma or semicolon, or in one and a short word behind it.
    private func endsClause(_ line: PDFLine) -> Bool {
        guard let last = line.words.last else { return false }
        let end = last.signs.count < 4 && line.words.count > 1 ? line.words.suffix(2) : [last]
        return end.contains { $0.signs.last == "," || $0.signs.last == ";" }
    }

    private func isCentred(_ line: SetLine) -> Bool {
        let middle = (line.left + line.right) / 2
        let own = (line.line.x0 + line.line.x1) / 2
        return abs(middle - own) < 0.02 * (line.right - line.left) + 2
            && line.line.x0 > line.left + 2 * line.line.size
    }

    /// Whether the beginning of the line is that of more words of the paragraph.
    private func fitsIndent(_ paragraph: [SetLine], _ next: SetLine) -> Bool {
        let step = 0.7 * next.line.size
        let begin = next.line.x0 - next.left
        if paragraph.count > 1 {
            return abs(begin - (paragraph[1].line.x0 - paragraph[1].left)) < step
        }
        let first = paragraph[0]
        let own = first.line.x0 - first.left
        if begin > own + step, PDFLabels.count(in: first.line) == nil {
            return !endsSentence(first.line)
        }
        return true
    }

    private func endsSentence(_ line: PDFLine) -> Bool {
        guard let last = line.words.last?.signs.last(where: { $0 != ")" && $0 != "\"" }) else {
            return false
        }
        return [".", ";", ":", "。", "；", "：", "؛"].contains(last)
    }

    // MARK: Labels

    private func opensWithLabel(_ line: PDFLine, behind last: PDFLine) -> Bool {
        guard let label = PDFLabels.count(in: line) else { return false }
        let gap = line.words.count > label ? line.words[label].x0 - line.words[label - 1].x1 : 0
        return gap > 0.45 * line.size || abs(line.x0 - last.x0) > 0.5 * line.size
            || endsSentence(last) || last.words.last?.signs.last == ","
    }
}
