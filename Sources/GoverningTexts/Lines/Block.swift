/// A stretch of lines that belong together: a line of its own, or several that were wrapped.
struct Block: Sendable {
    /// Where the block's first line begins.
    @Packed<UInt32> var start: Int
    /// The words, without label, noise and white space around them.
    @Packed<UInt32> var textStart: Int
    @Packed<UInt32> var textEnd: Int
    /// The label, or `nil`.
    var label: Label?
    /// Whether a blank line stands before.
    var isAfterBlank: Bool
    /// Whether the line holds noise of a converter before its words.
    var hasNoise: Bool

    /// What the style of its line says, or `nil`.
    var role: LineRole?

    /// Where the label and the words begin.
    var contentStart: Int { label?.start ?? textStart }

    /// The same block where what looked like a label belongs to its words.
    var withoutLabel: Block {
        guard let label else { return self }
        var block = self
        block.textStart = label.start
        block.label = nil
        return block
    }
}
