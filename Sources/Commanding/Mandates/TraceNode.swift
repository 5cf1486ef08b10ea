/// A joint of the thread with what hangs on it, drawn as a tree on a terminal.
struct TraceNode {
    /// What stands there; fitted to the room that is left on its line.
    let text: (Int) -> String
    var children: [TraceNode] = []

    /// The lines of the joint and of all below it.
    ///
    /// - Complexity: as deep as the thread, which is fixed.
    func lines(_ columns: Int, head: String = "", rest: String = "") -> [String] {
        var lines = [head + text(columns - TextTable.width(of: head))]
        for (index, child) in children.enumerated() {
            let isLast = index == children.count - 1
            lines += child.lines(
                columns, head: rest + (isLast ? "└─ " : "├─ "),
                rest: rest + (isLast ? "   " : "│  "))
        }
        return lines
    }
}
