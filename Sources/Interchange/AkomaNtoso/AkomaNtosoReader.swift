/// Takes the text out of Akoma Ntoso, valid or not, in the final and in the draft namespace.
///
/// - Source: OASIS LegalDocML, Akoma Ntoso 3.0, `akomantoso30.xsd`.
enum AkomaNtosoReader {
    private static let markup = MarkupText(
        hidden: ["meta", "proprietary", "presentation"],
        blocks: hierarchy.union([
            "preface", "preamble", "body", "mainBody", "conclusions", "attachments", "attachment",
            "recitals", "longTitle", "formula", "container", "item", "recital", "table",
        ]),
        lines: [
            "p", "heading", "subheading", "block", "docTitle", "crossHeading", "tr", "li", "intro",
            "wrapUp", "content",
        ],
        labels: ["num"], apart: ["docNumber"], cells: ["td", "th"], notes: ["authorialNote"],
        noteEnds: (["attachments", "components", "conclusions"], ["preface", "mainBody", "body"]))

    /// Elements of the hierarchy of a text; a list stands on the line of its label.
    private static let hierarchy: Set<String> = [
        "alinea", "article", "book", "chapter", "clause", "division", "hcontainer", "indent",
        "level", "paragraph", "part", "point", "proviso", "rule", "section", "subchapter",
        "subclause", "subdivision", "sublist", "subparagraph", "subpart", "subrule", "subsection",
        "subtitle", "title", "tome", "transitional",
    ]

    static func text(of bytes: [UInt8]) -> ContainedText {
        var checker = AkomaNtosoChecker()
        var metadata = AkomaNtosoMetadata()
        let text = markup.text(of: bytes, .akomaNtoso) { piece in
            checker.visit(piece)
            metadata.visit(piece)
        }
        return ContainedText(
            format: .akomaNtoso, bytes: text.bytes, findings: text.findings + checker.findings,
            stated: metadata.stated)
    }
}
