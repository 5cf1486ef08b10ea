/// A leaf of the tree: the smallest part of a text that says or asks something by itself.
///
/// A point with sub-points is no paragraph of its own: its words are the chapeau of its sub-points.
package struct Paragraph: Sendable {
    /// The number of its node.
    package let node: Int
    /// Where it stands, by position: `op.2.2.ii`.
    ///
    /// Unique within the text, without a word of any language.
    package let path: String
    /// The part of the act.
    package let part: Part
    /// The label as printed; empty where there is none.
    package let label: String
    /// The words of the heading it stands under, or `nil`.
    package let heading: String?
    /// The opening words, or `nil`.
    package let opening: String?
    /// The class of the opening verb, or `nil`.
    package let verb: VerbClass?
    /// Those instructed.
    package let addressees: [Addressee]
    /// Those to work with.
    package let consulted: [BodyMention]
    /// What is asked; `nil` outside the operative part.
    package let obligation: Obligation?
    /// The words that stand above and go before its own.
    package let chapeau: String?
    /// Its own words.
    package let text: String
    /// Those to whom it is reported.
    package let reportTo: [BodyMention]
    /// By when.
    package let deadline: Deadline?
    /// How often.
    package let recurrence: Recurrence?
    /// On which conditions.
    package let conditions: [Condition]
    /// To what it refers.
    package internal(set) var references: [Reference]
    /// The first byte of the paragraph, label included, and the one behind its last.
    package let start: Int
    package let end: Int
}
