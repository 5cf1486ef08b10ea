import Figures
import Planning
import Presenting
import Vocabulary

/// Pictures of indicators with the same as a table.
extension DocumentBuilder {
    /// As wide as the words of an upright page, in pixels.
    static let pictureWidth = 640
    /// A course of fewer values is no line.
    private static let leastValues = 2

    /// How far indicators have come, as bars above their table; where there is none, the table alone.
    mutating func progress(of indicators: [Indicator]) {
        noteIndicators(indicators)
        let figures = indicators.map { source.book.figures(of: $0) }
        let table = indicatorTable(indicators)
        guard
            let drawing = BulletList(figures, width: Self.pictureWidth, shown).drawing
        else { return add(table: table) }
        add(
            .figure(
                DocumentFigure(drawing, caption: [DocumentRun(drawing.title)], table: table)))
    }

    /// The course of each indicator of which there are values enough, with its values as a table.
    mutating func courses(of indicators: [Indicator]) {
        for indicator in indicators {
            let figures = source.book.figures(of: indicator)
            let before = source.book.predecessors(of: indicator).map {
                source.book.figures(of: $0).course
            }
            let count = figures.course.count + before.joined().count
            guard count >= Self.leastValues else { continue }
            let line = LinePicture(figures, before: before, width: Self.pictureWidth, shown)
            guard let drawing = line.drawing else { continue }
            let start = DocumentRun("\(code(indicator.code)) ")
            let name = [start] + runs(indicator.name, of: indicator)
            add(
                .figure(
                    DocumentFigure(drawing, caption: name, table: values(of: line, indicator))))
        }
    }

    /// A code among words: one that begins with digits is kept together in words from right to left.
    func code(_ code: String) -> String {
        BulletList.code(code, in: language)
    }

    private func values(of line: LinePicture, _ indicator: Indicator) -> DocumentTable? {
        let rows = line.days.map { day in
            DocumentTable.Row([
                .init(phrases.date(day.date)),
                .init(day.value.map { shown.words($0, indicator) } ?? ""),
                .init(day.target.map { shown.words($0, indicator) } ?? ""),
            ])
        }
        return gridTable(["column.at", "figure.value", "input.target"], shares: [1, 1, 1], rows)
    }
}
