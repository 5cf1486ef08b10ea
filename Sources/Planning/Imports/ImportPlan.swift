package import Diagnostics
package import Records

/// What importing a text would do, before it is done.
package struct ImportPlan: Sendable {
    /// What the text is to the workspace.
    package enum Outcome: String, Sendable, CaseIterable {
        /// A text that wasn't there.
        case new
        /// A text that was there, in another language.
        case translation
        /// A later edition of a text.
        case revision
        /// A text that was there in this language, with other words.
        case correction
        /// A text that was there just so.
        case unchanged
    }

    /// What became of a paragraph, with its codes before and after.
    package struct ParagraphFate: Hashable, Sendable {
        package let kind: Fate.Kind
        package let isReworded: Bool
        /// How like the two are, in thousandths.
        package let similarity: Int
        package let old: String?
        package let new: String?

        /// The fate of a paragraph.
        package init(_ fate: Fate, old: String?, new: String?) {
            kind = fate.kind
            isReworded = fate.isReworded
            similarity = fate.similarity
            self.old = old
            self.new = new
        }
    }

    /// A mandate that follows its paragraph.
    package struct CarriedMandate: Hashable, Sendable {
        /// Its code before.
        package let old: String
        /// Its code after.
        package let new: String
        package let fate: Fate.Kind
        package let isReworded: Bool
    }

    /// What the text is to the workspace.
    package let outcome: Outcome
    /// The code of the text.
    package let code: String
    /// The code of the text of which it is a revision.
    package let revises: String?
    /// What is to be done.
    package let edits: [RecordEdit]
    /// What becomes of each paragraph, in the order of the new text; empty for a new text.
    package let fates: [ParagraphFate]
    /// The mandates that follow their paragraphs.
    package let carried: [CarriedMandate]
    /// What a person should look at.
    package let findings: [Finding]
    /// How many paragraphs the text has.
    package let paragraphCount: Int

    /// The same plan with more that a person should look at, and more that is done.
    func adding(_ more: [Finding], _ edits: [RecordEdit]) -> ImportPlan {
        ImportPlan(
            outcome: outcome, code: code, revises: revises, edits: self.edits + edits, fates: fates,
            carried: carried, findings: more + findings, paragraphCount: paragraphCount)
    }
}
