import Diagnostics

/// What is odd about the structure of a whole text.
struct StructureFindings {
    let tree: TextTree

    /// The findings, none for a text in good order.
    var findings: [Finding] {
        let sections = tree.nodes.filter { $0.kind == .section || $0.kind == .paragraph }
        let known: Set<NodeKind> = [.act, .enacting, .boxRow, .annex, .body, .heading]
        if sections.isEmpty, !tree.nodes.contains(where: { known.contains($0.kind) }),
            tree.nodes.count > 1
        {
            return [Finding("text.no-structure", .warning)]
        }
        return longParagraphs + unknownAddressees
    }

    /// Paragraphs of which only a part was searched.
    private var longParagraphs: [Finding] {
        tree.nodes.indices.lazy.filter { number in
            let node = tree.nodes[number]
            return node.textEnd - node.textStart > ParagraphReader.searched
                && node.kind.isLeaf
        }.prefix(100).map { number in
            Finding(
                "paragraph.too-long", .warning, at: Place(.paragraph(tree.path(of: number))),
                [
                    "size": .number(
                        (tree.nodes[number].textEnd - tree.nodes[number].textStart) >> 10),
                    "most": .number(ParagraphReader.searched >> 10),
                ])
        }
    }

    private var unknownAddressees: [Finding] {
        tree.nodes.indices.compactMap { number -> Finding? in
            let node = tree.nodes[number]
            guard node.kind == .section, node.opening >= 0 else { return nil }
            let opening = tree.openings[node.opening]
            guard opening.isDirective,
                let unknown = opening.addressees.first(where: { $0.body == -1 })
            else { return nil }
            return Finding(
                "addressee.unknown", .note, at: Place(.paragraph(tree.path(of: number))),
                ["name": .text(tree.string(unknown.start, unknown.end))])
        }.prefix(100).map { $0 }
    }
}
