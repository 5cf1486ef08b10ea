extension TextTree {
    /// The bytes of the words in a heading that name the kind of act, such as «Draft decision».
    package func kindWords(of number: Int) -> Range<Int>? {
        guard let language else { return nil }
        let range = range(of: number)
        let scanner = MarkScanner(bytes: source, lexicon: Lexicon(.pack(for: language)))
        let end = min(range.upperBound, range.lowerBound + ParagraphReader.searched)
        let marks = scanner.marks(from: range.lowerBound, to: end)
        let mark = marks.first { $0.category == .actDraft } ?? marks.first { $0.category == .act }
        return mark.map { $0.start..<$0.end }
    }
}
