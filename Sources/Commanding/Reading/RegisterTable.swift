import Diagnostics
import GoverningTexts
import Vocabulary

/// The register of one text for a terminal: each operative paragraph with what it asks.
struct RegisterTable {
    let tree: TextTree
    let language: Language
    let columns: Int

    /// The whole register.
    var text: String {
        let paragraphs = tree.paragraphs
        let shown = paragraphs.filter { $0.part == .operative || $0.part == .body }
        return head(paragraphs) + rows(shown) + tree.annexes.compactMap(\.job).map(jobLine).joined()
    }

    // MARK: The head

    private func head(_ paragraphs: [Paragraph]) -> String {
        let heading = tree.heading
        var line = words("act.\(heading.kind?.rawValue ?? "unknown")")
        if let number = heading.number { line += " " + number }
        let place = [
            heading.isDraft ? words("act.draft") : nil,
            heading.isRevised ? words("act.revised") : nil, heading.place,
            heading.year.map { "\($0)" },
        ].compactMap { $0 }
        if !place.isEmpty {
            line = words(
                "punctuation.brackets",
                [
                    "name": .text(line),
                    "details": .text(place.joined(separator: words("list.comma"))),
                ])
        }
        let counts = [
            tree.language.map { words("language.\($0.code)") },
            count("table.preambular", paragraphs.filter { $0.part == .preambular }.count),
            count("table.operative", paragraphs.filter { $0.part == .operative }.count),
            tree.findings.isEmpty ? nil : count("table.findings", tree.findings.count),
        ].compactMap { $0 }
        let title =
            heading.title.map { TextTable.wrapped($0, to: columns).joined(separator: "\n") + "\n" }
            ?? ""
        return line + "\n" + title + counts.joined(separator: " · ") + "\n"
    }

    private func jobLine(_ job: DescribedJob) -> String {
        let parts = [
            job.post.map { words("table.post", ["post": .text($0)]) }, job.grade, job.function,
            count("table.duties", job.duties.count),
            count("table.qualifications", job.qualifications.count),
            count("table.competencies", job.competencies.count),
        ]
        return "\n" + parts.compactMap { $0 }.joined(separator: " · ") + "\n"
    }

    // MARK: The rows

    private func rows(_ paragraphs: [Paragraph]) -> String {
        let width = max(10, min(16, paragraphs.map(\.path.count).max() ?? 10))
        let facts = max(24, (columns - width) / 3)
        let table = TextTable(widths: [width, max(24, columns - width - facts - 4), facts])
        var text = ""
        var heading: String?
        for paragraph in paragraphs {
            if paragraph.heading != heading {
                text +=
                    "\n"
                    + (paragraph.heading.map {
                        TextTable.wrapped($0, to: columns).joined(separator: "\n") + "\n"
                    } ?? "")
                heading = paragraph.heading
            }
            let own = (paragraph.label.isEmpty ? "" : paragraph.label + " ") + paragraph.text
            text += table.row([
                paragraph.path, own,
                self.facts(of: paragraph).joined(separator: words("punctuation.semicolon")),
            ])
        }
        return text
    }

    private func facts(of paragraph: Paragraph) -> [String] {
        let names = paragraph.addressees.map(\.mention.name)
        return [
            names.isEmpty ? nil : words("table.to", ["names": .list(names)]),
            paragraph.consulted.isEmpty
                ? nil : words("table.with", ["names": .list(paragraph.consulted.map(\.name))]),
            paragraph.obligation.map { words("obligation.\($0.rawValue)") },
            paragraph.reportTo.isEmpty
                ? nil : words("table.report-to", ["names": .list(paragraph.reportTo.map(\.name))]),
            paragraph.deadline.map(deadline),
            paragraph.recurrence.map { words("rhythm.\($0.rhythm.rawValue)") },
        ].compactMap { $0 } + paragraph.conditions.map { "(\($0.text))" }
    }

    private func deadline(_ deadline: Deadline) -> String {
        switch deadline {
        case .date(let date): words("table.by", ["date": .date(date)])
        case .next(let body?): words("table.next-of", ["name": .text(body.name)])
        case .next(nil): words("table.next")
        case .within(let count, let unit): self.count("table.within.\(unit.rawValue)", count)
        }
    }

    private func count(_ key: String, _ number: Int) -> String {
        words(key, ["count": .number(number)])
    }

    private func words(_ key: String, _ values: [String: FindingValue] = [:]) -> String {
        CommandLineInterface.catalogue.text(key, in: language, values) ?? key
    }
}
