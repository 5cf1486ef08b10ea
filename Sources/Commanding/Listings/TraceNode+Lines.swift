import Presenting

/// The thread as a tree on a terminal.
extension TraceNode {
    /// The lines of the joint and of all below it.
    ///
    /// - Complexity: as deep as the thread, which is fixed.
    func lines(_ columns: Int, head: String = "", rest: String = "") -> [String] {
        var lines = [head + line(columns - TextTable.width(of: head))]
        for (index, child) in children.enumerated() {
            let isLast = index == children.count - 1
            lines += child.lines(
                columns, head: rest + (isLast ? "└─ " : "├─ "),
                rest: rest + (isLast ? "   " : "│  "))
        }
        return lines
    }

    private func line(_ room: Int) -> String {
        guard !isBroken else { return "✗ " + words }
        let head = [term, code].filter { !$0.isEmpty }.joined(separator: " ")
        let left = max(20, room - TextTable.width(of: head) - 2)
        return words.isEmpty ? head : head + "  " + TextTable.clipped(words, to: left)
    }
}
