/// Takes the text out of a document in markup, by what its elements mean for lines.
struct MarkupText {
    /// Elements whose text is not shown.
    let hidden: Set<String>
    /// Elements that stand in a block of their own.
    let blocks: Set<String>
    /// Elements that end a line.
    let lines: Set<String>
    /// Elements that hold the label of what follows them.
    var labels: Set<String> = []
    /// Elements that stand apart from a word before them.
    var apart: Set<String> = []
    /// Elements behind which a space stands, as between the cells of a row.
    let cells: Set<String>

    /// Elements that hold a note, which stands on a line of its own.
    var notes: Set<String> = []
    /// Elements before which notes that stood inside of sentences are written, and behind which.
    var noteEnds: (before: Set<String>, behind: Set<String>) = ([], [])

    /// Whether lists number their items and attributes hide elements.
    var isHTML = false

    /// The text of a document, with what is wrong with it; `visit` sees each piece too.
    func text(
        of bytes: [UInt8], _ format: ContainedText.Format,
        _ visit: (MarkupReader.Piece) -> Void = { _ in }
    ) -> ContainedText {
        var writer = LineWriter()
        var state = HTMLState()
        var depth = 0
        let findings = MarkupReader.read(bytes, isHTML: format == .html) { piece in
            visit(piece)
            switch piece {
            case .start(let element):
                let name = element.name
                if hidden.contains(name) { depth += 1 }
                if noteEnds.before.contains(name) { writer.endNotes() }
                if notes.contains(name) { writer.beginNote(element.attribute("marker")) }
                if blocks.contains(name) { isHTML ? writer.beginBlock() : writer.endBlock() }
                if apart.contains(name) { writer.endWord() }
                if isHTML, let label = state.open(element), depth + state.hiddenDepth == 0 {
                    writer.add(Array(label.utf8))
                    writer.endLabel()
                }
            case .end(let name):
                if hidden.contains(name) { depth -= 1 }
                if isHTML { state.close(name) }
                close(name, &writer)
            case .text(let text):
                if depth + state.hiddenDepth == 0 { writer.add(state.words(text)) }
            }
        }
        writer.endNotes()
        return ContainedText(format: format, bytes: writer.bytes, findings: findings)
    }

    private func close(_ name: String, _ writer: inout LineWriter) {
        if notes.contains(name) {
            writer.endNote()
        } else if noteEnds.behind.contains(name) {
            writer.endNotes()
        } else if labels.contains(name) {
            writer.endLabel()
        } else if cells.contains(name) {
            writer.endLabel()
        } else if blocks.contains(name) {
            writer.endBlock()
        } else if lines.contains(name) {
            writer.endLine()
        }
    }
}
