import Diagnostics
import Markup
import Planning
import Presenting
import Publishing
import Vocabulary

/// A list as a table that can be sorted, turned over and taken away.
struct TableView {
    let visit: Visit
    let listing: Listing
    /// All columns that the list has, shown or not.
    let columns: [Listing.Column]
    /// What the list is, where nothing but the records and the address say what stands in it, so that it
    /// can be kept and narrowed; `nil` where something else does, such as a document or names of people.
    let name: String?
    /// Draws what stands in a cell besides its words: by the name of the column and the cells of the row.
    var picture: @Sendable (String, [Listing.Cell]) -> Picture? = { _, _ in nil }
    /// Names of columns that stand there although nothing is in them yet.
    var expected: Set<String> = []
    /// The number of rows on one page.
    static let pageSize = 100
    /// What the address of a list that is kept may say.
    private static let known: Set<String> = [
        "text", "to", "by", "status", "owner", "sort", "page", "as_of",
    ]

    init(_ listing: Listing, _ visit: Visit, keptAs name: String? = nil) {
        self.visit = visit
        self.listing = name == nil ? listing : Self.narrowed(listing, visit)
        columns = listing.columns
        self.name =
            visit.query.items.allSatisfy { Self.known.contains($0.name) } ? name : nil
    }

    /// The list in the form that the address asks for; `nil` where a page is wanted.
    func data(named name: String) -> Answer? {
        switch visit.form {
        case "csv": .table(listing.csv, name: "\(name).csv")
        case "json": .data(listing.json, type: "application/json", name: nil)
        default: nil
        }
    }

    /// Writes the table.
    func write(_ html: inout MarkupWriter) {
        guard listing.count > 0 else {
            html.element(.p, .class("muted"), text: visit.text("table.empty"))
            return
        }
        if let name {
            let here = visit.here(asOf: visit.asOf).text
            html.add(
                tables.table("\(name) \(here) \(visit.shown.today)") {
                    MarkupWriter.part(in: visit.language) { scrolled(&$0) }
                })
        } else {
            scrolled(&html)
        }
        pages(&html)
    }

    /// What was written and sorted of this list; each has its own, so that a long one crowds none out.
    private var tables: KeptTables {
        visit.workspace.kept("tables \(name ?? "")") { _ in KeptTables() }
    }

