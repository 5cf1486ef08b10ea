/// Footnotes: what stands at the foot of a page, behind a rule or in smaller type.
enum PDFNotes {
    /// Takes the notes off the end of a column.
    static func take(from lines: inout PDFOrder.Zone, size: Double, mayLackMark: Bool) -> [PDFLine]
    {
        guard let start = start(in: lines, size, mayLackMark), start > 0 else { return [] }
        let notes = lines[start...].filter { !isRule($0) }
        lines.removeSubrange(start...)
        return Array(notes)
    }

    private static func start(in lines: PDFOrder.Zone, _ size: Double, _ mayLackMark: Bool) -> Int?
    {
        let rule = lines.indices.last {
            isRule(lines[$0]) && $0 + 1 < lines.count && lines[$0 + 1].size < 0.97 * size
        }
        if let rule { return rule }
        var start = lines.count
        while start > 0, lines[start - 1].size < 0.92 * size { start -= 1 }
        let tail = lines[start...]
        if mayLackMark, !tail.isEmpty, tail.allSatisfy({ $0.size < 0.8 * size || !hasWords($0) }) {
            return start
        }
        return tail.indices.first { opens(lines[$0]) }
    }

    /// Notes one by one; a line without a mark goes on with the note before it.
    static func split(_ lines: [PDFLine]) -> [[PDFLine]] {
        var notes: [[PDFLine]] = []
        for line in lines {
            let last = notes.last?.last
            let distance = last.map { line.y1 - $0.y1 } ?? 0
            if last == nil || opens(line) || !(0...2 * line.size).contains(distance) {
                notes.append([line])
            } else {
                notes[notes.count - 1].append(line)
            }
        }
        return notes
    }

    /// Whether a line begins with the mark of a note: a number, raised or not, or a star.
    private static func opens(_ line: PDFLine) -> Bool {
        guard let first = line.words.first else { return false }
        return first.signs.count <= 3
            && first.signs.allSatisfy { PDFSigns.isNumber($0) || ["*", "†", "‡"].contains($0) }
    }

    /// Whether a line has a word of three letters or more, as the number of a job has not.
    private static func hasWords(_ line: PDFLine) -> Bool {
        line.words.contains { $0.signs.filter { $0.properties.isAlphabetic }.count > 2 }
    }

    private static func isRule(_ line: PDFLine) -> Bool {
        let signs = line.words.flatMap(\.signs)
        return signs.count >= 3 && signs.allSatisfy { ["_", "―", "—", "─"].contains($0) }
    }
}
