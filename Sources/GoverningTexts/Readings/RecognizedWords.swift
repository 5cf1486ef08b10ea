package import Vocabulary

/// Words of a paragraph that reading knows: who is named, which acts, by when and how often.
package enum RecognizedWords {
    /// Where they stand, in order and apart from each other.
    ///
    /// - Parameters:
    ///   - words: The words of the paragraph.
    ///   - language: The language that they are in.
    /// - Returns: Ranges of bytes of UTF-8, of whole signs.
    package static func ranges(in words: String, language: Language) -> [Range<Int>] {
        let stretch = stretch(of: words, language)
        let bodies = BodiesOfParagraph(stretch: stretch).bodies(from: 0, to: stretch.end).map {
            $0.start..<$0.end
        }
        let rhythms = stretch.marks(.recurrence).map { $0.start..<$0.end }
        let found = bodies + acts(in: words, stretch) + days(in: stretch) + rhythms
        return apart(found.map { whole($0, of: words) })
    }

    /// A range with the marks that belong to its last sign.
    private static func whole(_ range: Range<Int>, of words: String) -> Range<Int> {
        var end = words.utf8.index(words.startIndex, offsetBy: range.upperBound)
        var count = range.upperBound
        while end.samePosition(in: words) == nil {
            end = words.utf8.index(after: end)
            count += 1
        }
        return range.lowerBound..<count
    }

    private static func stretch(of words: String, _ language: Language) -> Stretch {
        let bytes = Array(words.utf8)
        let lexicon = Lexicon(.pack(for: language))
        let end = min(bytes.count, ParagraphReader.searched)
        return Stretch(
            tokens: TokenReader(bytes: bytes, lexicon: lexicon), start: 0, end: end,
            marks: MarkScanner(bytes: bytes, lexicon: lexicon).marks(from: 0, to: end), own: -1,
            organization: nil)
    }

    /// The words of references, each where it stands behind the one before.
    private static func acts(in words: String, _ stretch: Stretch) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = words.startIndex
        for reference in ReferenceReader(stretch: stretch).references {
            let rest = words[start...]
            guard let found = rest.firstRange(of: reference.text) else { continue }
            let first = words.utf8.distance(from: words.startIndex, to: found.lowerBound)
            ranges.append(first..<first + reference.text.utf8.count)
            start = found.lowerBound
        }
        return ranges
    }

    /// Days with the words by which they are a limit.
    private static func days(in stretch: Stretch) -> [Range<Int>] {
        let dates = DateReader(tokens: stretch.tokens)
        return stretch.marks(.deadlineBy).compactMap { mark in
            dates.date(at: stretch.behindArticles(mark.end), to: stretch.end).map {
                mark.start..<$0.end
            }
        }
    }

    /// Ranges in order, those that reach into one another as one.
    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
            apart, range in
            guard let last = apart.last, range.lowerBound < last.upperBound else {
                return apart.append(range)
            }
            apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        }
    }
}
