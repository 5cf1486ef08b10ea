/// Groups that are told apart by a number before their name.
extension AddresseeReader {
    /// «5-й Исследовательской комиссии», «la 5e commission d'études», 第5研究组; `nil` where no number or
    /// no group stands.
    func numberedGroup(at start: Int, to end: Int) -> Opening.Mention? {
        let tokens = TokenReader(bytes: bytes, lexicon: lexicon)
        let mark = lexicon.longest(bytes, at: start, to: end, wanted: Category.actNumber.bit)
        guard let number = tokens.integer(at: mark?.end ?? start, to: end), number.value < 100
        else { return nil }
        var index = number.end
        for _ in 0..<5 where lexicon.pack.hasSpaces && index < end {
            let symbol = tokens.peek(index, end).symbol
            guard symbol == 0x2D || symbol == 0x2E || Folding.isWord(symbol) else { break }
            _ = Folding.next(bytes, &index, end)
        }
        guard
            let group = lexicon.longest(
                bytes, at: tokens.skip(index, end), to: end, wanted: Category.body.bit),
            Body.all[Int(group.entry.value)].id.hasSuffix("-groups")
        else { return nil }
        return Opening.Mention(start: start, end: group.end, body: Int(group.entry.value))
    }
}
