package import Markup
package import Vocabulary

/// Words that stand at a place by themselves.
package struct DrawnWords: Hashable, Sendable {
    /// On which side of its place a text stands, as seen in the direction of its language.
    package enum Anchor: String, CaseIterable, Sendable {
        case start, middle, end
    }

    package var label: DrawnLabel
    /// Where their baseline is.
    package var place: DrawnPoint
    package var anchor: Anchor

    package init(_ label: DrawnLabel, at place: DrawnPoint, _ anchor: Anchor = .start) {
        self.label = label
        self.place = place
        self.anchor = anchor
    }
}

/// A line of words in a drawing.
package struct DrawnLabel: Hashable, Sendable {
    package var words: String
    /// - Unit: pixels.
    package var size: Int
    package var isStrong: Bool
    package var paint: Paint
    /// The language of the words, where it is not that of the drawing.
    package var language: Language?
    /// Whether they are a code or a number, which run from left to right in every language.
    package var isCode: Bool

    package init(
        _ words: String, size: Int = 13, isStrong: Bool = false, paint: Paint = .ink,
        in language: Language? = nil, isCode: Bool = false
    ) {
        self.words = words
        self.size = size
        self.isStrong = isStrong
        self.paint = paint
        self.language = language
        self.isCode = isCode
    }

    /// From one line to the next.
    package var lineHeight: Int { size + size * 3 / 10 }

    /// How wide the words are, measured roughly, on the safe side.
    package var width: Int {
        let wide = WrappedWords.width(of: words)
        return wide * size / 13 + (isStrong ? wide / 12 : 0)
    }

    /// Whether they run from right to left in a drawing of a language.
    func isRightToLeft(in language: Language) -> Bool {
        !isCode && (self.language ?? language).isRightToLeft
    }

    /// Words broken into lines of at most so many pixels, each as this one is.
    ///
    /// - Parameters:
    ///   - width: How wide the lines may be.
    ///   - most: How many lines there may be; what goes on beyond is cut with «…».
    /// - Returns: The lines, from above.
    package func wrapped(to width: Int, most: Int = 3) -> [DrawnLabel] {
        // Pages set no words below 13 pixels.
        let set = max(13, size)
        let room = width * 13 / (isStrong ? set + 1 : set)
        return WrappedWords(words, width: room, most: most).lines.map { line in
            var label = self
            label.words = line
            return label
        }
    }
}
