import Markup
import Vocabulary

/// Writes the blocks of a document as HTML.
struct PageBody {
    let document: Document
    let index: DocumentIndex
    /// Whether its title is the heading of the page.
    let standsAlone: Bool
    var counter = DocumentCounter()
    private var headings = 0

    init(_ document: Document, standsAlone: Bool) {
        self.document = document
        self.standsAlone = standsAlone
        index = DocumentIndex(document)
    }

    mutating func write(_ html: inout MarkupWriter) {
        // Blocks on pages of one kind stand in one part.
        let parts = document.blocks.split(whereSeparator: \.turnsPages)
        for part in parts {
            let start = part.startIndex
            let turn = start > 0 ? document.blocks[start - 1].turn : nil
            guard turn == .landscape else {
                if start > 0 { html.element(.div, .class("page-break")) }
                for block in part { write(block, &html) }
                continue
            }
            html.element(.div, .class("landscape")) { html in
                for block in part { write(block, &html) }
            }
        }
        guard !document.labels.colophon.isEmpty else { return }
        html.element(.p, .class("colophon"), text: document.labels.colophon)
    }

    mutating func write(_ block: DocumentBlock, _ html: inout MarkupWriter) {
        switch block {
        case .heading(let heading): self.heading(heading, &html)
        case .paragraph(let paragraph): self.paragraph(paragraph, &html)
        case .list(let list): self.list(list, &html)
        case .table(let table): self.table(table, &html)
        case .figure(let figure): self.figure(figure, &html)
        case .contents(let levels): contents(levels, &html)
        case .pageBreak, .pages: html.element(.div, .class("page-break"))
        }
    }

    // MARK: Paragraphs

    private mutating func heading(_ heading: DocumentHeadline, _ html: inout MarkupWriter) {
        let number = counter.next(heading)
        let name = heading.bookmark ?? DocumentIndex.bookmark(ofHeading: headings)
        headings += 1
        let tag: Tag = [.h2, .h3, .h4][heading.level - 1]
        html.element(tag, .id(Self.anchor(name))) { html in
            if let number { html.element(.span, .class("number"), text: number + " ") }
            runs(heading.runs, heading.change, &html)
        }
    }

    private mutating func paragraph(_ paragraph: DocumentParagraph, _ html: inout MarkupWriter) {
        let number = counter.next(paragraph)
        let tag: Tag =
            switch paragraph.style {
            case .title where standsAlone: .h1
            case .annexTitle, .resolutionTitle: .h2
            default: .p
            }
        var attributes: [Attribute] = paragraph.bookmark.map { [.id(Self.anchor($0))] } ?? []
        let names = [paragraph.style.pageName, paragraph.alignment?.rawValue ?? ""]
        attributes.append(.class(names.filter { !$0.isEmpty }.joined(separator: " ")))
        html.element(tag, in: document.language(of: paragraph.runs), attributes) { html in
            if let number { html.element(.span, .class("number"), text: "\(number) ") }
            runs(paragraph.runs, paragraph.change, &html)
        }
    }

    private func list(_ list: DocumentList, _ html: inout MarkupWriter) {
        html.element(
            list.marker == .bullet ? .ul : .ol, .class(list.marker.rawValue)
        ) { html in
            for item in list.items {
                html.element(.li) { html in
                    for paragraph in item.paragraphs {
                        html.element(.p) { runs(paragraph, item.change, &$0) }
                    }
                    for inner in item.lists { self.list(inner, &html) }
                }
            }
        }
    }

    private func contents(_ levels: Int, _ html: inout MarkupWriter) {
        html.element(.nav, .label(document.labels.contents)) { html in
            html.element(.p, .class("title"), text: document.labels.contents)
            html.element(.ol) { html in
                for entry in index.entries where entry.level <= levels {
                    html.element(.li, .class("level-\(entry.level)")) { html in
                        html.element(
                            .a, .href(WebAddress(fragment: Self.anchor(entry.bookmark)))
                        ) { html in
                            if let number = entry.number {
                                html.element(.span, .class("number"), text: number + " ")
                            }
                            html.text(DocumentIndex.words(of: entry.runs))
                        }
                    }
                }
            }
        }
    }

    private mutating func figure(_ figure: DocumentFigure, _ html: inout MarkupWriter) {
        let number = counter.next(figure)
        let attributes: [Attribute] = figure.bookmark.map { [.id(Self.anchor($0))] } ?? []
        html.element(.figure, attributes) { html in
            figure.drawing.picture.write(&html)
            guard let number else { return }
            html.element(.figcaption) { html in
                caption(document.labels.figure, number, figure.caption ?? [], &html)
            }
        }
        if let table = figure.table { self.table(table, &html) }
    }

    /// Writes the number and the title of a table or a figure.
    func caption(
        _ label: String, _ number: Int, _ runs: [DocumentRun], _ html: inout MarkupWriter
    ) {
        html.text("\(label)\u{A0}\(number)" + (runs.isEmpty ? "" : " – "))
        self.runs(runs, nil, &html)
    }

    /// The name by which a page finds what has a bookmark.
    static func anchor(_ bookmark: String) -> String { WordBody.bookmark(bookmark) }
}

extension DocumentBlock {
    fileprivate var turnsPages: Bool { turn != nil }
    fileprivate var turn: PageTurn? { if case .pages(let turn) = self { turn } else { nil } }
}

extension ParagraphStyle {
    /// The style in the stylesheet of pages.
    fileprivate var pageName: String {
        rawValue.reduce(into: "") { name, character in
            name += character.isUppercase ? "-" + character.lowercased() : String(character)
        }
    }
}
