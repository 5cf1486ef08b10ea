/// Writes small Word documents for tests.
package struct WordFile {
    /// The XML of the body.
    package var body: String
    /// The names of styles by identifier.
    package var styles: [String: String]
    /// The XML of `numbering.xml` inside its root.
    package var numbering = ""
    /// The texts of footnotes by identifier.
    package var footnotes: [Int: String] = [:]
    /// The words of a header.
    package var header: String?
    /// More XML inside `styles.xml`.
    package var styleXML = ""

    package static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    package init(_ body: String, styles: [String: String] = [:]) {
        self.body = body
        self.styles = styles
    }

    /// The XML of a paragraph; a tab in its words is one of Word.
    package static func paragraph(
        _ words: String, style: String? = nil, list: Int? = nil, level: Int = 0
    ) -> String {
        let escaped = words.split(separator: "\t", omittingEmptySubsequences: false).map {
            $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        }
        let runs = escaped.map { "<w:t xml:space=\"preserve\">\($0)</w:t>" }
            .joined(separator: "<w:tab/>")
        let name = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        let number =
            list.map {
                "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>"
            } ?? ""
        return "<w:p><w:pPr>\(name)\(number)</w:pPr><w:r>\(runs)</w:r></w:p>"
    }

    /// The bytes of the file.
    package var bytes: [UInt8] { ArchiveWriter(parts).bytes }

    /// The parts by name.
    package var parts: [(name: String, text: String)] {
        var parts = [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
            (
                "word/document.xml",
                root("document", "<w:body>\(body)<w:sectPr><w:pgSz/></w:sectPr></w:body>")
            ),
            ("word/styles.xml", root("styles", styleList + styleXML)),
            ("word/numbering.xml", root("numbering", numbering)),
        ]
        var links = [("styles", "styles.xml"), ("numbering", "/word/numbering.xml")]
        if !footnotes.isEmpty {
            links.append(("footnotes", "footnotes.xml"))
            parts.append(("word/footnotes.xml", root("footnotes", noteList)))
        }
        if let header {
            links.append(("header", "header1.xml"))
            parts.append(("word/header1.xml", root("hdr", Self.paragraph(header))))
        }
        parts.append(("word/_rels/document.xml.rels", relationships(links)))
        return parts
    }

    private var styleList: String {
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + styles.sorted { $0.key < $1.key }.map {
                "<w:style w:type=\"paragraph\" w:styleId=\"\($0.key)\"><w:name w:val=\"\($0.value)\"/><w:basedOn w:val=\"Normal\"/></w:style>"
            }.joined()
    }

    private var noteList: String {
        "<w:footnote w:type=\"separator\" w:id=\"-1\">\(Self.paragraph("no"))</w:footnote>"
            + footnotes.sorted { $0.key < $1.key }.map {
                "<w:footnote w:id=\"\($0.key)\">\(Self.paragraph($0.value))</w:footnote>"
            }.joined()
    }

    private func root(_ name: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:\(name) xmlns:w=\"\(Self.namespace)\">\(content)</w:\(name)>"
    }

    private func relationships(_ links: [(String, String)]) -> String {
        "<?xml version=\"1.0\"?><Relationships>"
            + links.enumerated().map { number, link in
                "<Relationship Id=\"r\(number)\" Type=\"\(Self.relations)/\(link.0)\" Target=\"\(link.1)\"/>"
            }.joined() + "</Relationships>"
    }
}
