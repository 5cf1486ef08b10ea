import Diagnostics

/// Takes the text out of Akoma Ntoso, valid or not, in the final and in the draft namespace.
///
/// - Source: OASIS LegalDocML, Akoma Ntoso 3.0, `akomantoso30.xsd`.
enum AkomaNtosoReader {
    /// Elements whose text is no part of the act.
    private static let hidden: Set<String> = ["meta", "proprietary", "presentation"]
    /// Elements that stand on a line of their own.
    private static let lines: Set<String> = [
        "p", "heading", "subheading", "block", "formula", "docTitle", "longTitle", "container",
        "crossHeading", "tr",
        "li", "item", "point", "paragraph", "recital", "intro", "wrapUp", "content", "recitals",
        "hcontainer",
    ]
    /// Elements that begin a new part of the text.
    private static let blocks: Set<String> = [
        "preface", "preamble", "body", "mainBody", "conclusions", "attachments", "attachment",
        "recitals", "hcontainer", "longTitle",
    ]

    static func text(of bytes: [UInt8]) -> ContainedText {
        var writer = LineWriter()
        var depth = 0
        let findings = MarkupReader.read(bytes) { piece in
            switch piece {
            case .start(let name):
                if hidden.contains(name) { depth += 1 }
                if blocks.contains(name) { writer.endBlock() }
            case .end(let name):
                if hidden.contains(name) { depth -= 1 }
                close(name, &writer)
            case .text(let text):
                if depth == 0 { writer.add(text) }
            }
        }
        writer.endLine()
        return ContainedText(format: .akomaNtoso, bytes: writer.bytes, findings: findings)
    }

    private static func close(_ name: String, _ writer: inout LineWriter) {
        switch name {
        case "num": writer.endLabel()
        case "docType", "td", "th": writer.add([0x20])
        case _ where blocks.contains(name): writer.endBlock()
        case _ where lines.contains(name): writer.endLine()
        default: break
        }
    }
}
