/// Paths: where a node stands, by position.
extension TextTree {
    /// The path of a node, such as `op.2.2.ii`; empty for the root.
    package func path(of number: Int) -> String {
        var components: [String] = []
        var current = number
        while current != 0 {
            let node = nodes[current]
            if !node.component.isEmpty { components.append(node.component) }
            current = node.parent
        }
        return components.reversed().joined(separator: ".")
    }

    /// The numbers of the nodes that have a node below them that counts as a part of the text.
    var inner: Set<Int> {
        var inner: Set<Int> = []
        for node in nodes.dropFirst() where Self.leaves.contains(node.kind) {
            inner.insert(node.parent)
        }
        return inner
    }

    /// Kinds of nodes that may be paragraphs.
    static let leaves: Set<NodeKind> = [.paragraph, .point, .text]
}
