import Markup
import Vocabulary

/// The parts of a Word document besides its body.
struct WordParts {
    private static let declaration: StaticString =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    let document: Document

    private func part(_ content: (inout WordBytes) -> Void) -> [UInt8] {
        var xml = WordBytes()
        xml.raw(Self.declaration)
        content(&xml)
        return xml.bytes
    }

    // MARK: Body

    /// The body in its root.
    func document(_ body: WordBytes) -> [UInt8] {
        var xml = WordBytes(room: body.bytes.count + 1_024)
        xml.raw(Self.declaration)
        open("document", &xml)
        xml.raw("<w:body>")
        xml.append(body)
        xml.raw("</w:body></w:document>")
        return xml.bytes
    }

    private func open(_ root: StaticString, _ xml: inout WordBytes) {
        xml.raw("<w:")
        xml.raw(root)
        xml.raw(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
        xml.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"")
        xml.raw(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
        xml.raw(
            " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"")
        xml.raw(" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"")
        xml.raw(" xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"")
        xml.raw(
            " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">")
    }

    /// The head of each page: the symbol, or the title where there is none.
    var header: [UInt8] {
        let words = document.facts.symbol.isEmpty ? document.facts.title : document.facts.symbol
        let isTurned = document.facts.symbol.isEmpty && document.language.isRightToLeft
        return edge("hdr", "header", isTurned) { $0.words(words, DocumentRun("")) }
    }

    /// The foot of each page: its number, and how many there are.
    var footer: [UInt8] {
        edge("ftr", "footer", false) { body in
            body.field("PAGE", "1")
            body.words("/", DocumentRun(""))
            body.field("NUMPAGES", "1")
        }
    }

    private func edge(
        _ root: StaticString, _ style: StaticString, _ isTurned: Bool,
        _ content: (inout WordBody) -> Void
    ) -> [UInt8] {
        part { xml in
            open(root, &xml)
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"")
            xml.raw(style)
            xml.raw(isTurned ? "\"/><w:bidi/></w:pPr>" : "\"/></w:pPr>")
            var plain = document
            plain.blocks = []
            // A symbol and numbers run from left to right everywhere.
            if !isTurned { plain.facts.language = Self.leftToRight(document.language) }
            var body = WordBody(plain)
            content(&body)
            xml.append(body.xml)
            xml.raw("</w:p></w:")
            xml.raw(root)
            xml.raw(">")
        }
    }

    private static func leftToRight(_ language: Language) -> Language {
        language.isRightToLeft
            ? Language.allCases.first { !$0.isRightToLeft && Typography.of($0).slot == "val" }
                ?? language : language
    }

    // MARK: Styles and settings

    /// The styles, with the fonts and languages of the document's language.
    var styles: [UInt8] {
        let own = Typography.of(document.language)
        var locales: [String: String] = [:]
        for language in Language.allCases {
            let typography = Typography.of(language)
            if locales[typography.slot] == nil { locales[typography.slot] = typography.locale }
        }
        locales[own.slot] = own.locale
        let values = [
            "latin": own.latin, "eastern": own.eastern, "complex": own.complex,
            "slanted": own.slants ? "<w:i/><w:iCs/>" : "<w:b/><w:bCs/>",
        ].merging(locales) { own, _ in own }
        var text = Self.styleFile
        for (name, value) in values { text.replace("{\(name)}", with: value) }
        return Array(text.utf8)
    }

    private static let styleFile =
        EmbeddedData.files.first { $0.name == "word-styles.xml" }.map { "\($0.text)" } ?? ""

    var settings: [UInt8] {
        part { xml in
            xml.raw(
                "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>"
            )
        }
    }

    // MARK: Properties

    /// Title, language and day; no moment at which it was written, so that the bytes stay the same.
    var core: [UInt8] {
        let facts = document.facts
        return part { xml in
            xml.raw(
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            )
            if let date = facts.dataDate {
                xml.raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
                xml.text(date.description)
                xml.raw("T00:00:00Z</dcterms:created>")
            }
            member("dc:creator", facts.author, &xml)
            member("dc:identifier", facts.symbol, &xml)
            member("cp:keywords", facts.keywords.joined(separator: ", "), &xml)
            member("dc:language", Typography.of(facts.language).locale, &xml)
            member("dc:title", facts.title, &xml)
            xml.raw("</cp:coreProperties>")
        }
    }

    private func member(_ name: StaticString, _ value: String, _ xml: inout WordBytes) {
        guard !value.isEmpty else { return }
        xml.raw("<")
        xml.raw(name)
        xml.raw(">")
        xml.text(value)
        xml.raw("</")
        xml.raw(name)
        xml.raw(">")
    }

    var application: [UInt8] {
        part { xml in
            xml.raw(
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Throughline</Application></Properties>"
            )
        }
    }

    /// What the document was made from.
    var custom: [UInt8] {
        part { xml in
            xml.raw(
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
            )
            for (number, property) in document.facts.properties.enumerated() {
                xml.raw("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"")
                xml.number(number + 2)
                xml.raw("\" name=\"")
                xml.text(property.name)
                xml.raw("\"><vt:lpwstr>")
                xml.text(property.value)
                xml.raw("</vt:lpwstr></property>")
            }
            xml.raw("</Properties>")
        }
    }

    // MARK: Package

    var contentTypes: [UInt8] {
        part { xml in
            xml.raw(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            )
            let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
            for (name, type) in [
                ("/word/document.xml", word + "document.main+xml"),
                ("/word/styles.xml", word + "styles+xml"),
                ("/word/numbering.xml", word + "numbering+xml"),
                ("/word/settings.xml", word + "settings+xml"),
                ("/word/header1.xml", word + "header+xml"),
                ("/word/footer1.xml", word + "footer+xml"),
                (
                    "/docProps/core.xml",
                    "application/vnd.openxmlformats-package.core-properties+xml"
                ),
                (
                    "/docProps/app.xml",
                    "application/vnd.openxmlformats-officedocument.extended-properties+xml"
                ),
                (
                    "/docProps/custom.xml",
                    "application/vnd.openxmlformats-officedocument.custom-properties+xml"
                ),
            ] {
                xml.raw("<Override PartName=\"")
                xml.text(name)
                xml.raw("\" ContentType=\"")
                xml.text(type)
                xml.raw("\"/>")
            }
            xml.raw("</Types>")
        }
    }

    var packageRelations: [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        return relations([
            ("rDocument", office + "officeDocument", "word/document.xml", false),
            (
                "rCore",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml", false
            ),
            ("rApplication", office + "extended-properties", "docProps/app.xml", false),
            ("rCustom", office + "custom-properties", "docProps/custom.xml", false),
        ])
    }

    /// What the body leads to: the other parts, and the addresses of its links.
    func documentRelations(_ links: [WebAddress]) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let own = [
            ("rStyles", "styles"), ("rNumbering", "numbering"), ("rSettings", "settings"),
        ].map { ($0.0, office + $0.1, "\($0.1).xml", false) }
        let edges = [
            ("rHeader", office + "header", "header1.xml", false),
            ("rFooter", office + "footer", "footer1.xml", false),
        ]
        let led = links.enumerated().map {
            ("rLink\($0.offset + 1)", office + "hyperlink", $0.element.text, true)
        }
        return relations(own + edges + led)
    }

    private func relations(_ all: [(String, String, String, isOutside: Bool)]) -> [UInt8] {
        part { xml in
            xml.raw(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            )
            for (name, type, target, isOutside) in all {
                xml.raw("<Relationship Id=\"")
                xml.text(name)
                xml.raw("\" Type=\"")
                xml.text(type)
                xml.raw("\" Target=\"")
                xml.text(target)
                xml.raw(isOutside ? "\" TargetMode=\"External\"/>" : "\"/>")
            }
            xml.raw("</Relationships>")
        }
    }
}
