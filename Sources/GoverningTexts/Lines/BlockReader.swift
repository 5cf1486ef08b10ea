/// Joins the lines of a text into blocks; a text whose lines were wrapped is unwrapped.
struct BlockReader {
    private let bytes: [UInt8]
    private let labels: LabelReader
    private let openings: OpeningReader
    private let headings: HeadingReader

    init(_ bytes: [UInt8], lexicon: Lexicon) {
        self.bytes = bytes
        headings = HeadingReader(bytes, lexicon: lexicon)
        openings = headings.openings
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
            if !isParagraphPerLine, takesLabel(block, of: blocks.last) {
                blocks[blocks.count - 1].textStart = block.textStart
                blocks[blocks.count - 1].textEnd = block.textEnd
            } else if let wrap, let last = blocks.last, !isAfterBlank,
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

    /// Whether a line is what the number alone on the line above labels.
    private func takesLabel(_ block: Block, of last: Block?) -> Bool {
        guard let last, let label = last.label, last.textStart >= last.textEnd else { return false }
        return label.number > 0 && !label.isBare && block.label == nil
            && block.textStart < block.textEnd && !isHeading(block)
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
    /// In a wrapped text most lines that are followed by another without a label are about full. Where a
    /// scanner joined lines at a hyphen they are not, but the next line goes on in small letters.
    private func wrapWidth(from start: Int) -> Int? {
        var widths: [Int] = []
        var followed: [Int] = []
        forEachPair(from: start) { last, line, scanner in
            widths.append(scanner.width(of: line))
            guard let last, labels.label(at: line.contentStart, to: line.contentEnd) == nil
            else { return }
            followed.append(scanner.width(of: last))
        }
        guard followed.count >= 4 else { return nil }
        return fullWidth(widths, followed) ?? openWidth(from: start, followed)
    }

    /// Calls `visit` with the first lines of a text, each with the one right above it.
    private func forEachPair(from start: Int, _ visit: (Line?, Line, LineScanner) -> Void) {
        var scanner = LineScanner(bytes, from: start)
        var last: Line?
        var count = 0
        while count < 600, let line = scanner.next() {
            if line.isBlank {
                last = nil
            } else {
                visit(last, line, scanner)
                last = line
                count += 1
            }
        }
    }

    /// The usual width where most lines end open, not as a heading does, and the next begins small; or `nil`.
    private func openWidth(from start: Int, _ followed: [Int]) -> Int? {
        let usual = followed.sorted()[followed.count / 2]
        guard (35...130).contains(usual) else { return nil }
        var open = 0
        forEachPair(from: start) { last, line, _ in
            guard let last, headings.startsSmall(line.contentStart), !endsClause(last),
                labels.label(at: line.contentStart, to: line.contentEnd) == nil
            else { return }
            let opening = openings.opening(at: last.contentStart, to: last.contentEnd)
            if opening?.isWhole != true { open += 1 }
        }
        return open >= 4 && open * 2 >= followed.count ? usual : nil
    }

    /// The width that most lines come near, or `nil`.
    private func fullWidth(_ widths: [Int], _ followed: [Int]) -> Int? {
        let sorted = widths.sorted()
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
        guard isFull || headings.startsSmall(next.contentStart) else { return false }
        if isHeading(last), !headings.startsSmall(next.contentStart), !startsBracket(next) {
            return false
        }
        guard let opening = openings.opening(at: next.contentStart, to: next.textEnd) else {
            return !endsSentence(last) || (isFull && headings.startsSmall(next.contentStart))
        }
        let isLastWord =
            SymbolSet(0x2C, 0x2E, 0x3B).contains(
                openings.lastSymbol(from: next.textStart, to: next.textEnd))
        guard !opening.isWhole || isLastWord else { return false }
        return !endsClause(last)
            && (opening.isWhole || !headings.startsCapital(next.contentStart)
                || lastWidth * 10 >= wrap * 8)
    }

    /// Whether a block of one line is the heading of an act, with nothing behind it.
    private func isHeading(_ block: Block) -> Bool {
        guard block.textEnd - block.contentStart <= 100,
            !bytes[block.contentStart..<block.textEnd].contains(0x0A),
            let act = headings.act(block)
        else { return false }
        return act.titleStart >= block.textEnd
    }

    private func endsSentence(_ block: Block) -> Bool {
        SymbolSet(0x2E, 0x3B, 0x3A).contains(
            openings.lastSymbol(from: block.textStart, to: block.textEnd))
    }

    private func endsClause(_ block: Block) -> Bool {
        SymbolSet(0x2E, 0x3B, 0x3A, 0x2C).contains(
            openings.lastSymbol(from: block.textStart, to: block.textEnd))
    }

    private func endsClause(_ line: Line) -> Bool {
        SymbolSet(0x2E, 0x3B, 0x3A, 0x2C).contains(
            openings.lastSymbol(from: line.contentStart, to: line.contentEnd))
    }

    private func startsBracket(_ block: Block) -> Bool {
        block.contentStart < bytes.count && [0x28, 0x5B].contains(bytes[block.contentStart])
    }
}
