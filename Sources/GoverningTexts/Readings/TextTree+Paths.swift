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

    /// Of each node, whether it has a node below it that counts as a part of the text.
    var inner: [Bool] {
        var inner = [Bool](repeating: false, count: nodes.count)
        for node in nodes.dropFirst() where node.kind.isLeaf { inner[node.parent] = true }
        return inner
    }
}
