/// What a text says, paragraph by paragraph and section by section.
extension TextTree {
    /// Calls `visit` with each paragraph, in the order of the text; none is kept.
    package func forEachParagraph(_ visit: (Paragraph) -> Void) {
        guard let language else { return }
        let inner = inner
        let reader = ParagraphReader(self, language)
        var memory = ReferenceMemory(self)
        var paths: [UInt64: Int] = [:]
        for number in nodes.indices
        where nodes[number].kind.isLeaf && !inner[number] {
            let path = unique(path(of: number), among: &paths)
            var (paragraph, marks) = reader.paragraph(
                number, path: path, more: continuations(of: number))
            paragraph.references = memory.completed(paragraph, marks)
            visit(paragraph)
        }
    }

    /// All paragraphs at once.
    package var paragraphs: [Paragraph] {
        var all: [Paragraph] = []
        forEachParagraph { all.append($0) }
        return all
    }

    /// A path that no paragraph before had: of two alike, the second ends in `-2`.
    ///
    /// Of the paths before, only a digest is kept; two that share one by chance get a number too many.
    private func unique(_ path: String, among counts: inout [UInt64: Int]) -> String {
        let base = path.isEmpty ? "text" : path
        let digest = base.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        let count = (counts[digest] ?? 0) + 1
        counts[digest] = count
        return count == 1 ? base : "\(base)-\(count)"
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
