/// Finds the annexes that carry no label: the body says «see Annex A», a line below is its heading.
///
/// A document lists its annexes in order, so a line is taken for an annex when it shares words with
/// the sentence that refers to it and stands between its neighbours.
struct AnnexFinder {
    private struct Mention {
        var label: String
        var words: Set<[Folding.Symbol]>
        /// Whether the sentence speaks of a draft act.
        var isDraft: Bool
    }

    let bytes: [UInt8]
    let headings: HeadingReader
    let lexicon: Lexicon

    /// The labels of the annexes by the number of the block that opens each, labelled ones included.
    func annexes(in blocks: [Block]) -> (found: [Int: String], missing: [String]) {
        var found: [Int: String] = [:]
        for (number, block) in blocks.enumerated() where block.textEnd - block.contentStart <= 300 {
            if let annex = headings.annex(block) { found[number] = annex.label }
        }
        guard blocks.prefix(200).contains(where: { headings.boxRow($0) != nil }) else {
            return (found, [])
        }
        let mentions = mentions(in: blocks, excluding: Set(found.keys))
        let missing = mentions.filter { mention in !found.values.contains(mention.label) }
        guard missing.count < 40 else { return (found, []) }
        if let last = lastNumberedBlock(blocks, found) {
            place(missing, blocks, after: last, &found)
        }
        return (found, missing.map(\.label).filter { !found.values.contains($0) })
    }

    /// The last block of the numbered body; annexes stand behind it.
    private func lastNumberedBlock(_ blocks: [Block], _ found: [Int: String]) -> Int? {
        let firstLabelled = found.keys.min() ?? blocks.count
        return blocks[..<firstLabelled].lastIndex {
            $0.label.map { $0.number > 0 && !$0.isBullet } ?? false
        }
    }

    private func mentions(in blocks: [Block], excluding headings: Set<Int>) -> [Mention] {
        var mentions: [Mention] = []
        for (number, block) in blocks.enumerated() where !headings.contains(number) {
            var index = block.textStart
            var sentence = index
            var isAtWord = true
            while index < block.textEnd {
                if isAtWord,
                    let word = lexicon.longest(
                        bytes, at: index, to: block.textEnd, wanted: Category.annex.bit),
                    let label = self.headings.annexLabel(
                        at: self.headings.tokens.skip(word.end, block.textEnd), to: block.textEnd),
                    !mentions.contains(where: { $0.label == label.text })
                {
                    let end = clauseEnd(label.end, block.textEnd)
                    let marks = MarkScanner(bytes: bytes, lexicon: lexicon).marks(
                        from: sentence, to: end)
                    mentions.append(
                        Mention(
                            label: label.text,
                            words: words(sentence, index).union(words(label.end, end)),
                            isDraft: marks.contains { $0.category == .actDraft }))
                    index = label.end
                    sentence = label.end
                    continue
                }
                let symbol = Folding.next(bytes, &index, block.textEnd)
                isAtWord = !Folding.isWord(symbol)
                if endsClause(symbol, index, block.textEnd) { sentence = index }
            }
        }
        return mentions.sorted { $0.label < $1.label }
    }

    private func clauseEnd(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let symbol = Folding.next(bytes, &index, end)
            if endsClause(symbol, index, end) { return index }
        }
        return end
    }

    /// Whether a sign ends a clause; a full stop does so only before white space or as 。.
    private func endsClause(_ symbol: Folding.Symbol, _ next: Int, _ end: Int) -> Bool {
        if symbol == 0x2E {
            return next >= end || bytes[next - 1] != 0x2E
                || headings.tokens.peek(next, end).symbol == Folding.space
        }
        return symbol == 0x2C || symbol == 0x3B
    }

    /// The words of a stretch; pairs of signs where words don't stand apart.
    private func words(_ start: Int, _ end: Int) -> Set<[Folding.Symbol]> {
        let symbols = Folding.symbols(
            of: String(decoding: bytes[start..<max(start, end)], as: UTF8.self))
        guard lexicon.pack.hasSpaces else {
            let signs = symbols.filter { Folding.isIdeograph($0) }
            return Set(zip(signs, signs.dropFirst()).map { [$0, $1] })
        }
        return Set(
            symbols.split { !Folding.isWord($0) }.map { Array($0.prefix(6)) }.filter {
                $0.count > 2
            }
        )
        .subtracting(lexicon.pack.functionWords)
    }

    /// Gives each missing annex the best line between the annexes before and after it.
    private func place(
        _ missing: [Mention], _ blocks: [Block], after lastNumbered: Int,
        _ found: inout [Int: String]
    ) {
        for mention in missing {
            let before = found.filter { $0.value < mention.label }.keys.max() ?? lastNumbered
            let behind = found.filter { $0.value > mention.label }.keys.min() ?? blocks.count
            guard before + 1 < behind else { continue }
            let scores = (before + 1..<behind).map {
                (number: $0, score: score(blocks[$0], mention))
            }
            if let best = scores.filter({ $0.score > 0 }).max(by: {
                ($0.score, -$0.number) < ($1.score, -$1.number)
            }) {
                found[best.number] = mention.label
            }
        }
    }

    /// How many words a line shares with the sentence of a reference; 0 for lines that are no headings.
    private func score(_ block: Block, _ mention: Mention) -> Int {
        guard block.label == nil, block.textEnd - block.textStart < 240 else { return 0 }
        let own = words(block.textStart, block.textEnd)
        let shared = own.intersection(mention.words).count
        let act = headings.act(block)?.heading
        if mention.isDraft, act?.isDraft == true { return 100 + shared }
        let isHeading = block.hasNoise || act != nil
        return shared * 4 + (shared > 0 && isHeading ? 5 : 0)
            - (shared > 0 ? min(3, own.count - shared) : 0)
    }
}
