import Markup

/// Tables of a document as HTML.
extension PageBody {
    mutating func table(_ table: DocumentTable, _ html: inout MarkupWriter) {
        let number = counter.next(table)
        var attributes: [Attribute] = table.bookmark.map { [.id(Self.anchor($0))] } ?? []
        attributes.append(.class(table.look.rawValue))
        if table.look == .plain { attributes.append(.role("presentation")) }
        if number == nil, !table.alternative.isEmpty, table.look != .plain {
            attributes.append(.label(table.alternative))
        }
        html.element(.table, attributes) { html in
            if let number {
                html.element(.caption) { html in
                    caption(document.labels.table, number, table.caption ?? [], &html)
                }
            }
            html.element(.colgroup) { html in
                for width in Self.steps(table) { html.element(.col, .class("w\(width)")) }
            }
            let rows = table.rows
            if table.headRows > 0 {
                html.element(.thead) { html in
                    for row in rows.prefix(table.headRows) { self.row(row, table, true, &html) }
                }
            }
            html.element(.tbody) { html in
                for row in rows.dropFirst(table.headRows) { self.row(row, table, false, &html) }
            }
        }
    }

    /// The widths of columns in steps of five hundredths, as the stylesheet has them.
    static func steps(_ table: DocumentTable) -> [Int] {
        table.widths(of: 100).map { max(5, ($0 + 2) / 5 * 5) }
    }

    private mutating func row(
        _ row: DocumentTable.Row, _ table: DocumentTable, _ isHead: Bool,
        _ html: inout MarkupWriter
    ) {
        html.element(.tr) { html in
            var column = 0
            for cell in row.cells {
                self.cell(cell, table, column, isHead, row.change, &html)
                column += cell.span
            }
        }
    }

    private mutating func cell(
        _ cell: DocumentTable.Cell, _ table: DocumentTable, _ column: Int, _ isHead: Bool,
        _ change: DocumentChange?, _ html: inout MarkupWriter
    ) {
        let alignment = table.alignment(of: cell, inColumn: column)
        var attributes: [Attribute] = []
        if !isHead, alignment != .start { attributes.append(.class(alignment.rawValue)) }
        if cell.span > 1 { attributes.append(.columnSpan(cell.span)) }
        let heads = (isHead || cell.isHead) && table.look != .plain
        if heads { attributes.append(isHead ? .scope("col") : .scope("row")) }
        html.element(heads ? .th : .td, attributes) { html in
            if cell.blocks.count == 1, case .paragraph(let only) = cell.blocks[0],
                only.style == .tableText || only.style == .tableHead, only.bookmark == nil
            {
                return runs(only.runs, only.change ?? change, &html)
            }
            for block in cell.blocks { write(block, &html) }
        }
    }
}
