/// Finds what is printed at the edges of pages and is no part of the text: running heads and feet,
/// page numbers, numbers of lines.
struct PDFEdges {
    /// A row at the edge of a page, compared without its numbers.
    private struct Row {
        let page: Int
        /// Which zone and line of the page.
        let zone: Int
        let line: Int
        let place: Double
        /// How many rows stand between it and the edge.
        let rank: Int
        let numbers: [Int]
        let isHead: Bool
        /// Whether words stand with the number, not apart from it.
        let isWorded: Bool
        let name: String
    }

    private let texts: PDFLineText
    /// What was left out, each wording once, with the number of pages it stood on.
    private(set) var left: [(words: String, pages: Int)] = []
    /// How many numbers of lines were left out.
    private(set) var lineNumbers = 0

    init(texts: PDFLineText) { self.texts = texts }

    /// Takes them off the pages, given as zones of lines.
    mutating func strip(_ pages: inout [[PDFOrder.Zone]], heights: [Double]) {
        stripLineNumbers(&pages)
        var groups: [[Unicode.Scalar]: [Row]] = [:]
        for (number, page) in pages.enumerated() {
            collect(page, number, heights[number], &groups)
        }
        var running: [Int: [Row]] = [:]
        for (key, rows) in groups {
            for row in self.running(rows, key: key, pages: pages.count) {
                running[row.page, default: []].append(row)
            }
        }
        var told: [String: Int] = [:]
        for (page, rows) in running.sorted(by: { $0.key < $1.key }) {
            remove(outermost(rows), from: &pages[page], &told)
        }
    }

    /// Those rows between which and the edge of the page nothing else stands.
    private func outermost(_ rows: [Row]) -> [Row] {
        [true, false].flatMap { isHead in
            rows.filter { $0.isHead == isHead }.sorted { $0.rank < $1.rank }.enumerated()
                .prefix { $0 == $1.rank }.map(\.element)
        }
    }

    private mutating func remove(
        _ rows: [Row], from zones: inout [PDFOrder.Zone], _ told: inout [String: Int]
    ) {
        for row in rows {
            if let place = told[row.name] {
                left[place].pages += 1
            } else {
                told[row.name] = left.count
                left.append((String(texts.text(of: zones[row.zone][row.line])), 1))
            }
        }
        for row in rows.sorted(by: { $0.line > $1.line }) { zones[row.zone].remove(at: row.line) }
    }

    // MARK: Running heads and feet

    private func collect(
        _ zones: [PDFOrder.Zone], _ page: Int, _ height: Double,
        _ groups: inout [[Unicode.Scalar]: [Row]]
    ) {
        var places: [(zone: Int, line: Int, y: Double)] = []
        for (zone, lines) in zones.enumerated() {
            for (line, row) in lines.enumerated() { places.append((zone, line, row.y1)) }
        }
        places.sort { $0.y < $1.y }
        let head = places.prefix(4).enumerated().filter { $0.element.y < 0.2 * height }
        let foot = places.suffix(4).reversed().enumerated().filter { $0.element.y > 0.8 * height }
        for (isHead, edge) in [(true, head), (false, foot)] {
            for (rank, place) in edge {
                let line = zones[place.zone][place.line]
                let (key, numbers) = key(of: line)
                let full = key + (isHead ? ["^"] : ["$"])
                groups[full, default: []].append(
                    Row(
                        page: page, zone: place.zone, line: place.line, place: place.y, rank: rank,
                        numbers: numbers, isHead: isHead, isWorded: isWorded(line),
                        name: String(full)))
            }
        }
    }

    /// The words of a row without order, their numbers replaced; the numbers beside them.
    private func key(of line: PDFLine) -> ([Unicode.Scalar], [Int]) {
        var cells: [(key: [Unicode.Scalar], numbers: [Int])] = []
        for cell in line.cells {
            var key: [Unicode.Scalar] = []
            var numbers: [Int] = []
            for word in cell {
                var isInNumber = false
                for sign in word.signs {
                    if PDFSigns.isNumber(sign) {
                        if !isInNumber {
                            key.append("#")
                            numbers.append(0)
                        }
                        let value = numbers[numbers.count - 1]
                        numbers[numbers.count - 1] = min(value, 1 << 40) * 10 + PDFSigns.digit(sign)
                        isInNumber = true
                    } else {
                        key.append(sign)
                        isInNumber = false
                    }
                }
            }
            cells.append((key, numbers))
        }
        cells.sort { $0.key.lexicographicallyPrecedes($1.key) }
        return (cells.flatMap { $0.key + ["|"] }, cells.flatMap(\.numbers))
    }

