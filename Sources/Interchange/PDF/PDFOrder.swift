/// Puts the lines of a page in the order of reading: columns one after the other, the pieces of a row
/// beside each other.
enum PDFOrder {
    /// Lines that stand in one column, from top to bottom.
    typealias Zone = [PDFLine]

    /// The zones of a page, in order.
    static func zones(of lines: [PDFLine], width: Double) -> [Zone] {
        zones(lines.sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }, width: width, depth: 0)
    }

    private static func zones(_ lines: [PDFLine], width: Double, depth: Int) -> [Zone] {
        guard depth < 3, let gutter = gutter(in: lines, width: width) else {
            return lines.isEmpty ? [] : [rows(of: lines)]
        }
        var zones: [Zone] = []
        var band: [PDFLine] = []
        var across: [PDFLine] = []
        func closeBand() {
            zones += self.band(band, at: gutter, width: width, depth: depth)
            band = []
        }
        func closeAcross() {
            if !across.isEmpty { zones.append(rows(of: across)) }
            across = []
        }
        for line in lines {
            if isAcross(line, gutter) {
                closeBand()
                across.append(line)
            } else {
                closeAcross()
                band.append(line)
            }
        }
        closeBand()
        closeAcross()
        return zones
    }

    private static func band(_ lines: [PDFLine], at gutter: Double, width: Double, depth: Int)
        -> [Zone]
    {
        let left = lines.filter { $0.x0 < gutter - 3 }
        let right = lines.filter { $0.x0 >= gutter - 3 }
        guard left.count > 2, right.count > 2 else { return lines.isEmpty ? [] : [rows(of: lines)] }
        return zones(left, width: width, depth: depth + 1)
            + zones(right, width: width, depth: depth + 1)
    }

    private static func isAcross(_ line: PDFLine, _ gutter: Double) -> Bool {
        line.x0 < gutter - 3 && line.x1 > gutter + 3
    }

    /// Where the second column begins: many lines begin there, the lines before it end before it, and
    /// both sides are filled by words as text is, not by the short cells of a table.
    private static func gutter(in lines: [PDFLine], width: Double) -> Double? {
        guard lines.count >= 10, let least = lines.map(\.x0).min(), let most = lines.map(\.x1).max()
        else { return nil }
        var begins: [Int: Int] = [:]
        for line in lines where line.x0 > least + 0.2 * width {
            begins[Int(line.x0 / 4), default: 0] += 1
        }
        for (place, count) in begins.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) })
        where count >= 4 {
            let gutter = Double(place) * 4
            let left = lines.filter { $0.x1 < gutter + 1 }
            let right = lines.filter { $0.x0 >= gutter - 1 }
            guard left.count >= 5, right.count >= 5,
                (lines.count - left.count - right.count) * 2 < left.count + right.count,
                isFilled(left, gutter - least), isFilled(right, most - gutter)
            else { continue }
            return gutter
        }
        return nil
    }

    /// Whether most lines are about as long as their column is wide.
    private static func isFilled(_ lines: [PDFLine], _ width: Double) -> Bool {
        let full = lines.filter {
            $0.width > 0.6 * width && $0.words.count > 2 || $0.signs > 14 && $0.width > 0.6 * width
        }
        return full.count * 2 > lines.count
    }

    /// Pieces that stand on one line become one.
    static func rows(of lines: [PDFLine]) -> [PDFLine] {
        var rows: [PDFLine] = []
        for line in lines {
            let place = rows.indices.suffix(6).last { isBeside(rows[$0], line) }
            if let place {
                rows[place] = PDFLine(rows[place].words + line.words)
            } else {
                rows.append(line)
            }
        }
        return rows.sorted { ($0.y1, $0.x0) < ($1.y1, $1.x0) }
    }

    private static func isBeside(_ row: PDFLine, _ line: PDFLine) -> Bool {
        let common = min(row.y1, line.y1) - max(row.y0, line.y0)
        guard common > 0.5 * min(row.y1 - row.y0, line.y1 - line.y0) else { return false }
        // Two lines set closely overlap in height; those of one row do not overlap in width.
        let overlap = line.words.contains { word in
            row.words.contains { min($0.x1, word.x1) - max($0.x0, word.x0) > 0.3 * line.size }
        }
        return !overlap
    }
}
