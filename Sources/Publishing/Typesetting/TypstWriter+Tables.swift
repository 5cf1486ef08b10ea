/// Tables of a document as source of typst.
extension TypstWriter {
    mutating func table(_ table: DocumentTable) {
        if let number = counter.next(table) {
            typst.raw("#caption[")
            anchor(table.bookmark)
            caption(document.labels.table, number, table.caption ?? [])
            typst.raw("]\n")
        }
        let isGrid = table.look == .plain
        typst.raw(isGrid ? "#grid(inset: (x: 4pt, y: 3pt), columns: (" : "#table(columns: (")
        for width in table.widths(of: 1_000) { typst.code("\(width)fr, ") }
        typst.raw("), align: (")
        for column in table.columns { typst.code("\(column.alignment.rawValue), ") }
        typst.raw(")")
        switch table.look {
        case .grid: typst.raw(", stroke: hair")
        case .box:
            typst.raw(
                ", stroke: (x, y) => (rest: none, top: hair, bottom: hair, left: if x == 0 { hair }, right: if x == "
            )
        case .plain: break
        }
        if table.look == .box { typst.code("\(table.columns.count - 1) { hair })") }
        typst.raw(", ")
        if table.headRows > 0, !isGrid {
            typst.raw("table.header(")
            for row in table.rows.prefix(table.headRows) { self.row(row, table, isHead: true) }
            typst.raw("), ")
        }
        for row in table.rows.dropFirst(isGrid ? 0 : table.headRows) {
            self.row(row, table, isHead: false)
        }
        typst.raw(")\n")
    }

    /// Writes the number and the title of a table or a figure.
    mutating func caption(_ label: String, _ number: Int, _ runs: [DocumentRun]) {
        string("\(label)\u{A0}\(number)" + (runs.isEmpty ? "" : " – "))
        self.runs(runs, nil)
    }

    private mutating func row(_ row: DocumentTable.Row, _ table: DocumentTable, isHead: Bool) {
        var column = 0
        for cell in row.cells {
            let span = min(cell.span, table.columns.count - column)
            guard span > 0 else { continue }
            column += span
            typst.raw(table.look == .plain ? "grid.cell(" : "table.cell(")
            typst.code("colspan: \(span), ")
            if isHead {
                typst.raw("fill: rgb(\"#f1eee6\"), align: center + horizon, ")
            } else if let alignment = cell.alignment {
                typst.code("align: \(alignment.rawValue), ")
            }
            typst.raw(")[")
            if isHead || cell.isHead { typst.raw("#strong[") }
            content(cell, row.change)
            if isHead || cell.isHead { typst.raw("]") }
            typst.raw("], ")
        }
        for _ in column..<max(column, table.columns.count) { typst.raw("[], ") }
    }

    private mutating func content(_ cell: DocumentTable.Cell, _ change: DocumentChange?) {
        if cell.blocks.count == 1, case .paragraph(let only) = cell.blocks[0],
            only.style == .tableText || only.style == .tableHead, only.bookmark == nil,
            only.alignment == nil
        {
            return runs(only.runs, only.change ?? change)
        }
        for block in cell.blocks {
            if case .paragraph(var paragraph) = block {
                paragraph.change = paragraph.change ?? change
                write(.paragraph(paragraph))
            } else {
                write(block)
            }
        }
    }
}
