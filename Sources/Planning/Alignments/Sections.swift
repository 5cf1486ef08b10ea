/// Whether two paragraphs stand under the same section of their texts.
enum Sections {
    /// Whether two paragraphs of one language stand under the same section.
    ///
    /// - Parameters:
    ///   - one: A paragraph of one text.
    ///   - other: A paragraph of the other.
    /// - Returns: Whether the parts are equal and the headings equal in words, or in the class of
    ///   verb and the addressees.
    static func areSame(_ one: AlignedParagraph, _ other: AlignedParagraph) -> Bool {
        guard one.part == other.part else { return false }
        switch (one.heading, other.heading) {
        case (nil, nil): return true
        case (let left?, let right?):
            return left == right
                || one.verb != nil && one.verb == other.verb
                    && Set(one.addressees) == Set(other.addressees)
                || FoldedWords.of(left) == FoldedWords.of(right)
        default: return false
        }
    }
}
