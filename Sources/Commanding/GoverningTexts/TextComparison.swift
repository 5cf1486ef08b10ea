import Diagnostics
import Planning
import Vocabulary

/// Two texts of a register, paragraph by paragraph.
struct TextComparison {
    /// One paragraph, in either text or in both.
    struct Row {
        let fate: Fate
        let old: Planning.Paragraph?
        let new: Planning.Paragraph?
        let language: Language

        /// Its paths and its fate.
        func heading(_ run: CommandRun) -> String {
            let paths = [old?.path, new?.path].compactMap { $0 }
            let path =
                paths.first == paths.last ? paths.first ?? "" : paths.joined(separator: " → ")
            return path + "  " + FateListing.words(fate.kind, fate.isReworded, run)
        }

        /// Its words; of changed ones, what is gone in `[-…-]` and what is new in `{+…+}`.
        func words(_ run: CommandRun) -> String {
            let before = old?.words.shown(in: language)?.text ?? ""
            let after = new?.words.shown(in: language)?.text ?? ""
            guard fate.isReworded, old != nil, new != nil else {
                return new == nil ? before : after
            }
            return WordDifference.of(before, after).runs.map { run in
                switch run.kind {
                case .kept: run.words
                case .removed: "[-\(run.words)-]"
                case .added: "{+\(run.words)+}"
                }
            }.joined()
        }
    }

    let rows: [Row]

    init(
        _ workspace: Workspace, _ old: GoverningText, _ new: GoverningText, in language: Language
    ) {
        let before = workspace.paragraphs(of: old.id)
        let after = workspace.paragraphs(of: new.id)
        let alignment = Alignment.of(
            before.map { $0.aligned(in: language) }, after.map { $0.aligned(in: language) })
        rows = alignment.fates.map { fate in
            Row(
                fate: fate, old: fate.old.map { before[$0] }, new: fate.new.map { after[$0] },
                language: language)
        }
    }

    /// What became of each paragraph.
    var fates: [ImportPlan.ParagraphFate] {
        rows.map { row in
            ImportPlan.ParagraphFate(row.fate, old: row.old?.code, new: row.new?.code)
        }
    }
}
