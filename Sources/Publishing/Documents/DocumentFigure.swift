/// A drawing with its title.
package struct DocumentFigure: Hashable, Sendable {
    package var drawing: Drawing
    /// Its title, which gets a number; without one it has none.
    package var caption: [DocumentRun]?
    /// The name by which references find it.
    package var bookmark: String?
    /// The same as a table, for those who don't see it; it stands below.
    package var table: DocumentTable?

    package init(
        _ drawing: Drawing, caption: [DocumentRun]? = nil, bookmark: String? = nil,
        table: DocumentTable? = nil
    ) {
        self.drawing = drawing
        self.caption = caption
        self.bookmark = bookmark
        self.table = table
    }
}
