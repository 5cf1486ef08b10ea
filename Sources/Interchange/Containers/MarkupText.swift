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

    /// The text of a document, with what is wrong with it.
    func text(of bytes: [UInt8], _ format: ContainedText.Format) -> ContainedText {
        var writer = LineWriter()
        var depth = 0
        let findings = MarkupReader.read(bytes, isHTML: format == .html) { piece in
            switch piece {
            case .start(let name):
                if hidden.contains(name) { depth += 1 }
                if blocks.contains(name) { writer.endBlock() }
                if apart.contains(name) { writer.endWord() }
            case .end(let name):
                if hidden.contains(name) { depth -= 1 }
                close(name, &writer)
            case .text(let text):
                if depth == 0 { writer.add(text) }
            }
        }
        writer.endLine()
        return ContainedText(format: format, bytes: writer.bytes, findings: findings)
    }

    private func close(_ name: String, _ writer: inout LineWriter) {
        if labels.contains(name) {
            writer.endLabel()
        } else if cells.contains(name) {
            writer.add([0x20])
        } else if blocks.contains(name) {
            writer.endBlock()
        } else if lines.contains(name) {
            writer.endLine()
        }
    }
}
