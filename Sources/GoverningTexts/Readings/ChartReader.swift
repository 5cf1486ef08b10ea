/// Reads the lines of an organization chart: units with their acronyms, and posts.
struct ChartReader {
    let lexicon: Lexicon

    /// The units and the posts among the lines.
    func read(_ lines: [String]) -> (units: [ChartUnit], posts: [String]) {
        var units: [ChartUnit] = []
        var posts: [String] = []
        var pending: String?
        for line in lines {
            let (name, acronym) = Self.split(line)
            if name.isEmpty, let acronym, let unit = pending {
                units.append(ChartUnit(name: unit, acronym: acronym))
                pending = nil
                continue
            }
            flush(&pending, &units)
            if let acronym {
                units.append(ChartUnit(name: name, acronym: acronym))
            } else if ends(name, with: .post) {
                posts.append(name)
            } else if contains(name, .department), name.count < 80 {
                pending = name
            }
        }
        flush(&pending, &units)
        return (units, posts)
    }

    /// A line that names a unit, when no acronym followed it.
    private func flush(_ pending: inout String?, _ units: inout [ChartUnit]) {
        if let name = pending, ends(name, with: .department) || lexicon.pack.hasSpaces {
            units.append(ChartUnit(name: name, acronym: nil))
        }
        pending = nil
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
