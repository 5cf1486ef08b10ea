/// Takes the text out of HTML: one line for each block, none of what a browser doesn't show.
enum HTMLReader {
    private static let markup = MarkupText(
        hidden: ["script", "style", "head", "noscript", "template", "nav"],
        blocks: [
            "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section",
            "article", "table", "ul", "ol", "dt", "dd", "pre", "header", "footer", "body", "hr",
        ],
        lines: ["br"], cells: ["td", "th"])

    static func text(of bytes: [UInt8]) -> ContainedText { markup.text(of: bytes, .html) }
}
