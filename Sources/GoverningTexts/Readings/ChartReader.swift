/// Reads the lines of an organization chart: units with their acronyms, and posts.
struct ChartReader {
    let lexicon: Lexicon

    /// The units and the posts among the lines; a drawn rule is `nil`.
    ///
    /// A post and a unit with a rule between them stand in one box: the post heads the unit.
    func read(_ lines: [String?]) -> PrintedChart {
        var reading = Reading()
        for line in lines {
            guard let line else {
                reading.isBelowRule = true
                continue
            }
            read(line, &reading)
        }
        flush(&reading)
        return reading.chart
    }

    private struct Reading {
        var chart = PrintedChart()
        /// A line that may name a unit whose acronym follows.
        var pending: String?
        /// The post of the box that is open.
        var post: String?
        var isBelowRule = false

        mutating func add(_ unit: ChartUnit) {
            if isBelowRule, let post { chart.heads[chart.units.count] = post }
            chart.units.append(unit)
            (post, isBelowRule) = (nil, false)
        }
    }

    private func read(_ line: String, _ reading: inout Reading) {
        let (name, acronym) = Self.split(line)
        if name.isEmpty, let acronym, let unit = reading.pending {
            reading.add(ChartUnit(name: unit, acronym: acronym))
            reading.pending = nil
            return
        }
        flush(&reading)
        if let acronym {
            reading.add(ChartUnit(name: name, acronym: acronym))
        } else if ends(name, with: .post) {
            reading.chart.posts.append(name)
            (reading.post, reading.isBelowRule) = (name, false)
            if reading.chart.top == nil, let body = body(in: name) {
                (reading.chart.top, reading.chart.topPost) = (body, name)
            }
        } else if contains(name, .department), name.count < 80 {
            reading.pending = name
        }
    }

    /// A line that names a unit, when no acronym followed it.
    private func flush(_ reading: inout Reading) {
        if let name = reading.pending, ends(name, with: .department) || lexicon.pack.hasSpaces {
            reading.add(ChartUnit(name: name, acronym: nil))
        }
        reading.pending = nil
    }

    /// The name before a bracket of two to six capitals, and those.
    private static func split(_ line: String) -> (name: String, acronym: String?) {
        guard let last = line.last, last == ")" || last == "）",
            let open = line.lastIndex(where: { $0 == "(" || $0 == "（" })
        else {
            return (line, nil)
        }
        let inside = line[line.index(after: open)..<line.index(before: line.endIndex)]
        let isAcronym =
            (2...6).contains(inside.count)
            && inside.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "&" }
        return isAcronym ? (String(line[..<open]).trimmed, String(inside)) : (line, nil)
    }

    /// The unit that a line names: a bureau with its director.
    private func body(in line: String) -> Body? {
        let bytes = Array(line.utf8)
        let marks = MarkScanner(bytes: bytes, lexicon: lexicon).marks(from: 0, to: bytes.count)
        return marks.lazy.filter { $0.category == .body && Body.all.indices.contains($0.value) }
            .map { Body.all[$0.value] }.first { $0.kind == .unit }
    }

    private func contains(_ line: String, _ category: Category) -> Bool {
        let bytes = Array(line.utf8)
        return MarkScanner(bytes: bytes, lexicon: lexicon).marks(from: 0, to: bytes.count).contains
        { $0.category == category }
    }

    /// Whether a short line is, or ends in, a phrase of a category.
    private func ends(_ line: String, with category: Category) -> Bool {
        let bytes = Array(line.utf8)
        let marks = MarkScanner(bytes: bytes, lexicon: lexicon).marks(from: 0, to: bytes.count)
        guard line.count < 80 else { return false }
        return marks.contains {
            $0.category == category
                && ($0.end == bytes.count || ($0.start == 0 && lexicon.pack.hasSpaces))
        }
    }
}
