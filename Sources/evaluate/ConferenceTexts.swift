import Foundation
import GoverningTexts
import Interchange
import Vocabulary

/// Texts of the ITU Plenipotentiary Conference, against lists made by reading them.
enum ConferenceTexts {
    private struct Heading {
        let verb: String
        let addressees: [String]
        let words: String
    }

    /// Compares number, place, year, title and every operative heading of each text.
    static func report(_ folder: URL) throws -> Report {
        var report = Report()
        let headings = try headings()
        for row in try LabelLists.rows("itu-pp18-titles.tsv") where row.count >= 7 {
            let file = folder.appending(path: row[0] + ".xml")
            guard let data = try? Data(contentsOf: file) else { continue }
            let tree = TextReader().read(ContainerReader.text(of: Array(data)).bytes)
            compareTitle(tree, row, &report)
            compareHeadings(tree, headings[row[0]] ?? [], row[0], &report)
            compareCount(tree, row, &report)
        }
        return report
    }

    private static func compareTitle(_ tree: TextTree, _ row: [String], _ report: inout Report) {
        let heading = tree.heading
        let fields: [(String, String, String?)] = [
            ("kind", row[1], heading.kind?.rawValue), ("number", row[2], heading.number),
            ("place", row[3].lowercased(), heading.place?.lowercased()),
            ("year", row[4], heading.year.map { "\($0)" }),
            ("revised", row[5], heading.isRevised ? "yes" : "no"),
            ("title", row[6], heading.title),
        ]
        for (field, expected, found) in fields {
            report.compare(
                "en", field, expected: expected, found: found, place: row[0], text: row[6])
        }
    }

    private static func compareCount(_ tree: TextTree, _ row: [String], _ report: inout Report) {
        guard row.count >= 8 else { return }
        let found = tree.sections.filter { $0.part == .preambular && $0.kind == .section }.count
        report.compare(
            "en", "preambular", expected: row[7], found: "\(found)", place: row[0],
            text: tree.sections.filter { $0.part == .preambular }.compactMap(\.opening).joined(
                separator: ", "))
    }

    /// Pairs the headings of a list with those found, in order, by their words.
    private static func compareHeadings(
        _ tree: TextTree, _ labels: [Heading], _ file: String, _ report: inout Report
    ) {
        let found = tree.sections.filter {
            $0.part == .operative && $0.kind == .section && !$0.path.hasPrefix("ann")
        }
        var next = 0
        for (number, label) in labels.enumerated() {
            let place = "\(file) \(number + 1)"
            let match = found[next...].firstIndex {
                ($0.heading ?? "").lowercased().hasPrefix(label.words.lowercased())
            }
            guard let match, match - next <= 3 else {
                report.compare(
                    "en", "heading", expected: label.words, found: nil, place: place,
                    text: label.words)
                report.compare(
                    "en", "verb", expected: label.verb, found: nil, place: place, text: label.words)
                report.compare(
                    "en", "addressees", expected: label.addressees.joined(separator: ","),
                    found: nil, place: place, text: label.words)
                continue
            }
            for extra in found[next..<match] { unexpected(extra, file, &report) }
            next = match + 1
            let section = found[match]
            report.compare(
                "en", "heading", expected: label.words, found: label.words, place: place,
                text: label.words)
            report.compare(
                "en", "verb", expected: label.verb, found: section.verb?.name, place: place,
                text: section.heading ?? "")
            let bodies = section.addressees.map { $0.body ?? "?" + $0.name }
            report.compare(
                "en", "addressees", expected: label.addressees.joined(separator: ","),
                found: bodies.joined(separator: ","), place: place,
                text: section.heading ?? "")
        }
        for extra in found[next...] { unexpected(extra, file, &report) }
    }

    private static func unexpected(_ section: Section, _ file: String, _ report: inout Report) {
        report.compare(
            "en", "heading", expected: nil, found: section.heading ?? "",
            place: "\(file) \(section.path)", text: section.heading ?? "")
    }

    // MARK: The lists

    private static func headings() throws -> [String: [Heading]] {
        var headings: [String: [Heading]] = [:]
        for row in try LabelLists.rows("itu-pp18-headings.tsv") where row.count >= 6 {
            let addressees = row[3].split(separator: ",").map(String.init)
            headings[row[0], default: []].append(
                Heading(verb: row[2], addressees: addressees, words: row[5]))
        }
        return headings
    }
}
