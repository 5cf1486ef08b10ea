/// The words of one paragraph with all phrases found in them: what the readers of facts work on.
struct Stretch {
    let tokens: TokenReader
    let start: Int
    let end: Int
    let marks: [Mark]
    /// The body that adopts the text, for «this conference» and «its resolutions»; -1 where unknown.
    let own: Int
    /// The organization that the text belongs to, by which roles become bodies.
    let organization: String?

    var bytes: [UInt8] { tokens.bytes }
    var lexicon: Lexicon { tokens.lexicon }
    var list: AddresseeReader { AddresseeReader(bytes: bytes, lexicon: lexicon) }

    /// The marks of one category.
    func marks(_ category: Category) -> [Mark] { marks.filter { $0.category == category } }

    /// The mark of a category that begins at a place, white space and articles passed over.
    func mark(_ wanted: UInt64, near index: Int) -> (entry: Trie.Entry, start: Int, end: Int)? {
        var position = tokens.skip(index, end, Self.gap)
        for _ in 0..<3 {
            guard position < end else { return nil }
            if let found = lexicon.longest(bytes, at: position, to: end, wanted: wanted) {
                return (found.entry, position, found.end)
            }
            guard
                let article = lexicon.longest(
                    bytes, at: position, to: end, wanted: .mask(.article, .actOf))
            else { return nil }
            position = tokens.skip(article.end, end, Self.gap)
        }
        return nil
    }

    static let gap = SymbolSet(Folding.space, 0x27, 0x22)

    /// Whether only white space, articles or small words stand between two places.
    func isAdjacent(_ from: Int, _ to: Int) -> Bool {
        var index = tokens.skip(from, to, Self.gap)
        while index < to {
            guard
                let article = lexicon.longest(
                    bytes, at: index, to: to, wanted: .mask(.article, .actOf))
            else { return false }
            index = tokens.skip(article.end, to, Self.gap)
        }
        return true
    }

    /// Behind white space, articles, «of» and a word for a year or a month.
    func behindArticles(_ start: Int) -> Int {
        var index = tokens.skip(start, end, Self.gap)
        while let word = lexicon.longest(
            bytes, at: index, to: end, wanted: .mask(.article, .actOf, .deadlineUnit))
        {
            index = tokens.skip(word.end, end, Self.gap)
        }
        return index
    }

    /// Whether a sentence ends between two places.
    func isDivided(_ from: Int, _ to: Int) -> Bool {
        var index = from
        while index < to {
            let symbol = Folding.next(bytes, &index, end)
            if symbol == 0x3B
                || (symbol == 0x2E && index < to && tokens.peek(index, end).symbol == Folding.space)
            {
                return true
            }
            if symbol == 0x2E, index >= 3, bytes[index - 3] == 0xE3 { return true }
        }
        return false
    }

    /// A mention with the body that it is in this text.
    func resolved(_ mention: Opening.Mention) -> BodyMention {
        lexicon.pack.mention(
            tokens.text(mention.start, mention.end).collapsed, of: mention.body, own: own,
            organization: organization)
    }
}
