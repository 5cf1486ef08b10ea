/// Counts what has numbers in a document, in reading order.
struct DocumentCounter {
    private var headings = [0, 0, 0]
    private(set) var paragraph = 0
    private(set) var table = 0
    private(set) var figure = 0

    /// The number of the next heading, such as `2.1`, or `nil` where it has none.
    mutating func next(_ heading: DocumentHeadline) -> String? {
        guard heading.isNumbered, heading.change?.kind != .removed else { return nil }
        headings[heading.level - 1] += 1
        for deeper in heading.level..<3 { headings[deeper] = 0 }
        return headings.prefix(heading.level).map(String.init).joined(separator: ".")
    }

    /// The number of the next paragraph, or `nil` where its style has none.
    mutating func next(_ paragraph: DocumentParagraph) -> Int? {
        guard paragraph.style == .numbered, paragraph.change?.kind != .removed else { return nil }
        self.paragraph += 1
        return self.paragraph
    }

    /// The number of the next table, or `nil` where it has no title.
    mutating func next(_ table: DocumentTable) -> Int? {
        guard table.caption != nil else { return nil }
        self.table += 1
        return self.table
    }

    /// The number of the next figure, or `nil` where it has no title.
    mutating func next(_ figure: DocumentFigure) -> Int? {
        guard figure.caption != nil else { return nil }
        self.figure += 1
        return self.figure
    }
}
