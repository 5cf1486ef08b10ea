/// The nodes right below each node of a tree.
struct ChildList {
    /// Where the children of each node begin among all; one more than there are nodes.
    private var starts: [Int32]
    private var children: [Int32]

    /// The children of nodes that stand in the order of the text, the root first.
    init(_ nodes: [Node]) {
        starts = [Int32](repeating: 0, count: nodes.count + 1)
        for node in nodes.dropFirst() { starts[node.parent + 1] += 1 }
        for number in nodes.indices { starts[number + 1] += starts[number] }
        var next = starts
        children = [Int32](repeating: 0, count: max(0, nodes.count - 1))
        for number in nodes.indices.dropFirst() {
            let parent = nodes[number].parent
            children[Int(next[parent])] = Int32(number)
            next[parent] += 1
        }
    }

    /// The numbers of the nodes right below a node, in the order of the text.
    subscript(number: Int) -> [Int] {
        children[Int(starts[number])..<Int(starts[number + 1])].map(Int.init)
    }
}
