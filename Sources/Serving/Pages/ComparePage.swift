import Diagnostics
import Markup
import Planning
import Presenting

/// Two texts side by side: what became of each paragraph, word by word.
enum ComparePage {
    /// The page of two texts, the newer one first in the address.
    static func answer(_ visit: Visit, new: String, old: String) throws(Refusal) -> Answer {
        let newer = try visit.workspace.found(GoverningText.self, new)
        let older = try visit.workspace.found(GoverningText.self, old)
        let comparison = TextComparison(visit.workspace, older, newer, in: visit.language)
        let table = TableView(visit.shown.fates(comparison.fates), visit)
        if let data = table.data(named: "\(new)-\(old)") { return data }
        let changed = comparison.rows.filter { $0.fate.kind != .same }
        let title = visit.text(
            "compare.title", ["new": .text(newer.code), "old": .text(older.code)])
        var page = Page(title) { html in
            html.element(.ol, .class("paragraphs")) { html in
                for row in comparison.rows { item(row, visit, &html) }
            }
        }
        page.lead = visit.text(
            "compare.lead",
            ["count": .number(comparison.rows.count), "changed": .number(changed.count)])
        page.section = Section.of(GoverningText.kind)
        page.forms = ["csv", "json"]
        return .page(page)
    }

    private static func item(
        _ row: TextComparison.Row, _ visit: Visit, _ html: inout MarkupWriter
    ) {
        html.element(.li) { html in
            html.element(.bdi, .class("code"), text: row.path)
            html.element(.div, .class("words")) { $0.runs(row.runs) }
            html.element(.div, .class("facts")) { html in
                html.element(
                    .span, text: visit.shown.words(of: row.fate.kind, row.fate.isReworded))
            }
        }
    }
}
