/// A list of endings that can be asked for a word quickly.
struct Endings: Sendable {
    /// An ending, as the last bytes of a word in one number.
    private struct Ending {
        let value: UInt64
        let mask: UInt64
        let length: Int
        let bases: [[UInt8]]
    }

    /// By the last byte, the longest first.
    private var byLastByte: [[Ending]] = Array(repeating: [], count: 256)
    /// How many bytes must be left, the base's own among them.
    private let minimum: Int

    /// Reads rules as ``EndingRules`` writes them.
    init(_ rules: String, minimum: Int) {
        self.minimum = minimum
        for rule in rules.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = rule.split(separator: ":", omittingEmptySubsequences: false)
            let bytes = Array(parts[0].utf8)
            guard let last = bytes.last, parts.count == 2 else { continue }
            byLastByte[Int(last)].append(
                Ending(
                    value: bytes.reduce(0) { $0 << 8 | UInt64($1) },
                    mask: bytes.count < 8 ? 1 << (UInt64(bytes.count) * 8) - 1 : .max,
                    length: bytes.count,
                    bases: parts[1].split(separator: ",").map { $0 == "-" ? [] : Array($0.utf8) }))
        }
        for index in byLastByte.indices { byLastByte[index].sort { $0.length > $1.length } }
    }

    /// Calls `body` with the number of bytes that stay and what is put behind them, for each base.
    ///
    /// The word stands in a range of the bytes; `fits` answers whether the last of the bytes that
    /// stay may be one.
    @inline(__always)
    func forEachBase(
        of bytes: [UInt8], in range: Range<Int>, _ fits: (Int) -> Bool = { _ in true },
        body: (Int, [UInt8]) -> Void
    ) {
        guard let last = range.last else { return }
        let endings = byLastByte[Int(bytes[last])]
        if endings.isEmpty { return }
        var tail: UInt64 = 0
        for index in max(range.lowerBound, range.upperBound - 8)..<range.upperBound {
            tail = tail << 8 | UInt64(bytes[index])
        }
        for ending in endings where tail & ending.mask == ending.value {
            let kept = range.count - ending.length
            if ending.bases.isEmpty { return }
            guard kept > 0, fits(range.lowerBound + kept - 1),
                ending.bases.contains(where: { kept + $0.count >= minimum })
            else { continue }
            for base in ending.bases where kept + base.count >= minimum { body(kept, base) }
            return
        }
    }
}
