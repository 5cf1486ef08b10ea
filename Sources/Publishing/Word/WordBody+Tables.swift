/// Tables of a Word document.
extension WordBody {
    mutating func table(_ table: DocumentTable) {
        let number = counter.next(table)
        if let number {
            caption(
                document.labels.table, number, table.caption ?? [], .tableTitle, table.bookmark,
                counterName: "Table")
        }
        let widths = table.widths(of: depth == 0 ? textWidth : textWidth / 2)
        depth += 1
        xml.raw("<w:tbl><w:tblPr>")
        if isRightToLeft { xml.raw("<w:bidiVisual/>") }
        xml.raw("<w:tblW w:w=\"")
        xml.number(widths.reduce(0, +))
        xml.raw("\" w:type=\"dxa\"/>")
        borders(table.look)
        xml.raw("<w:tblLayout w:type=\"fixed\"/>")
        xml.raw("<w:tblLook w:val=\"0020\" w:firstRow=\"")
        xml.number(table.headRows > 0 ? 1 : 0)
        xml.raw(
            "\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
        )
        described(table)
        xml.raw("</w:tblPr><w:tblGrid>")
        for width in widths {
            xml.raw("<w:gridCol w:w=\"")
            xml.number(width)
            xml.raw("\"/>")
        }
        xml.raw("</w:tblGrid>")
        for (place, row) in table.rows.enumerated() {
            self.row(row, isHead: place < table.headRows, table, widths)
        }
        xml.raw("</w:tbl>")
        depth -= 1
    }

    private mutating func described(_ table: DocumentTable) {
        let words = table.caption.map(DocumentIndex.words) ?? table.alternative
        guard !words.isEmpty else { return }
        xml.raw("<w:tblCaption w:val=\"")
        xml.text(words)
        xml.raw("\"/>")
    }

    private mutating func borders(_ look: DocumentTable.Look) {
        switch look {
        case .plain: break
        case .grid:
            xml.raw("<w:tblBorders>")
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] { border(side) }
            xml.raw("</w:tblBorders>")
        case .box:
            xml.raw("<w:tblBorders>")
            for side in ["top", "left", "bottom", "right", "insideH"] { border(side) }
            xml.raw("</w:tblBorders>")
        }
    }

    private mutating func border(_ side: String) {
        xml.raw("<w:")
        xml.text(side)
        xml.raw(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A8A8A\"/>")
    }

    private mutating func row(
        _ row: DocumentTable.Row, isHead: Bool, _ table: DocumentTable, _ widths: [Int]
    ) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/>")
        if isHead { xml.raw("<w:tblHeader/>") }
        if let change = row.change {
            mark(change)
            xml.raw("/>")
        }
        xml.raw("</w:trPr>")
        var column = 0
        for cell in row.cells {
            let end = min(column + cell.span, widths.count)
            let width = widths[min(column, end)..<end].reduce(0, +)
            self.cell(
                cell, width, isHead: isHead, table.alignment(of: cell, inColumn: column),
                row.change)
            column = end
        }
        xml.raw("</w:tr>")
    }

    private mutating func cell(
        _ cell: DocumentTable.Cell, _ width: Int, isHead: Bool, _ alignment: TextAlignment,
        _ change: DocumentChange?
    ) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"")
        xml.number(width)
        xml.raw("\" w:type=\"dxa\"/>")
        if cell.span > 1 {
            xml.raw("<w:gridSpan w:val=\"")
            xml.number(cell.span)
            xml.raw("\"/>")
        }
        if isHead {
            xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F1EEE6\"/>")
            xml.raw("<w:vAlign w:val=\"center\"/>")
        }
        xml.raw("</w:tcPr>")
        // A cell has at least one paragraph, and ends with one.
        var endsWithParagraph = false
        for block in cell.blocks {
            endsWithParagraph = true
            switch block {
            case .paragraph(var paragraph):
                paragraph.change = paragraph.change ?? change
                let isBold = isHead || cell.isHead
                self.paragraph(
                    paragraph,
                    as: isBold && paragraph.style == .tableText ? .tableHead : paragraph.style,
                    alignment: isHead ? nil : alignment)
            case .table:
                write(block)
                endsWithParagraph = false
            default: write(block)
            }
        }
        if !endsWithParagraph { paragraph(DocumentParagraph([], .tableText)) }
        xml.raw("</w:tc>")
    }

    // MARK: Titles

    /// Writes the title of a table or a figure, with a number that Word counts.
    mutating func caption(
        _ label: String, _ number: Int, _ runs: [DocumentRun], _ style: ParagraphStyle,
        _ bookmark: String?, counterName: String
    ) {
        open(style: style, heading: nil)
        close(isRightToLeft, nil, nil)
        bookmarked(bookmark) { body in
            body.words(label + "\u{A0}", DocumentRun(""))
            body.field("SEQ \(counterName) \\* ARABIC", "\(number)")
        }
        if !runs.isEmpty { words(" – ", DocumentRun("")) }
        self.runs(runs, nil, isRightToLeft)
        xml.raw("</w:p>")
    }

    mutating func figure(_ figure: DocumentFigure) {
        let number = counter.next(figure)
        open(style: .figure, heading: nil)
        shapes += 1
        let drawn = WordShapes(figure.drawing, number: shapes, room: textWidth * 635)
        // The line is as high as the drawing, so that both go to the next page together.
        xml.raw("<w:spacing w:line=\"")
        xml.number(drawn.lineHeight)
        xml.raw("\" w:lineRule=\"exact\"/></w:pPr>")
        xml.append(drawn.written())
        xml.raw("</w:p>")
        if let number {
            caption(
                document.labels.figure, number, figure.caption ?? [], .figureTitle,
                figure.bookmark, counterName: "Figure")
        }
        if let table = figure.table { self.table(table) }
    }
}
