import Foundation
import GoverningTexts
import Interchange
import Vocabulary

/// Decisions and resolutions of meetings as PDF, in English and French, beside what a program took from them.
///
/// Each message of a label is looked for in the text of the PDF; what is read at that place is compared.
enum MeetingDecisions {
    private struct Message {
        let number: String
        let type: String
        let words: String
        /// The number of the label in its decision, from 1.
        let order: Int
    }

    /// Compares every meeting of a folder: `NAME.yaml` beside `NAME-en.pdf` and `NAME-fr.pdf`.
    static func report(_ folder: URL) throws -> Report {
        let types = try ClauseTypes("oiml-types.tsv")
        let corrections = try Corrections("oiml-corrections.tsv")
        var report = Report()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(".yaml") {
            let labels = try YAMLFile(folder.appending(path: name))
            for (language, spelling) in [(Language.english, "eng"), (.french, "fra")] {
                let file = "\(name.dropLast(5))-\(language.code).pdf"
                guard let data = try? Data(contentsOf: folder.appending(path: file)) else {
                    report.note("\(file): not there")
                    continue
                }
                let contained = ContainerReader.text(of: Array(data))
                let tree = TextReader(language: language).read(contained.bytes)
                let decisions = labels["decisions"].items
                if name.contains("resolutions") {
                    compareNumbers(decisions, spelling, tree, language.code, file, &report)
                }
                compare(
                    messages(of: decisions, in: spelling), tree, language.code, file, types,
                    corrections, &report)
            }
        }
        return report
    }

    // MARK: Numbers

    /// Whether each decision that has words in a language heads an act with its number.
    private static func compareNumbers(
        _ decisions: [YAMLFile], _ spelling: String, _ tree: TextTree, _ part: String,
        _ file: String, _ report: inout Report
    ) {
        let found = Set(tree.acts.compactMap { $0.heading.number.map(plain) })
        let labelled = decisions.compactMap { number(of: $0) }
        for number in labelled {
            report.compare(
                part, "number", expected: plain(number),
                found: found.contains(plain(number)) ? plain(number) : nil,
                place: "\(file) \(number)", text: number)
        }
    }

    private static func number(of decision: YAMLFile) -> String? {
        decision["identifier"].items.first?["number"].text
    }

    /// The number without the year and the body before it: `CIML/2022/05` and `2022/5` are `5`.
    private static func plain(_ number: String) -> String {
        let last = number.split(separator: "/").last.map(String.init) ?? number
        return String(last.drop { $0 == "0" })
    }

    // MARK: Messages

    private static func messages(of decisions: [YAMLFile], in spelling: String) -> [Message] {
        decisions.flatMap { decision in
            (decision["considerations"].items + decision["actions"].items).enumerated().flatMap {
                order, label in
                label["message"].items.filter { $0["spelling"].text == spelling }.compactMap {
                    guard let words = $0["value"].text, let type = label["type"].text else {
                        return nil
                    }
                    return Message(
                        number: number(of: decision) ?? "–", type: type, words: words,
                        order: order + 1)
                }
            }
        }
    }

    private static func compare(
        _ messages: [Message], _ tree: TextTree, _ part: String, _ file: String,
        _ types: ClauseTypes, _ corrections: Corrections, _ report: inout Report
    ) {
        var finder = WordFinder(tree.source)
        for message in messages {
            let place = "\(file) \(message.number) \(message.order)"
            let meaning = types.meaning(of: message.type, opening: message.words, in: part)
            guard meaning.part != "none" else {
                report.note("\(place): no clause, not counted: \(message.words.prefix(60))")
                continue
            }
            let opening = finder.place(of: message.words).flatMap {
                tree.firstOpening(from: $0, to: $0 + 60)
            }
            let correction = corrections[place]
            report.compare(
                part, "decision", expected: meaning.part ?? "operative",
                found: opening?.part.rawValue, place: place, text: message.words,
                corrected: correction?.part)
            report.compare(
                part, "verb", expected: meaning.verb,
                found: opening.map { $0.verb?.name ?? "unknown" }, place: place,
                text: message.words, corrected: correction?.verb)
        }
    }
}
