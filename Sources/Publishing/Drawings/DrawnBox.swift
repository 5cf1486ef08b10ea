package import Markup

/// A rectangle, with words in its middle or at its upper edge where it has some.
package struct DrawnBox: Hashable, Sendable {
    package var frame: DrawnFrame
    package var stroke: DrawnStroke
    package var fill: Paint
    /// The radius of its corners.
    package var rounding: Int
    /// The lines of words in it, from above; they are not wrapped.
    package var words: [DrawnLabel]
    /// Whether the words begin at the upper edge.
    package var wordsAreOnTop: Bool
    /// Names of the stylesheet of pages.
    package var style: String

    package init(
        _ frame: DrawnFrame, stroke: DrawnStroke = .init(.muted), fill: Paint = .sheet,
        rounding: Int = 0, words: [DrawnLabel] = [], wordsAreOnTop: Bool = false,
        style: String = "box"
    ) {
        self.frame = frame
        self.stroke = stroke
        self.fill = fill
        self.rounding = rounding
        self.words = words
        self.wordsAreOnTop = wordsAreOnTop
        self.style = style
    }

    /// The baselines of the words in it.
    var baselines: [Int] {
        let total = words.reduce(0) { $0 + $1.lineHeight }
        var y = frame.y + (wordsAreOnTop ? 6 : (frame.height - total) / 2)
        return words.map { label in
            defer { y += label.lineHeight }
            return y + label.lineHeight - (label.lineHeight - label.size) / 2 - label.size / 5
        }
    }
}

/// A rectangle by its upper left corner and its size.
package struct DrawnFrame: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int

    package init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The smallest frame around both.
    func joined(with other: DrawnFrame) -> DrawnFrame {
        let (left, top) = (min(x, other.x), min(y, other.y))
        let right = max(x + width, other.x + other.width)
        let bottom = max(y + height, other.y + other.height)
        return DrawnFrame(left, top, right - left, bottom - top)
    }
}

/// How an outline is drawn.
package struct DrawnStroke: Hashable, Sendable {
    /// The patterns of outlines, which can be told from each other without colour.
    package enum Pattern: String, CaseIterable, Sendable {
        case solid, dashed, dotted
    }

    /// No outline.
    package static let none = DrawnStroke(.none, width: 0)

    package var paint: Paint
    package var pattern: Pattern
    package var width: Int

    package init(_ paint: Paint, _ pattern: Pattern = .solid, width: Int = 1) {
        self.paint = paint
        self.pattern = pattern
        self.width = width
    }
}