    private func isWorded(_ line: PDFLine) -> Bool {
        line.cells.contains { cell in
            cell.contains { $0.signs.contains(where: PDFSigns.isNumber) }
                && cell.contains {
                    $0.signs.contains { !PDFSigns.isNumber($0) && $0.properties.isAlphabetic }
                }
        }
    }

    /// Those of like rows that repeat: at one height, with numbers that stay or go up page by page.
    private func running(_ rows: [Row], key: [Unicode.Scalar], pages: Int) -> [Row] {
        let places = rows.map(\.place).sorted()
        let middle = places[places.count / 2]
        let near = rows.filter { abs($0.place - middle) < 12 }
        let hasWords = key.contains { $0.properties.isAlphabetic }
        guard near.count >= 2, near.count * 3 >= pages else {
            return pages <= 2 ? rows.filter { !hasWords && isPageNumber($0, key) } : []
        }
        let first = near[0]
        for index in first.numbers.indices {
            let steps = near.filter {
                $0.numbers[index] - $0.page == first.numbers[index] - first.page
            }
            let same = near.filter { $0.numbers[index] == first.numbers[index] }
            if same.count * 10 >= near.count * 9 { continue }
            let goesUp = zip(near, near.dropFirst()).allSatisfy {
                $0.numbers[index] < $1.numbers[index] || $0.page >= $1.page
            }
            if !hasWords, goesUp { continue }
            let mayGoUp = !first.isHead || !hasWords || !first.isWorded
            guard steps.count * 10 >= near.count * 8, mayGoUp else { return [] }
        }
        return near
    }

    /// On one or two pages: a number alone, or between dashes, at the very edge.
    private func isPageNumber(_ row: Row, _ key: [Unicode.Scalar]) -> Bool {
        let number = row.numbers.first ?? 0
        return row.numbers.count == 1 && number < 1_000 && number - row.page == 1
            && key.allSatisfy { ["#", "|", "^", "$", "-", "–", "—"].contains($0) }
    }

    // MARK: Numbers of lines

    /// Takes off numbers that count the lines of a page beside the text.
    private mutating func stripLineNumbers(_ pages: inout [[PDFOrder.Zone]]) {
        for page in pages.indices {
            for zone in pages[page].indices {
                let lines = pages[page][zone]
                let numbered = lines.indices.filter { number(lines[$0]) != nil }
                guard numbered.count >= 5, counts(lines, numbered) else { continue }
                lineNumbers += numbered.count
                for index in numbered {
                    pages[page][zone][index].removeFirstWord()
                }
                pages[page][zone].removeAll { $0.words.isEmpty }
            }
        }
    }

    /// The number alone in front of a line, apart from its words.
    private func number(_ line: PDFLine) -> Int? {
        guard let first = line.words.first, first.signs.count <= 4,
            first.signs.allSatisfy(PDFSigns.isNumber),
            line.words.count == 1 || line.words[1].x0 - first.x1 > 0.5 * line.size
        else { return nil }
        return first.signs.reduce(0) { $0 * 10 + PDFSigns.digit($1) }
    }

    /// Whether the numbers are those of the lines: each as far from the last as their lines are, or by fives.
    private func counts(_ lines: [PDFLine], _ numbered: [Int]) -> Bool {
        let values = numbered.compactMap { number(lines[$0]) }
        let pairs = zip(numbered.indices.dropFirst(), numbered.indices)
        let steps = pairs.filter { values[$0] - values[$1] == numbered[$0] - numbered[$1] }
        let byFives = values.allSatisfy { $0 % 5 == 0 }
        let isDense = numbered.count * 10 >= lines.count * 8
        return (isDense || byFives) && steps.count * 10 >= (values.count - 1) * 9
            && Set(numbered.map { Int(lines[$0].words[0].x1 / 3) }).count <= 2
    }
}

extension PDFLine {
    /// Takes the first word off; a line of one word has none left.
    fileprivate mutating func removeFirstWord() {
        let rest = Array(words.dropFirst())
        if rest.isEmpty { words = [] } else { self = PDFLine(rest) }
    }
}
