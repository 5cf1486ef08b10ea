/// Joins the lines of a text into blocks; a text whose lines were wrapped is unwrapped.
struct BlockReader {
    private let bytes: [UInt8]
    private let labels: LabelReader
    private let openings: OpeningReader

    init(_ bytes: [UInt8], lexicon: Lexicon) {
        self.bytes = bytes
        openings = OpeningReader(bytes: bytes, lexicon: lexicon)
        labels = openings.labels
    }

    /// Every block of the text, in order.
    ///
    /// Blank lines belong to the block before them.
    func blocks(from start: Int, isParagraphPerLine: Bool = false) -> [Block] {
        let wrap = isParagraphPerLine ? nil : wrapWidth(from: start)
        var blocks: [Block] = []
        // Room for a block a line; what stays empty takes no memory.
        blocks.reserveCapacity(bytes.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 })
        var scanner = LineScanner(bytes, from: start)
        var isAfterBlank = true
        var lastWidth = 0
        while let line = scanner.next() {
            if line.isBlank, !line.hasNoise {
                isAfterBlank = true
                continue
            }
            let block = block(of: line, isAfterBlank: isAfterBlank)
            if let wrap, let last = blocks.last, !isAfterBlank,
                goesOn(last, with: block, lastWidth, wrap)
            {
                blocks[blocks.count - 1].textEnd = line.contentEnd
            } else {
                blocks.append(block)
            }
            isAfterBlank = false
            if wrap != nil { lastWidth = scanner.width(of: line) }
        }
        return blocks
    }

    private func block(of line: Line, isAfterBlank: Bool) -> Block {
        let label = labels.label(at: line.contentStart, to: line.contentEnd)
        let textStart = label.map {
            openings.skipSeparators($0.end, line.contentEnd, commas: false)
        }
        return Block(
            start: line.start, textStart: min(textStart ?? line.contentStart, line.contentEnd),
            textEnd: line.contentEnd,
            label: label, isAfterBlank: isAfterBlank, hasNoise: line.hasNoise)
    }

    /// The width at which the lines of a text were wrapped, or `nil` where each line is a paragraph.
    ///
    /// In a wrapped text most lines that are followed by another without a label are about full.
    private func wrapWidth(from start: Int) -> Int? {
        var scanner = LineScanner(bytes, from: start)
        var widths: [Int] = []
        var followed: [Int] = []
        var last: Int?
        while widths.count < 600, let line = scanner.next() {
            if !line.isBlank {
                let width = scanner.width(of: line)
                widths.append(width)
                if let last,
                    labels.label(at: line.contentStart, to: line.contentEnd) == nil
                {
                    followed.append(last)
                }
                last = width
            } else {
                last = nil
            }
        }
        let sorted = widths.sorted()
        guard followed.count >= 4 else { return nil }
        let wide = sorted[sorted.count * 9 / 10]
        let full = followed.filter { $0 * 10 >= wide * 7 }.count
        let overlong = sorted.count { $0 > wide * 2 }
        let isEven = overlong * 20 <= sorted.count && (35...130).contains(wide)
        return isEven && full * 10 >= followed.count * 6 ? wide : nil
    }

    /// Whether a block goes on in the next line: the line before was full, or its sentence is open.
    private func goesOn(_ last: Block, with next: Block, _ lastWidth: Int, _ wrap: Int) -> Bool {
        if let label = next.label {
            guard label.isBare || label.isCapital, !endsSentence(last) else { return false }
        }
        let isFull = lastWidth * 10 >= wrap * 6
        guard isFull || startsSmall(next) else { return false }
        guard let opening = openings.opening(at: next.contentStart, to: next.textEnd) else {
            return !endsSentence(last) || (isFull && startsSmall(next))
        }
        let isLastWord =
            openings.lastSymbol(from: next.textStart, to: next.textEnd) == 0x2C
        guard !opening.isWhole || isLastWord else { return false }
        return !endsClause(last) && (opening.isWhole || !startsCapital(next))
    }

    private func endsSentence(_ block: Block) -> Bool {
        SymbolSet(0x2E, 0x3B, 0x3A).contains(
            openings.lastSymbol(from: block.textStart, to: block.textEnd))
    }

    private func endsClause(_ block: Block) -> Bool {
        SymbolSet(0x2E, 0x3B, 0x3A, 0x2C).contains(
            openings.lastSymbol(from: block.textStart, to: block.textEnd))
    }

    private func startsSmall(_ block: Block) -> Bool {
        let first = bytes[block.contentStart]
        return (0x61...0x7A).contains(first)
            || first == 0xD0 && bytes[block.contentStart + 1] >= 0xB0 || first == 0xD1
    }

    private func startsCapital(_ block: Block) -> Bool {
        (0x41...0x5A).contains(bytes[block.contentStart])
    }
}
