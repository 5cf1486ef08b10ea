import Diagnostics

/// Takes the text out of HTML: one line for each block, none of what a browser doesn't show.
enum HTMLReader {
    private static let hidden: Set<String> = [
        "script", "style", "head", "noscript", "template", "nav",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section",
        "article", "table", "ul", "ol",
        "dt", "dd", "pre", "header", "footer", "body", "hr",
    ]

    static func text(of bytes: [UInt8]) -> ContainedText {
        var writer = LineWriter()
        var depth = 0
        let findings = MarkupReader.read(bytes, isHTML: true) { piece in
            switch piece {
            case .start(let name):
                if hidden.contains(name) { depth += 1 }
                if blocks.contains(name) { writer.endBlock() }
            case .end(let name):
                if hidden.contains(name) { depth -= 1 }
                if name == "br" { writer.endLine() }
                if name == "td" || name == "th" { writer.add([0x20]) }
                if blocks.contains(name) { writer.endBlock() }
            case .text(let text):
                if depth == 0 { writer.add(text) }
            }
        }
        writer.endLine()
        return ContainedText(format: .html, bytes: writer.bytes, findings: findings)
    }
}
