/// One act of a text: a volume holds many, a document may end with a draft.
package struct Act: Sendable {
    /// What its heading says.
    package let heading: ActHeading
    /// The numbers of its nodes.
    package let nodes: Range<Int>
}

extension TextTree {
    /// The acts under their headings, in the order of the text; annexes belong to the act before them.
    package var acts: [Act] {
        guard let language else { return [] }
        let headings = HeadingReader(source, lexicon: Lexicon(.pack(for: language)))
        let starts = nodes.indices.filter { nodes[$0].kind == .act }
        return starts.enumerated().compactMap { index, start in
            let end = index + 1 < starts.count ? starts[index + 1] : nodes.count
            return headings.act(block(of: start)).map {
                Act(heading: $0.heading, nodes: start..<end)
            }
        }
    }

    /// Whether a node stands below a numbered paragraph, or is one.
    package func isNumbered(_ number: Int) -> Bool {
        var current = number
        while current != 0 {
            let node = nodes[current]
            if node.kind == .paragraph || node.kind == .section {
                return node.labelStart < node.labelEnd
            }
            current = node.parent
        }
        return false
    }

    /// The stretch of text of a node, as when it was read.
    func block(of number: Int) -> Block {
        let node = nodes[number]
        return Block(
            start: node.start, textStart: min(node.labelStart, node.textStart),
            textEnd: node.textEnd, label: nil,
            isAfterBlank: false, hasNoise: false)
    }
}
