import Markup
import Vocabulary

/// Marks of which pictures are made.
extension MarkupWriter {
    /// A bar.
    mutating func bar(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, _ paint: Paint, _ style: String
    ) {
        element(
            .rect, .measure("x", x), .measure("y", y), .measure("width", width),
            .measure("height", height), .fill(paint), .class(style))
    }

    /// A line.
    mutating func stroke(
        _ start: (x: Int, y: Int), _ end: (x: Int, y: Int), _ paint: Paint, _ style: String,
        isDashed: Bool = false
    ) {
        let place: [Attribute] = [
            .measure("x1", start.x), .measure("y1", start.y), .measure("x2", end.x),
            .measure("y2", end.y), .stroke(paint), .class(style),
        ]
        element(.line, place + (isDashed ? [.dashes("4 3")] : [])) { _ in }
    }

    /// A code or a number at a place, which runs from left to right in every language.
    mutating func code(_ code: String, _ x: Int, _ y: Int, _ anchor: StaticString) {
        words(code, x, y, anchor, isCode: true)
    }

    /// Words at a place.
    mutating func words(
        _ words: String, _ x: Int, _ y: Int, _ anchor: StaticString = "start",
        _ paint: Paint = .muted, style: String = "tick", isCode: Bool = false
    ) {
        element(
            .text, .measure("x", x), .measure("y", y), .anchor(anchor), .fill(paint),
            .measure("font-size", 13), .class(style),
            isCode ? .runsLeftToRight() : .runs(in: language),
            text: words)
    }

    /// A mark that can be reached by keys and says what it stands for.
    mutating func mark(_ words: String, content: (inout MarkupWriter) -> Void) {
        element(.g, .class("spot"), .role("img"), .label(words), .tabIndex(0)) { svg in
            svg.element(.title, text: words)
            content(&svg)
        }
    }

    /// An outline through points.
    mutating func outline(
        _ points: [(x: Int, y: Int)], _ paint: Paint, _ style: String, isDashed: Bool = false
    ) {
        let commands = points.enumerated().map { index, point in
            "\(index == 0 ? "M" : "L")\(point.x) \(point.y)"
        }.joined()
        let dashes: [Attribute] = isDashed ? [.dashes("4 3")] : []
        element(
            .path,
            [
                .outline(commands), .stroke(paint), .fill(.none), .measure("stroke-width", 2),
                .class(style),
            ] + dashes
        ) { _ in }
    }
}
