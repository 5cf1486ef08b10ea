/// A piece of a text around what a search found in it.
package struct SearchSnippet: Hashable, Sendable {
    /// The piece as it stands in the text, line ends and all.
    package let text: String
    /// What was found, as places of ``text``, in order.
    package let ranges: [Range<String.Index>]
    /// Whether the text has something before the piece.
    package let isCutBefore: Bool
    /// Whether the text has something behind the piece.
    package let isCutBehind: Bool

    /// The piece of a text around the first place that a query finds, or its beginning where it
    /// finds none.
    ///
    /// The piece begins and ends between words where the text has spaces near its borders. A phrase
    /// longer than the piece is cut.
    ///
    /// - Parameters:
    ///   - query: What is sought.
    ///   - source: The text.
    ///   - length: How many characters the piece may have.
    package init(of query: SearchQuery, in source: String, length: Int = 160) {
        let found = SearchWords.ranges(of: query, in: source)
        let first = found.first ?? source.startIndex..<source.startIndex
        let begin = Self.begin(in: source, before: first.lowerBound, by: max(0, length) / 4)
        let end = Self.end(in: source, from: begin, by: max(0, length), behind: first.upperBound)
        text = String(source[begin..<end])
        isCutBefore = begin > source.startIndex
        isCutBehind = end < source.endIndex
        let offset = source.utf8.distance(from: source.startIndex, to: begin)
        let copy = text
        ranges = found.compactMap { place in
            guard place.lowerBound < end, place.upperBound > begin else { return nil }
            let places = [max(place.lowerBound, begin), min(place.upperBound, end)].map {
                copy.utf8.index(
                    copy.startIndex,
                    offsetBy: source.utf8.distance(from: source.startIndex, to: $0) - offset)
            }
            return places[0]..<places[1]
        }
    }

    /// The beginning of the first word of the characters before a place, or the first of them.
    private static func begin(
        in text: String, before place: String.Index, by count: Int
    ) -> String.Index {
        let begin =
            text.index(place, offsetBy: -count, limitedBy: text.startIndex) ?? text.startIndex
        guard begin > text.startIndex, !text[text.index(before: begin)].isWhitespace else {
            return begin
        }
        guard let space = text[begin..<place].firstIndex(where: \.isWhitespace) else {
            return begin
        }
        return text[space..<place].firstIndex { !$0.isWhitespace } ?? place
    }

    /// The end of the last word that fits.
    private static func end(
        in text: String, from begin: String.Index, by count: Int, behind place: String.Index
    ) -> String.Index {
        guard let end = text.index(begin, offsetBy: count, limitedBy: text.endIndex),
            end < text.endIndex
        else { return text.endIndex }
        guard !text[end].isWhitespace, place < end,
            let space = text[place..<end].lastIndex(where: \.isWhitespace)
        else { return end }
        return space
    }
}
