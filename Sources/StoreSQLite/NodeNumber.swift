/// Where a node of the journal's tree is kept: nodes are numbered in the order in which they are made,
/// so that each commit writes to the end of the table.
enum NodeNumber {
    /// The number of a node, from 1; `nil` for a place that there can't be.
    ///
    /// A node is made with the last entry below it. Before entry *e*, counted from 0, 2*e* less the
    /// number of ones in *e* nodes were made.
    static func of(level: Int, index: Int) -> Int? {
        guard level >= 0, level < 48, index >= 0, index < 1 << (48 - level) else { return nil }
        let entry = (index + 1) << level - 1
        return 2 * entry - entry.nonzeroBitCount + level + 1
    }

    /// The place of the node of a number; `nil` where no node has it.
    static func place(of number: Int) -> (level: Int, index: Int)? {
        guard (1..<1 << 49).contains(number) else { return nil }
        // The last entry whose own node has no higher number.
        var entry = 0
        for bit in (0..<48).reversed() where first(of: entry | 1 << bit) <= number {
            entry |= 1 << bit
        }
        let level = number - first(of: entry)
        guard level <= (~entry).trailingZeroBitCount else { return nil }
        return (level, (entry + 1) >> level - 1)
    }

    /// The number of an entry's own node.
    private static func first(of entry: Int) -> Int { 2 * entry - entry.nonzeroBitCount + 1 }
}
