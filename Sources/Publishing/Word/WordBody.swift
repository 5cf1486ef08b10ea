import Markup
import Vocabulary

/// Writes the body of a Word document.
struct WordBody {
    let document: Document
    let index: DocumentIndex
    let typography: Typography
    /// The markup so far.
    var xml: WordBytes
    /// The numbers of Word's lists that were begun.
    var lists: [WordList] = []
    /// The addresses that links lead to, by their number.
    var links: [WebAddress] = []
    var counter = DocumentCounter()
    private(set) var headings = 0
    var bookmarks = 0
    var changes = 0
    private var turn = PageTurn.portrait
    /// Whether the next paragraph begins a page; a break by itself would leave a full page an empty one.
    private var breaksPage = false
    /// How deep tables stand in each other.
    var depth = 0
    var shapes = 0

    init(_ document: Document) {
        self.document = document
        index = DocumentIndex(document)
        typography = .of(document.language)
        xml = WordBytes(room: 1 << 16)
    }

    /// Whether lines of the document run from right to left.
    var isRightToLeft: Bool { document.language.isRightToLeft }

    /// How wide the words of a page stand.
    ///
    /// - Unit: twentieths of a point.
    var textWidth: Int { turn == .portrait ? 9_638 : 14_570 }

    /// Writes all blocks and the last section.
    mutating func write() {
        for (number, block) in document.blocks.enumerated() {
            write(block)
            let next = number + 1 < document.blocks.count ? document.blocks[number + 1] : nil
            if case .table = block, Self.needsGap(before: next) { gap() }
        }
        if !document.labels.colophon.isEmpty {
            paragraph(
                DocumentParagraph([DocumentRun(document.labels.colophon)], .colophon))
        }
        section()
    }

    /// Two tables that touch would become one in Word.
    static func needsGap(before next: DocumentBlock?) -> Bool {
        switch next {
        case .table(let table): table.caption == nil
        case .figure, .paragraph, .heading, .list, .contents, .pageBreak: false
        case .pages, nil: true
        }
    }

    mutating func gap() {
        xml.raw(
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>"
        )
    }

    mutating func write(_ block: DocumentBlock) {
        breakPage(before: block)
        switch block {
        case .heading(let heading): self.heading(heading)
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .list(let list): self.list(list, level: 0)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .contents(let levels): contents(levels)
        case .pageBreak: breaksPage = true
        case .pages(let turn):
            guard turn != self.turn else { return }
            xml.raw(
                "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
            )
            section()
            xml.raw("</w:pPr></w:p>")
            self.turn = turn
        }
    }

    /// Breaks the page by a paragraph of its own before what is none.
    private mutating func breakPage(before block: DocumentBlock) {
        switch block {
        case .heading, .paragraph, .list, .pageBreak: return
        case .pages: breaksPage = false
        case .table, .figure, .contents:
            guard breaksPage else { return }
            breaksPage = false
            xml.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")
        }
    }

    // MARK: Paragraphs

    private mutating func heading(_ heading: DocumentHeadline) {
        _ = counter.next(heading)
        open(style: nil, heading: heading.level)
        if !heading.isNumbered {
            xml.raw("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>")
        }
        let isTurned = direction(of: heading.runs)
        close(isTurned, nil, heading.change)
        let name = heading.bookmark ?? DocumentIndex.bookmark(ofHeading: headings)
        headings += 1
        bookmarked(name) { $0.runs(heading.runs, heading.change, isTurned) }
        xml.raw("</w:p>")
    }

    mutating func paragraph(
        _ paragraph: DocumentParagraph, as style: ParagraphStyle? = nil,
        alignment: TextAlignment? = nil
    ) {
        _ = counter.next(paragraph)
        open(style: style ?? paragraph.style, heading: nil)
        let isTurned = direction(of: paragraph.runs)
        close(isTurned, paragraph.alignment ?? alignment, paragraph.change)
        bookmarked(paragraph.bookmark) { $0.runs(paragraph.runs, paragraph.change, isTurned) }
        xml.raw("</w:p>")
    }

    /// Opens a paragraph and its properties.
    mutating func open(style: ParagraphStyle?, heading: Int?) {
        xml.raw("<w:p><w:pPr>")
        if let heading {
            xml.raw("<w:pStyle w:val=\"Heading")
            xml.number(heading)
            xml.raw("\"/>")
        } else if let style, style != .normal {
            xml.raw("<w:pStyle w:val=\"")
            xml.raw(style.word.id)
            xml.raw("\"/>")
        }
        if breaksPage { xml.raw("<w:pageBreakBefore/>") }
        breaksPage = false
    }

    /// Closes the properties of a paragraph; the first line of a further one of an item hangs no longer.
    mutating func close(
        _ isTurned: Bool, _ alignment: TextAlignment?, _ change: DocumentChange?,
        isFurther: Bool = false
    ) {
        if isTurned { xml.raw("<w:bidi/>") }
        if isFurther { xml.raw("<w:ind w:hanging=\"0\"/>") }
        // Word turns left and right where lines run from right to left.
        switch alignment {
        case .start: xml.raw("<w:jc w:val=\"left\"/>")
        case .center: xml.raw("<w:jc w:val=\"center\"/>")
        case .end: xml.raw("<w:jc w:val=\"right\"/>")
        case nil: break
        }
        if let change {
            xml.raw("<w:rPr>")
            mark(change)
            xml.raw("/></w:rPr>")
        }
        xml.raw("</w:pPr>")
    }

    /// Whether the lines of a paragraph run from right to left.
    func direction(of runs: [DocumentRun]) -> Bool {
        document.language(of: runs).isRightToLeft
    }

    // MARK: Sections

    /// The properties of the section that ends here.
    private mutating func section() {
        xml.raw(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHeader\"/><w:footerReference w:type=\"default\" r:id=\"rFooter\"/><w:type w:val=\"nextPage\"/>"
        )
        if turn == .portrait {
            xml.raw("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        } else {
            xml.raw("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>")
        }
        xml.raw(
            "<w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"567\" w:gutter=\"0\"/>"
        )
        if isRightToLeft { xml.raw("<w:bidi/>") }
        xml.raw("</w:sectPr>")
    }
}
