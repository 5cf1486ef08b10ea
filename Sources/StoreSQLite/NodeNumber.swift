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
}
