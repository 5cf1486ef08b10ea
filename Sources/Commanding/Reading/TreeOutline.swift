import GoverningTexts

/// The tree of a text as an indented outline: every node with its kind, path and words.
struct TreeOutline {
    let tree: TextTree

    var text: String {
        var depths = [Int](repeating: 0, count: tree.nodes.count)
        var lines = ""
        for number in tree.nodes.indices.dropFirst() {
            let node = tree.nodes[number]
            depths[number] = depths[node.parent] + 1
            let label = tree.label(of: number)
            let parts = [node.kind.rawValue, tree.path(of: number), label, tree.words(of: number)]
                .filter { !$0.isEmpty }
            lines +=
                String(repeating: "  ", count: depths[number] - 1) + parts.joined(separator: "  ")
                + "\n"
        }
        return lines
    }
}
