/// What a text says, paragraph by paragraph and section by section.
extension TextTree {
    /// Calls `visit` with each paragraph, in the order of the text; none is kept.
    package func forEachParagraph(_ visit: (Paragraph) -> Void) {
        guard let language else { return }
        let inner = inner
        let reader = ParagraphReader(self, language)
        var memory = ReferenceMemory(self)
        var paths: Set<String> = []
        for number in nodes.indices
        where Self.leaves.contains(nodes[number].kind) && !inner.contains(number) {
            let path = unique(path(of: number), among: &paths)
            var paragraph = reader.paragraph(number, path: path, more: continuations(of: number))
            paragraph.references = memory.completed(paragraph)
            visit(paragraph)
        }
    }

    /// All paragraphs at once.
    package var paragraphs: [Paragraph] {
        var all: [Paragraph] = []
        forEachParagraph { all.append($0) }
        return all
    }

    private func unique(_ path: String, among paths: inout Set<String>) -> String {
        var candidate = path
        var count = 1
        while !paths.insert(candidate).inserted {
            count += 1
            candidate = "\(path)-\(count)"
        }
        return candidate
    }

    /// The nodes with which the words of a leaf go on.
    private func continuations(of number: Int) -> [Int] {
        var found: [Int] = []
        var next = number + 1
        while next < nodes.count {
            let node = nodes[next]
            if node.kind == .continuation, node.parent == number {
                found.append(next)
            } else if ![NodeKind.footnote, .rule, .noise, .continuation].contains(node.kind) {
                break
            }
            next += 1
        }
        return found
    }
}
