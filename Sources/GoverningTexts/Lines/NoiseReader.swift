/// Finds what converters leave in a text: bookmarks, descriptions of pictures, marks of omission.
///
/// - Source: `Data/noise.tsv`.
struct NoiseReader: Sendable {
    private struct Pattern: Sendable {
        let opening: [UInt8]
        let closing: [UInt8]
    }

    private static let patterns: [Pattern] = DataTable.rows("noise.tsv").compactMap { cells in
        guard cells.count >= 2 else { return nil }
        return Pattern(opening: Array(cells[0].utf8), closing: Array(cells[1].utf8))
    }

    /// Whether noise may begin with this byte; a test holds the list of patterns to it.
    @inline(__always)
    static func mayBegin(with byte: UInt8) -> Bool { byte == 0x5B || byte == 0x44 || byte == 0x45 }

    /// The bytes with which noise may begin.
    static let beginnings = ByteScan.Wanted { mayBegin(with: $0) }

    /// The end of the noise that begins at `start`, or `nil` where there is none.
    static func end(_ bytes: [UInt8], at start: Int, to end: Int) -> Int? {
        for pattern in patterns where matches(bytes, pattern.opening, at: start, to: end) {
            var index = start + pattern.opening.count
            let limit = min(end, index + 200)
            while index + pattern.closing.count <= limit {
                if matches(bytes, pattern.closing, at: index, to: end) {
                    return index + pattern.closing.count
                }
                index += 1
            }
        }
        return nil
    }

    private static func matches(_ bytes: [UInt8], _ word: [UInt8], at start: Int, to end: Int)
        -> Bool
    {
        guard start + word.count <= end else { return false }
        for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
        return true
    }
}
