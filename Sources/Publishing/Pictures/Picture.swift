package import Markup
package import Vocabulary

/// A picture made of figures: drawn on a page, or as a file of its own.
///
/// It says its message in its title and the rest in its description; each of its marks can be reached by
/// keys and says what it stands for. It is drawn in colours of its own, which a page's stylesheet may
/// change, and tells nothing by colour alone.
package struct Picture: Sendable {
    /// - Unit: pixels at the size at which it is meant to be seen.
    package let width: Int
    package let height: Int
    /// What it says, in a few words.
    package let title: String
    /// What is to be seen in it, in words.
    package let description: String
    private let language: Language
    private let draw: @Sendable (inout MarkupWriter) -> Void

    package init(
        _ title: String, _ description: String, width: Int, height: Int, in language: Language,
        draw: @escaping @Sendable (inout MarkupWriter) -> Void
    ) {
        self.title = title
        self.description = description
        self.width = width
        self.height = height
        self.language = language
        self.draw = draw
    }

    /// Writes it into a page.
    package func write(_ html: inout MarkupWriter) {
        html.element(
            .svg, .viewBox(width, height), .role("group"), .label("\(title). \(description)"),
            .class("picture"), content: draw)
    }

    /// The picture as a file of SVG.
    package var file: [UInt8] {
        var writer = MarkupWriter(language)
        writer.svgDocument(
            .viewBox(width, height), .measure("width", width), .measure("height", height)
        ) { svg in
            svg.element(.title, text: title)
            svg.element(.desc, text: description)
            draw(&svg)
        }
        return writer.bytes
    }
}
