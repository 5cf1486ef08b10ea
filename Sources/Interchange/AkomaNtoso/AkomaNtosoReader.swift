/// Takes the text out of Akoma Ntoso, valid or not, in the final and in the draft namespace.
///
/// - Source: OASIS LegalDocML, Akoma Ntoso 3.0, `akomantoso30.xsd`.
enum AkomaNtosoReader {
    private static let markup = MarkupText(
        hidden: ["meta", "proprietary", "presentation"],
        blocks: [
            "preface", "preamble", "body", "mainBody", "conclusions", "attachments", "attachment",
            "recitals", "hcontainer", "longTitle",
        ],
        lines: [
            "p", "heading", "subheading", "block", "formula", "docTitle", "container",
            "crossHeading", "tr", "li", "item", "point", "paragraph", "recital", "intro", "wrapUp",
            "content",
        ],
        labels: ["num"], cells: ["docType", "td", "th"])

    static func text(of bytes: [UInt8]) -> ContainedText { markup.text(of: bytes, .akomaNtoso) }
}
