import Foundation
import GoverningTexts
import Interchange
import Vocabulary

/// Resolutions of the Security Council: English texts one by one, French ones in yearly volumes.
///
/// Both sides must number their operative paragraphs from 1 to the same n and cite the same resolutions;
/// an English text without a French one must number its own.
enum CouncilVolumes {
    private struct Resolution {
        let numbers: [Int]
        let cited: Set<String>

        /// Whether the numbers run from 1; in an act of several parts (A, B) each part from 1 again.
        var isComplete: Bool {
            var expected = 1
            for number in numbers {
                guard number == expected || number == 1 else { return false }
                expected = number + 1
            }
            return true
        }
    }

    static func report(_ folder: URL) throws -> Report {
        var report = Report()
        let english = try texts(
            folder.appending(path: "unsc-en"), ending: ".txt", language: .english, &report)
        let french = try texts(
            folder.appending(path: "unsc-fr"), ending: ".html", language: .french, &report)
        let unreadable = try unreadable(among: english, &report)
        for (number, resolution) in english.sorted(by: { $0.key < $1.key }) {
            compareNumbering("en", number, resolution, &report)
            if !unreadable.contains(number) {
                compareWhole(number, resolution, french[number], &report)
            }
            guard let other = french[number] else { continue }
            compareNumbering("fr", number, other, &report)
            let place = "resolution \(number)"
            report.compare(
                "en-fr", "count", expected: "\(resolution.numbers.count)",
                found: "\(other.numbers.count)", place: place,
                text: "\(resolution.numbers) \(other.numbers)")
            report.compare(
                "en-fr", "cited", expected: resolution.cited.sorted().joined(separator: " "),
                found: other.cited.sorted().joined(separator: " "), place: place, text: "")
        }
        return report
    }

    /// The resolutions whose scan can't be read, from the list made by hand; each is noted with the reason.
    private static func unreadable(
        among english: [String: Resolution], _ report: inout Report
    ) throws -> Set<String> {
        let rows = try LabelLists.rows("unsc-unreadable.tsv").filter {
            $0.count == 3 && english[$0[0]] != nil
        }
        for row in rows { report.note("unreadable: resolution \(row[0]) (\(row[1])): \(row[2])") }
        return Set(rows.map { $0[0] })
    }

    /// Compares all that must be right of one resolution; alone, that it is there and numbered from 1.
    private static func compareWhole(
        _ number: String, _ resolution: Resolution, _ other: Resolution?, _ report: inout Report
    ) {
        let isRight =
            resolution.isComplete
            && (other.map {
                $0.isComplete && $0.numbers.count == resolution.numbers.count
                    && $0.cited == resolution.cited
            } ?? true)
        report.compare(
            other == nil ? "en" : "en-fr", "resolution", expected: "right",
            found: isRight ? "right" : "wrong", place: "resolution \(number)", text: "")
    }

    private static func compareNumbering(
        _ part: String, _ number: String, _ resolution: Resolution, _ report: inout Report
    ) {
        let expected = "1…\(resolution.numbers.count)"
        report.compare(
            part, "numbering", expected: expected,
            found: resolution.isComplete ? expected : "\(resolution.numbers)",
            place: "resolution \(number)", text: "\(resolution.numbers)")
    }

    /// The resolutions of a folder by number; a file that names its number must have that act.
    private static func texts(
        _ folder: URL, ending: String, language: Language, _ report: inout Report
    ) throws -> [String: Resolution] {
        var found: [String: Resolution] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(ending) {
            let data = try Data(contentsOf: folder.appending(path: name))
            let tree = TextReader(language: language).read(
                ContainerReader.text(of: Array(data)).bytes)
            let paragraphs = tree.paragraphs
            let own = own(name)
            for act in tree.acts {
                guard let number = act.heading.number, own.map({ $0 == number }) ?? true
                else { continue }
                found[number] = resolution(
                    paragraphs.filter { act.nodes.contains($0.node) }, tree, number)
            }
            if let own, found[own] == nil {
                report.compare(
                    language.code, "resolution", expected: "right", found: nil, place: name,
                    text: "no act of this number")
            }
            if let own {
                report.compare(
                    language.code, "heading", expected: own, found: found[own].map { _ in own },
                    place: name, text: tree.acts.compactMap(\.heading.number).joined(separator: " ")
                )
            }
        }
        return found
    }

    /// The number in the name of a file that holds one resolution (`S_RES_0338_1973_EN`), or `nil`.
    private static func own(_ name: String) -> String? {
        let parts = name.split(separator: "_")
        guard parts.count > 3, parts[1] == "RES", let number = Int(parts[2]) else { return nil }
        return String(number)
    }

    /// The number of the operative paragraph that words belong to, by their path.
    private static func number(of paragraph: Paragraph) -> Int? {
        let components = paragraph.path.split(separator: ".").map(String.init)
        guard let place = components.firstIndex(of: "op"), place + 1 < components.count else {
            return nil
        }
        return Int(components[place + 1].prefix { $0.isNumber })
    }

    /// What is compared of an act.
    ///
    /// Where others have a number, a paragraph without one counts if its own fills the gap between its
    /// neighbours: a scanner lost it.
    private static func resolution(_ paragraphs: [Paragraph], _ tree: TextTree, _ own: String)
        -> Resolution
    {
        let operative = paragraphs.filter { $0.part == .operative }
        let isLabelled = operative.contains { tree.isNumbered($0.node) }
        var numbers: [Int] = []
        for (index, paragraph) in operative.enumerated() {
            guard let number = number(of: paragraph), numbers.last != number else { continue }
            let next = operative[(index + 1)...].first { tree.isNumbered($0.node) }
            let isLost =
                number == (numbers.last ?? 0) + 1
                && (next.map { Self.number(of: $0) == number + 1 } ?? true)
            if !isLabelled || tree.isNumbered(paragraph.node) || isLost { numbers.append(number) }
        }
        let cited = paragraphs.flatMap(\.references).filter {
            $0.kind == .resolution && $0.number != own
        }
        return Resolution(numbers: numbers, cited: Set(cited.map(\.number)))
    }
}
