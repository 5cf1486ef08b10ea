import Foundation
import GoverningTexts
import Vocabulary

/// The six-language lines of the UN Parallel Corpus: the same line must be the same in every language.
enum SixLanguages {
    private struct Label {
        let kind: String
        let verb: String?
    }

    /// Reads every line of every language and compares it with its label; lines without one are «none».
    static func report(_ folder: URL) throws -> Report {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let labels = try labels(folder, files)
        var report = Report()
        let english = try lines(.english, folder, files) ?? []
        let corrections = try LineCorrections(
            "un-six-corrections.tsv", english: english, languages: Language.allCases.map(\.code))
        for language in Language.allCases {
            guard let lines = try lines(language, folder, files) else { continue }
            let reader = TextReader(language: language)
            for (index, line) in lines.enumerated() where !line.isEmpty {
                let opening = reader.read(Array(line.utf8)).firstOpening
                let label = labels[index + 1]
                let fields: [(String, String?, String?)] = [
                    ("kind", label?.kind, opening?.part.rawValue),
                    ("verb", label?.verb, opening?.verb?.name),
                ]
                for (field, given, found) in fields where field == "kind" || given != nil {
                    report.compare(
                        language.code, field, expected: given, found: found,
                        place: "line \(index + 1)", text: String(line),
                        corrected: corrections.correction(
                            line: index + 1, language: language.code, field: field))
                }
            }
        }
        return report
    }

    private static func lines(_ language: Language, _ folder: URL, _ files: [String]) throws
        -> [Substring]?
    {
        guard let name = files.first(where: { $0.hasSuffix("set.\(language.code)") }) else {
            return nil
        }
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
    }

    private static func labels(_ folder: URL, _ files: [String]) throws -> [Int: Label] {
        var labels: [Int: Label] = [:]
        let verbs = try LabelLists.verbs()
        for name in files where name.hasPrefix("clauses") && name.hasSuffix(".jsonl") {
            for line in try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(
                separator: "\n")
            {
                guard
                    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
                        as? [String: Any], let number = object["line"] as? Int,
                    let kind = object["kind"] as? String, let verb = object["en_verb"] as? String
                else { continue }
                labels[number] = Label(
                    kind: kind, verb: LabelLists.verbClass(of: verb, in: verbs))
            }
        }
        return labels
    }
}
