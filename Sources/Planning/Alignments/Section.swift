/// The section a paragraph stands under, as far as it can be compared within one language.
struct Section {
    /// The part of the act.
    private let part: String
    /// The folded words of the heading, or `nil`.
    private let heading: [String]?
    /// The class of the verb, or `nil`.
    private let verb: String?
    /// Those addressed.
    private let addressees: Set<String>

    /// The section of a paragraph.
    ///
    /// - Parameter paragraph: The paragraph.
    init(_ paragraph: AlignedParagraph) {
        part = paragraph.part
        heading = paragraph.heading.map(FoldedWords.of)
        verb = paragraph.verb
        addressees = Set(paragraph.addressees)
    }

    /// Whether this and a section of the other text are the same one.
    ///
    /// - Parameter other: A section of the other text.
    /// - Returns: Whether the parts are equal and the headings equal in words, or in the class of
    ///   verb and the addressees. Without headings the part alone decides.
    func isSame(as other: Section) -> Bool {
        guard part == other.part else { return false }
        switch (heading, other.heading) {
        case (nil, nil): return true
        case (let left?, let right?):
            return left == right || verb == other.verb && addressees == other.addressees
        default: return false
        }
    }
}
