/// The words that open a paragraph or stand above several: the verb, and whom it instructs.
struct Opening: Sendable {
    /// A body named in a text: where, and which of ``Body/all``, or -1 for one that no pack lists.
    struct Mention: Sendable {
        @Packed<UInt32> var start: Int
        @Packed<UInt32> var end: Int
        @Packed<Int16> var body: Int
    }

    /// The number of the verb's class, or -1 for words that no pack lists.
    @Packed<Int16> var verb: Int
    /// The class of the same words in the preamble, where it is another one («determined to»), or -1.
    @Packed<Int16> var verbInPreamble: Int = -1
    /// Whether the form of the verb is one of the preamble, or of the operative part; may be both.
    var isPreambular: Bool
    var isOperative: Bool
    /// Where the opening phrase stands, modifiers included.
    @Packed<UInt32> var start: Int
    @Packed<UInt32> var end: Int
    /// Where those addressed end; the same as `end` where there are none.
    @Packed<UInt32> var addresseesEnd: Int
    var addressees: [Mention] = []
    var consulted: [Mention] = []
    /// Where the verb itself stands, without modifiers before and behind it.
    var verbWords = 0..<0
    /// Nothing follows: the verb stands as a heading.
    var isWhole = false

    /// The opening with the class that its words have in a part.
    func read(in part: Part) -> Opening {
        guard part == .preambular, verbInPreamble >= 0 else { return self }
        var opening = self
        opening.verb = verbInPreamble
        return opening
    }

    var isDirective: Bool { verb >= 0 && VerbClass.all[verb].isDirective }
}
