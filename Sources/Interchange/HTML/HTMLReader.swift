/// Takes the text out of HTML: one line for each block, none of what a browser doesn't show, labels
/// where a browser sets them.
enum HTMLReader {
    private static let markup = MarkupText(
        hidden: ["script", "style", "head", "noscript", "template", "nav", "title"],
        blocks: [
            "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section",
            "article", "table", "ul", "ol", "dt", "dd", "pre", "header", "footer", "body", "hr",
            "main", "aside", "figure", "figcaption", "caption", "address", "dl", "center",
        ],
        lines: ["br"], cells: ["td", "th"], isHTML: true)

    /// Elements with which a piece of HTML may begin, where neither `<html>` nor a doctype does.
    private static let starts: Set<Substring> = [
        "html", "head", "body", "meta", "title", "p", "div", "span", "h1", "h2", "h3", "h4", "h5",
        "h6", "table", "ul", "ol", "br", "b", "i", "em", "strong", "center", "font", "section",
        "article", "main", "header", "blockquote", "style", "link", "pre", "dl", "hr",
    ]

    static func text(of bytes: [UInt8]) -> ContainedText {
        if let decoded = UTF16Text.transcoded(bytes) { return markup.text(of: decoded, .html) }
        let (decoded, findings) = PlainText.page(bytes)
        return markup.text(of: decoded ?? bytes, .html).adding(findings)
    }

    /// Whether a text, in lower case and without white space before it, begins as HTML does.
    static func begins(_ head: Substring) -> Bool {
        var rest = head
        while rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
            rest = rest[end.upperBound...].drop { $0.isWhitespace }
        }
        if rest.hasPrefix("<!doctype html") { return true }
        guard rest.first == "<" else { return false }
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber }
        let behind = rest.dropFirst(name.count + 1).first
        return starts.contains(name)
            && (behind.map { $0.isWhitespace || $0 == ">" || $0 == "/" } ?? false)
    }
}
