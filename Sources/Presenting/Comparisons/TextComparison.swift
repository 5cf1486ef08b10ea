package import Planning
package import Vocabulary

/// Two texts of a register, paragraph by paragraph.
package struct TextComparison: Sendable {
    /// One paragraph, in either text or in both.
    package struct Row: Sendable {
        /// What became of it.
        package let fate: Fate
        /// The paragraph in the older text, or `nil` where it was added.
        package let old: Planning.Paragraph?
        /// The paragraph in the newer text, or `nil` where it was removed.
        package let new: Planning.Paragraph?
        /// Its words: those that stayed, those that are gone, and those that are new.
        package let runs: [WordDifference.Run]

        /// Its path; of one that moved, both.
        package var path: String {
            let paths = [old?.path, new?.path].compactMap { $0 }
            return paths.first == paths.last ? paths.first ?? "" : paths.joined(separator: " → ")
        }
    }

    /// The paragraphs, in the order of the newer text.
    package let rows: [Row]

    /// Compares two texts in a language.
    package init(
        _ workspace: Workspace, _ old: GoverningText, _ new: GoverningText, in language: Language
    ) {
        let before = workspace.paragraphs(of: old.id)
        let after = workspace.paragraphs(of: new.id)
        let alignment = Alignment.of(
            before.map { $0.aligned(in: language) }, after.map { $0.aligned(in: language) })
        rows = alignment.fates.map { fate in
            let (old, new) = (fate.old.map { before[$0] }, fate.new.map { after[$0] })
            return Row(
                fate: fate, old: old, new: new, runs: Self.runs(fate, old, new, language))
        }
    }

    /// What became of each paragraph.
    package var fates: [ImportPlan.ParagraphFate] {
        rows.map { ImportPlan.ParagraphFate($0.fate, old: $0.old?.code, new: $0.new?.code) }
    }

    private static func runs(
        _ fate: Fate, _ old: Planning.Paragraph?, _ new: Planning.Paragraph?, _ language: Language
    ) -> [WordDifference.Run] {
        let before = old?.words.shown(in: language)?.text ?? ""
        let after = new?.words.shown(in: language)?.text ?? ""
        guard fate.isReworded, old != nil, new != nil else {
            return [WordDifference.Run(kind: .kept, words: new == nil ? before : after)]
        }
        return WordDifference.of(before, after).runs
    }
}
