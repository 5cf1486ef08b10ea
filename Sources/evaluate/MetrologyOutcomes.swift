import Foundation
import GoverningTexts
import Vocabulary

/// Outcomes of the bodies of the Metre Convention, whose clauses the converters gave a type.
///
/// Each outcome is read as one text; what is read at the place of a clause is compared with its type.
enum MetrologyOutcomes {
    /// Compares every clause of every outcome in the folders `meetings-…` below a folder.
    static func report(_ folder: URL) throws -> Report {
        let types = try ClauseTypes("bipm-types.tsv")
        let corrections = try Corrections("bipm-corrections.tsv")
        var report = Report()
        var known: Set<String> = []
        for file in files(below: folder) {
            for outcome in try YAMLFile(file)["resolutions"].items {
                var text = OutcomeText(outcome, of: file)
                if let found = TextReader().read(text.bytes).language?.code, found != text.language
                {
                    text = OutcomeText(outcome, of: file, in: found)
                    report.note("\(text.place): in \(found), counted there")
                }
                guard known.insert(text.identity).inserted else {
                    report.note(
                        "\(text.place): the same words as in another language's file, counted once")
                    continue
                }
                compare(text, types, corrections, &report)
            }
        }
        return report
    }

    /// The files of meetings, English ones first.
    private static func files(below folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.allObjects as? [URL] ?? []).filter {
            ["yml", "yaml"].contains($0.pathExtension)
                && $0.deletingLastPathComponent().lastPathComponent.hasPrefix("meetings-")
        }.sorted { $0.path < $1.path }
    }

    private static func compare(
        _ text: OutcomeText, _ types: ClauseTypes, _ corrections: Corrections,
        _ report: inout Report
    ) {
        let tree = TextReader().read(text.bytes)
        let language = tree.language?.code ?? text.language
        let part = "\(language) \(text.body)"
        report.compare(
            part, "heading", expected: text.heading, found: heading(tree), place: text.place,
            text: text.title)
        for clause in text.clauses {
            let meaning = types.meaning(of: clause.type, opening: clause.words, in: language)
            let opening = tree.firstOpening(from: clause.start, to: clause.end)
            let correction = corrections[clause.place]
            let part = meaning.part ?? clause.kind
            for scope in [language, "\(language) \(text.body)"] {
                report.compare(
                    scope, "type", expected: meaning.verb,
                    found: opening.map { $0.verb?.name ?? "unknown" }, place: clause.place,
                    text: clause.words, corrected: correction?.verb)
                report.compare(
                    scope, "kind", expected: part, found: opening?.part.rawValue,
                    place: clause.place, text: clause.words, corrected: correction?.part)
                report.compare(
                    scope, "filed", expected: clause.kind, found: opening?.part.rawValue,
                    place: clause.place, text: clause.words)
            }
        }
    }

    private static func heading(_ tree: TextTree) -> String? {
        guard let kind = tree.heading.kind else { return nil }
        return [
            kind.rawValue, tree.heading.number ?? "–", tree.heading.year.map { "\($0)" } ?? "–",
        ]
        .joined(separator: " ")
    }
}
