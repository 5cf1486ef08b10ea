/// The headings that styles name, each of a level, and how many stand under each.
struct Outline {
    private struct Heading {
        var level: UInt8
        var node: Int
        var count: Int
    }

    private var open: [Heading] = []
    private var container = -1
    private var count = 0

    /// Whether headings of the container that is being read are open.
    var isUsed: Bool { !open.isEmpty }

    /// Closes the headings that a new one ends.
    ///
    /// - Returns: The node above the new one, which is the container where no heading is, and the
    ///   place among the headings below it, from 1.
    mutating func place(_ level: UInt8, in container: Int) -> (parent: Int, place: Int) {
        if container != self.container {
            self = Outline()
            self.container = container
        }
        while let last = open.last, last.level >= level { open.removeLast() }
        guard let last = open.indices.last else {
            count += 1
            return (container, count)
        }
        open[last].count += 1
        return (open[last].node, open[last].count)
    }

    /// Opens a heading.
    mutating func push(_ level: UInt8, node: Int) {
        open.append(Heading(level: level, node: node, count: 0))
    }
}
