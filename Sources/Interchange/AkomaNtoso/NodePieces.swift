import GoverningTexts

/// The bytes of a node, cut into what stands outside and inside of elements; together they are all.
struct NodePieces {
    /// White space before it.
    let lead: Range<Int>
    /// The label with what stands before it; empty where there is none.
    let label: Range<Int>
    /// White space behind the label.
    let gap: Range<Int>
    /// The words.
    let words: Range<Int>
    /// White space behind it.
    let tail: Range<Int>

    init(_ tree: TextTree, _ number: Int) {
        let node = tree.nodes[number]
        let range = tree.range(of: number)
        let bytes = tree.source
        let start = Self.skip(bytes, range.lowerBound, range.upperBound)
        var end = range.upperBound
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        let hasLabel =
            node.labelStart < node.labelEnd && node.labelStart >= start && node.labelEnd <= end
        let labelEnd = hasLabel ? node.labelEnd : start
        lead = range.lowerBound..<start
        label = start..<labelEnd
        let wordsStart = Self.skip(bytes, labelEnd, end)
        gap = labelEnd..<wordsStart
        words = wordsStart..<end
        tail = end..<range.upperBound
    }

    /// Behind white space, and behind a byte order mark at the start of a text.
    private static func skip(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        if index == 0, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
        while index < end, isSpace(bytes[index]) { index += 1 }
        return index
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
