/// The words of texts as a full-text index keeps them, so that the index needs no language.
///
/// A store puts the result beside the record and indexes it with SQLite's FTS5 (`unicode61`) or
/// PostgreSQL's `simple` configuration, which both only split it at its spaces.
///
/// - Shape: first all words in their order, folded as ``LetterFolding`` says; then the base forms of
///   these words, each with ``BaseForms/mark`` before it. So a phrase finds words that really stand
///   side by side, and an exact word is told from a base form.
/// - Chinese characters and kana are a word each. A Chinese query of any length is then a phrase: one
///   character, two or twenty are found where they stand together, and nowhere else. Pairs of
///   characters aren't indexed: they would find nothing more and double the index.
/// - Codes (`WTSA-108-2024.op.2.2.ii`) and elisions (l'Union) fall into their parts, which a query
///   asks for as a phrase.
package enum SearchWords {
    /// The words of a text, separated by single spaces; empty where it has none.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package static func indexed(_ text: String) -> String { indexed(CollectionOfOne(text)) }

    /// The words of several texts, such as the fields of a record, that are found together.
    ///
    /// No phrase reaches from one text into the next, since the mark alone stands between them.
    package static func indexed(_ texts: some Sequence<String>) -> String {
        let lists = BaseForms.lists
        var words: [UInt8] = []
        var forms: [UInt8] = []
        for text in texts {
            var scanner = WordScanner(text)
            words.reserveCapacity(words.count + scanner.bytes.count + 8)
            if !words.isEmpty { words.append(contentsOf: border) }
            var start = words.count
            while let word = scanner.next(into: &words) {
                lists.append(of: words, in: start..<words.count, word.scripts, to: &forms)
                words.append(0x20)
                start = words.count
            }
        }
        if forms.isEmpty { _ = words.popLast() } else { words.append(contentsOf: forms.dropLast()) }
        return String(decoding: words, as: UTF8.self)
    }

    private static let border = Array((BaseForms.mark + " ").utf8)
}
