/// How wide the columns of a table are.
extension DocumentTable {
    /// The columns' parts of a width: the shares that were asked for, but no column is narrower than
    /// its longest word where there is room for all of them.
    ///
    /// - Parameter width: The width of the table.
    /// - Returns: A width for each column; together they are the table's.
    func widths(of width: Int) -> [Int] {
        let parts = fitted
        let all = max(1, parts.reduce(0, +))
        var used = 0
        var sum = 0
        return parts.map { part in
            sum += part
            let end = width * sum / all
            defer { used = end }
            return end - used
        }
    }

    /// How wide an upright page is for words as large as those in tables, in the measure of
    /// ``WrappedWords``; as wide letters in Cyrillic take it.
    private static let page = 585
    /// What a column has beside its words.
    private static let margin = 16
    /// How wide words may be that are never broken, from that down where there is less room.
    private static let longest = [190, 130, 110, 95, 85, 75, 65]

    /// The columns' widths on an upright page.
    private var fitted: [Int] {
        let all = max(1, columns.reduce(0) { $0 + $1.share })
        let asked = columns.map { Self.page * $0.share / all }
        guard columns.count > 1 else { return asked }
        let words = longestWords
        let choices = Self.longest.map { most in words.map { min($0, most) + Self.margin } }
        guard let needed = choices.first(where: { $0.reduce(0, +) < Self.page }) else {
            return asked
        }
        var fixed = Set<Int>()
        while true {
            let room = Self.page - fixed.reduce(0) { $0 + needed[$1] }
            let shares = columns.indices.filter { !fixed.contains($0) }
                .reduce(0) { $0 + columns[$1].share }
            let widths = columns.indices.map { column in
                fixed.contains(column)
                    ? needed[column] : room * columns[column].share / max(1, shares)
            }
            let narrow = columns.indices.filter { widths[$0] < needed[$0] }
            if narrow.isEmpty { return widths }
            fixed.formUnion(narrow)
        }
    }

    /// The longest word of each column.
    private var longestWords: [Int] {
        var needs = columns.map { _ in 0 }
        for row in rows {
            var column = 0
            for cell in row.cells {
                if cell.span == 1, needs.indices.contains(column) {
                    needs[column] = max(needs[column], cell.longestWord)
                }
                column += cell.span
            }
        }
        return needs
    }
}

extension DocumentTable.Cell {
    /// The width of its longest word, in the measure of ``WrappedWords``; heads are bold.
    fileprivate var longestWord: Int {
        let words = blocks.map { block in
            guard case .paragraph(let paragraph) = block else { return 0 }
            return paragraph.runs.reduce(0) {
                max($0, WrappedWords.longestWord(of: $1.words ?? ""))
            }
        }
        let longest = words.max() ?? 0
        return isHead ? longest * 9 / 8 : longest
    }
}
