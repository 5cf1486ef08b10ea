package import Vocabulary

extension String {
    /// The beginning, cut behind a word where it is longer than a number of characters.
    package func clipped(to length: Int) -> String {
        guard count > length else { return self }
        let head = prefix(length)
        let end = head.lastIndex(of: " ").flatMap {
            $0 > index(startIndex, offsetBy: length / 2) ? $0 : nil
        }
        return head[..<(end ?? head.endIndex)] + "…"
    }
}

extension MultilingualText.Shown {
    /// The same words with no more than so many characters.
    package func clipped(to length: Int) -> MultilingualText.Shown {
        MultilingualText.Shown(
            text: text.clipped(to: length), language: language, isSubstitute: isSubstitute)
    }
}
