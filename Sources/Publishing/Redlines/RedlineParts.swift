extension DocumentBlock: RedlinePart {
    var compared: String {
        switch self {
        case .heading(let heading): DocumentIndex.words(of: heading.runs)
        case .paragraph(let paragraph): DocumentIndex.words(of: paragraph.runs)
        case .list(let list): list.items.map(\.compared).joined(separator: "\n")
        case .table(let table):
            table.rows.prefix(100).map(\.compared).joined(separator: "\n")
        case .figure(let figure): figure.drawing.alternative
        case .contents, .pageBreak, .pages: ""
        }
    }

    func fits(_ other: DocumentBlock) -> Bool {
        switch (self, other) {
        case (.heading(let one), .heading(let other)): one.level == other.level
        case (.paragraph(let one), .paragraph(let other)): one.style == other.style
        case (.list(let one), .list(let other)): one.marker == other.marker
        case (.table(let one), .table(let other)): one.columns.count == other.columns.count
        case (.figure, .figure), (.contents, .contents): true
        default: false
        }
    }

    /// The list, where it is one.
    var list: DocumentList? { if case .list(let list) = self { list } else { nil } }

    /// The block as one that was added or taken out; what has no words can only be left out.
    func marked(_ change: DocumentChange) -> DocumentBlock? {
        let isAdded = change.kind == .added
        switch self {
        case .heading(var heading):
            heading.change = change
            // References lead to what is there.
            if !isAdded { heading.bookmark = nil }
            return .heading(heading)
        case .paragraph(var paragraph):
            paragraph.change = change
            if !isAdded { paragraph.bookmark = nil }
            return .paragraph(paragraph)
        case .list(let list): return .list(list.marked(change))
        case .table(var table):
            if !isAdded { table.bookmark = nil }
            for place in table.rows.indices { table.rows[place].change = change }
            table.caption = table.caption.map { runs in
                runs.map { run in
                    var run = run
                    run.change = change
                    return run
                }
            }
            return .table(table)
        case .figure(let figure):
            guard !isAdded else { return self }
            var paragraph = DocumentParagraph(
                figure.caption ?? [DocumentRun(figure.drawing.title)], .figureTitle)
            paragraph.change = change
            return .paragraph(paragraph)
        case .contents, .pageBreak, .pages: return isAdded ? self : nil
        }
    }
}

extension DocumentList {
    /// The list with all its items added or taken out.
    func marked(_ change: DocumentChange) -> DocumentList {
        var list = self
        list.items = items.map { $0.marked(change) }
        return list
    }
}

extension DocumentList.Item: RedlinePart {
    var compared: String {
        paragraphs.map(DocumentIndex.words).joined(separator: "\n")
            + lists.flatMap { $0.items.map(\.compared) }.joined(separator: "\n")
    }

    func fits(_ other: DocumentList.Item) -> Bool { true }

    func marked(_ change: DocumentChange) -> DocumentList.Item {
        var item = self
        item.change = change
        item.lists = lists.map { $0.marked(change) }
        return item
    }
}

extension DocumentTable.Row: RedlinePart {
    var compared: String {
        cells.flatMap { $0.blocks.map(\.compared) }.joined(separator: "\t")
    }

    func fits(_ other: DocumentTable.Row) -> Bool { cells.count == other.cells.count }
}
