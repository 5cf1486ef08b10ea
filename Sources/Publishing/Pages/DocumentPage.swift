package import Markup
import Vocabulary

/// Documents as HTML.
extension Document {
    /// The stylesheet of documents, for pages that show one among other things.
    package static var styleSheet: StaticString {
        EmbeddedData.files.first { $0.name == "document.css" }?.text ?? ""
    }

    /// The rules of the stylesheet for a document that is a part of another page.
    package static var stylesWithinPages: String {
        "\(styleSheet)".split(separator: "\n").filter {
            $0.hasPrefix(".document") || $0.hasPrefix("@counter-style")
        }.joined(separator: "\n")
    }

    /// The document as a page that stands by itself, with a stylesheet for screen and paper.
    package var page: [UInt8] {
        var html = MarkupWriter(language)
        html.document { html in
            html.element(.head) { html in
                html.element(.meta, .charset("utf-8"))
                html.element(
                    .meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                html.element(
                    .title,
                    text: facts.symbol.isEmpty ? facts.title : "\(facts.symbol) \(facts.title)")
                for property in facts.properties {
                    html.element(
                        .meta,
                        .name(
                            "throughline:" + property.name.lowercased().replacing(" ", with: "-")),
                        .content(property.value))
                }
                html.styleSheet(
                    Self.styleSheet,
                    header: facts.symbol.isEmpty ? facts.title : facts.symbol)
            }
            html.element(.body) { html in
                html.element(.main) { write(into: &$0, standsAlone: true) }
            }
        }
        return html.bytes
    }

    /// Writes the document into a page, which has a heading of its own.
    package func write(into html: inout MarkupWriter) {
        write(into: &html, standsAlone: false)
    }

    private func write(into html: inout MarkupWriter, standsAlone: Bool) {
        html.element(.article, in: language, .class("document")) { html in
            var body = PageBody(self, standsAlone: standsAlone)
            body.write(&html)
        }
    }
}