    private func scrolled(_ html: inout MarkupWriter) {
        let rows = shownRows
        let columns = listing.columns.indices.filter { column in
            expected.contains(listing.columns[column].name)
                || rows.contains { !$0[column].isEmpty }
        }
        let names = listing.columns.map { visit.term($0.title) }
        html.scrolling(caption) { html in
            html.element(.table, .class("cards")) { html in
                html.element(.caption, .class("apart"), text: caption)
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for column in columns {
                            let isNumber = rows.contains { $0[column].styleName == "number" }
                            title(listing.columns[column], isNumber: isNumber, &html)
                        }
                    }
                }
                html.element(.tbody) { html in
                    for row in rows {
                        html.element(.tr) { html in
                            for column in columns { cell(column, names[column], row, &html) }
                        }
                    }
                }
            }
        }
    }

    private var caption: String {
        visit.text("table.count", ["count": .number(listing.count)])
    }

    // MARK: Order

    /// The column by which is sorted, and whether downwards; as `?sort=-due`.
    private var order: (index: Int, isDescending: Bool)? {
        guard let sort = visit.query.filled("sort") else { return nil }
        let name = sort.hasPrefix("-") ? String(sort.dropFirst()) : sort
        return listing.columns.firstIndex { $0.name == name }.map { ($0, sort.hasPrefix("-")) }
    }

    private var page: Int { max(1, visit.query.filled("page").flatMap { Int($0) } ?? 1) }

    /// The rows of the page that is shown; the others aren't made.
    private var shownRows: [[Listing.Cell]] {
        let first = min(page - 1, listing.count) * Self.pageSize
        return sortedIndices.dropFirst(first).prefix(Self.pageSize).map { listing.row($0) }
    }

    /// The indices of the rows in the order that was asked for, kept for whoever turns the page.
    private var sortedIndices: [Int] {
        guard let order else { return Array(0..<listing.count) }
        guard let name else {
            return indices(by: order.index, isDescending: order.isDescending)
        }
        let here = visit.here(asOf: visit.asOf, setting: [("page", nil)]).text
        return tables.order("\(name) \(here) \(visit.shown.today)") {
            indices(by: order.index, isDescending: order.isDescending)
        }
    }

    private func indices(by column: Int, isDescending: Bool) -> [Int] {
        let places = (0..<listing.count).map { CellOrder(listing.row($0)[column]) }
        return places.indices.sorted { left, right in
            let (one, other) = (places[left], places[right])
            // What is empty stands last, whichever way.
            if one.isEmpty != other.isEmpty { return other.isEmpty }
            if one == other { return left < right }
            return isDescending ? other < one : one < other
        }
    }

    private func title(
        _ column: Listing.Column, isNumber: Bool, _ html: inout MarkupWriter
    ) {
        let isSorted = order.map { listing.columns[$0.index].name == column.name } ?? false
        let isDescending = isSorted && order?.isDescending == true
        let next = isSorted && !isDescending ? "-" + column.name : column.name
        let address = visit.here(
            asOf: visit.asOf, setting: [("sort", next), ("page", nil)])
        let arrow = isSorted ? (isDescending ? " ↓" : " ↑") : ""
        html.element(
            .th, .scope("col"), .class(isNumber ? "number" : ""),
            .sorted(isSorted ? (isDescending ? "descending" : "ascending") : "none")
        ) { html in
            html.element(.a, .href(address), text: visit.term(column.title) + arrow)
        }
    }

    // MARK: Cells

    private func cell(
        _ column: Int, _ name: String, _ row: [Listing.Cell], _ html: inout MarkupWriter
    ) {
        let cell = row[column]
        html.element(.td, .class(cell.styleName), .column(name)) { html in
            write(cell, &html)
            picture(listing.columns[column].name, row)?.write(&html)
        }
    }

    private func write(_ cell: Listing.Cell, _ html: inout MarkupWriter) {
        switch cell {
        case .none: html.text("—")
        case .number(let number): html.text(visit.phrases.number(number))
        case .date(let date): html.element(.bdi, text: visit.phrases.date(date))
        case .moment(let instant):
            html.element(.bdi, text: visit.phrases.date(instant.date))
            html.text(" ")
            html.element(.bdi, text: instant.clock)
        case .words(let shown): html.words(shown, visit)
        case .quoted(let shown): html.words(shown, visit, isGoverning: true)
        case .record(let kind, let code): html.link(kind, code, visit)
        case .titled(let kind, let code, let title):
            html.element(.a, .href(visit.address(kind, code))) { $0.words(title, visit) }
            html.basis(kind, code, visit)
        case .records(let kind, let codes): links(kind, codes, &html)
        case .state(let state, _, let words):
            html.element(.span, .class("chip \(state.rawValue)"), text: words)
        case .amount(_, let words), .exact(_, let words): html.element(.bdi, text: words)
        case .unknown(let words): html.element(.span, .class("muted small"), text: words)
        case .verbatim(let words): html.verbatim(words)
        case .list(let words): html.element(.bdi, text: visit.phrases.several(words))
        case .text, .named: html.element(.bdi, text: cell.words)
        }
    }

    private func links(_ kind: String, _ codes: [String], _ html: inout MarkupWriter) {
        for (index, code) in codes.enumerated() {
            if index > 0 { html.text(" · ") }
            html.link(kind, code, visit)
        }
    }

    // MARK: Pages

    private func pages(_ html: inout MarkupWriter) {
        let last = (listing.count + Self.pageSize - 1) / Self.pageSize
        guard last > 1 else { return }
        html.element(.nav, .class("pages"), .label(visit.text("table.pages"))) { html in
            if page > 1 { link(to: page - 1, "table.previous", &html) }
            html.element(
                .span,
                text: visit.text("table.page", ["number": .number(page), "last": .number(last)]))
            if page < last { link(to: page + 1, "table.next", &html) }
        }
    }

    private func link(to page: Int, _ key: String, _ html: inout MarkupWriter) {
        html.element(
            .a, .href(visit.here(asOf: visit.asOf, setting: [("page", "\(page)")])),
            text: visit.text(key))
    }
}

extension Listing.Cell {
    /// The name of the cell's style.
    fileprivate var styleName: String {
        switch self {
        case _ where isEmpty: "none"
        case .number, .amount, .exact: "number"
        case .record, .records: "code"
        case .date, .moment: "date"
        default: ""
        }
    }
}

/// The place of a cell in its column: numbers by size, all else by code points, in which numbers
/// within codes count.
private struct CellOrder: Comparable {
    let isEmpty: Bool
    private let number: Double
    private let code: CodeOrder

    init(_ cell: Listing.Cell) {
        isEmpty = cell.isEmpty
        switch cell {
        case .number(let number):
            self.number = Double(number)
            code = CodeOrder("")
        case .amount(let number, _):
            self.number = number
            code = CodeOrder("")
        case .exact(let amount, _):
            number = amount.doubleValue
            code = CodeOrder("")
        default:
            number = 0
            code = CodeOrder(cell.plain)
        }
    }

    static func < (left: CellOrder, right: CellOrder) -> Bool {
        (left.number, left.code) < (right.number, right.code)
    }
}

extension Instant {
    /// The time of day, in UTC: `09:05 UTC`.
    var clock: String { description.dropFirst(11).prefix(5) + " UTC" }
}
