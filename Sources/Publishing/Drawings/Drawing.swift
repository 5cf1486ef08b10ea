package import Vocabulary

/// A picture made of boxes, lines and words, whatever it is written as.
///
/// The same drawing becomes SVG on pages, shapes that can be edited in Word, and marks in a PDF. Nothing in
/// it is told by colour alone.
///
/// - Unit: pixels of 1/96 inch; places are counted from the upper left corner in every language.
package struct Drawing: Hashable, Sendable {
    /// What it says, in a few words.
    package var title: String
    /// What is to be seen in it, in words.
    package var description: String
    package var width: Int
    package var height: Int
    /// The language of words that don't say another one.
    package var language: Language
    /// What is drawn, the lowest first.
    package var marks: [DrawnMark]

    package init(
        _ title: String, _ description: String = "", width: Int, height: Int,
        in language: Language, _ marks: [DrawnMark] = []
    ) {
        self.title = title
        self.description = description
        self.width = width
        self.height = height
        self.language = language
        self.marks = marks
    }

    /// Title and description, for those who don't see it.
    package var alternative: String {
        description.isEmpty ? title : "\(title). \(description)"
    }

    /// The drawing as if seen in a mirror, with its words as they were: for languages that run from right
    /// to left.
    package var mirrored: Drawing {
        var drawing = self
        drawing.marks = marks.map { $0.mirrored(in: width) }
        return drawing
    }
}

/// A mark of a drawing.
package indirect enum DrawnMark: Hashable, Sendable {
    case box(DrawnBox)
    case line(DrawnLine)
    case words(DrawnWords)
    case group(DrawnGroup)
}

/// Marks that are one thing to a reader, such as a unit with its name and its posts.
package struct DrawnGroup: Hashable, Sendable {
    /// What it stands for; it is read aloud, and can be reached by keys on a page.
    package var title: String
    package var marks: [DrawnMark]

    package init(_ title: String, _ marks: [DrawnMark]) {
        self.title = title
        self.marks = marks
    }
}
