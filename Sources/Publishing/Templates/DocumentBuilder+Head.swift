import Diagnostics
import Planning
import Presenting
import Vocabulary

/// The head that documents of governing bodies have.
extension DocumentBuilder {
    /// The head with meeting, symbol, date and language, then who submits it, and the title.
    mutating func head() {
        let meeting = record.meeting.flatMap { workspace[$0] }
        if meeting == nil { lacks("meeting") }
        if record.symbol.isEmpty { lacks("symbol") }
        if record.date == nil { lacks("date") }
        if record.author.isEmpty { lacks("author") }
        let left = [meeting.map { session($0) } ?? "", agenda].filter { !$0.isEmpty }
        let right = [
            symbol.isEmpty ? "" : heading("head.document", ["symbol": .text(symbol)]),
            record.date.map { phrases.date($0) } ?? "", original,
        ].filter { !$0.isEmpty }
        add(
            .table(
                DocumentTable(
                    .plain, columns: [.init(3), .init(2, .end)], headRows: 0,
                    [.init([cell(left), cell(right)])], alternative: heading("head.alternative"))))
        paragraph(runs(record.author, of: record), .summary)
        add(.paragraph(DocumentParagraph(runs(record.name, of: record), .title)))
    }

    private func cell(_ lines: [String]) -> DocumentTable.Cell {
        .init(blocks: lines.map { .paragraph($0, .tableText) })
    }

    /// The meeting with its place and its days.
    private func session(_ meeting: Meeting) -> String {
        [
            plain(meeting.name), plain(meeting.place),
            meeting.period.map { phrases.period($0) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var agenda: String {
        record.agendaItem.isEmpty
            ? "" : heading("head.agenda", ["item": .text(record.agendaItem)])
    }

    private var original: String {
        guard let source = record.sourceLanguage else { return "" }
        return heading(
            "head.original", ["language": .text(phrases.text("paper.original.\(source.code)"))])
    }

    /// The box in which a document says what it is for.
    mutating func box(_ parts: [PassagePart]) {
        var rows: [DocumentTable.Row] = []
        for part in parts {
            let written = self.part(part)
            let blocks: [DocumentBlock] =
                written.isEmpty
                ? [.paragraph(heading("missing"), .summary)]
                : written.map { .paragraph($0, .summary) }
            let title = heading("box.\(part.rawValue)")
            rows.append(
                .init([
                    .init(
                        blocks: [.paragraph([DocumentRun(title, .strong)], .boldHeading)] + blocks)
                ]))
        }
        add(
            .table(
                DocumentTable(
                    .box, columns: [.init()], headRows: 0, rows,
                    alternative: heading("box.alternative"))))
    }
}
