import Markup
import Vocabulary

/// Writes a document as source of typst.
struct TypstWriter {
    let document: Document
    let index: DocumentIndex
    let typography: Typography
    var typst = TypstText()
    var counter = DocumentCounter()
    private var headings = 0
    private var labelled: Set<String> = []

    /// How wide words stand on a page, and how wide on one that lies on its side.
    ///
    /// - Unit: points.
    static let textWidth = (portrait: 481.0, landscape: 728.0)
    var textWidth = Self.textWidth.portrait

    init(_ document: Document) {
        self.document = document
        index = DocumentIndex(document)
        typography = .of(document.language)
    }

    /// The whole source.
    consuming func written() -> [UInt8] {
        typst.code(Self.template)
        setup()
        for block in document.blocks { write(block) }
        if !document.labels.colophon.isEmpty {
            typst.raw("#colophon(")
            typst.text(document.labels.colophon)
            typst.raw(")\n")
        }
        return typst.bytes
    }

    private static let template =
        EmbeddedData.files.first { $0.name == "document.typ" }.map { "\($0.text)\n" } ?? ""

    private mutating func setup() {
        let facts = document.facts
        typst.raw("#show: setup.with(language: ")
        language(document.language)
        typst.raw(", fonts: (")
        for font in typography.typeset {
            guard font.hasPrefix("~") else {
                typst.text(font)
                typst.raw(", ")
                continue
            }
            typst.raw("(name: ")
            typst.text(String(font.dropFirst()))
            typst.raw(", covers: \"latin-in-cjk\"), ")
        }
        typst.raw("), title: ")
        typst.text(facts.title)
        typst.raw(", author: ")
        typst.texts(facts.author.isEmpty ? [] : [facts.author])
        typst.raw(", keywords: ")
        typst.texts(facts.keywords)
        if let date = facts.dataDate {
            typst.code(
                ", date: datetime(year: \(date.year), month: \(date.month), day: \(date.day))")
        }
        typst.raw(", head: ")
        typst.text(facts.symbol.isEmpty ? facts.title : facts.symbol)
        if !typography.slants { typst.raw(", leading: 0.75em") }
        typst.raw(")\n")
    }

    /// The language, region and direction of words, as arguments.
    mutating func language(_ language: Language) {
        let region = Typography.of(language).locale.split(separator: "-").last ?? ""
        typst.text(language.code)
        typst.raw(", region: ")
        typst.text(String(region))
        typst.raw(", direction: ")
        typst.raw(language.isRightToLeft ? "rtl" : "ltr")
    }

    mutating func write(_ block: DocumentBlock) {
        switch block {
        case .heading(let heading): self.heading(heading)
        case .paragraph(let paragraph): self.paragraph(paragraph)
        case .list(let list):
            self.list(list)
            typst.raw("\n")
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .contents(let levels):
            typst.raw("#outline(title: ")
            typst.text(document.labels.contents)
            typst.code(", depth: \(min(max(levels, 1), 3)))\n")
        case .pageBreak: typst.raw("#pagebreak(weak: true)\n")
        case .pages(let turn):
            typst.raw("#set page(flipped: ")
            typst.raw(turn == .landscape ? "true)\n" : "false)\n")
            textWidth =
                turn == .landscape ? Self.textWidth.landscape : Self.textWidth.portrait
        }
    }

    // MARK: Paragraphs

    private mutating func heading(_ heading: DocumentHeadline) {
        let number = counter.next(heading)
        let name = heading.bookmark ?? DocumentIndex.bookmark(ofHeading: headings)
        headings += 1
        typst.code("#headed(\(heading.level), ")
        if let number { typst.text(number) } else { typst.raw("none") }
        typst.raw(")[")
        runs(heading.runs, heading.change)
        typst.raw("]")
        label(name)
        typst.raw("\n")
    }

    private mutating func paragraph(_ paragraph: DocumentParagraph) {
        let number = counter.next(paragraph)
        typst.raw(paragraph.style.isPlain ? "#block(width: 100%)[" : "#[")
        anchor(paragraph.bookmark)
        direct(paragraph.runs)
        switch paragraph.alignment {
        case .start: typst.raw("#set align(start);")
        case .center: typst.raw("#set align(center);")
        case .end: typst.raw("#set align(end);")
        case nil: break
        }
        open(paragraph.style, number)
        runs(paragraph.runs, paragraph.change)
        typst.raw("]]\n\n")
    }

    private mutating func open(_ style: ParagraphStyle, _ number: Int?) {
        let slant: StaticString = typography.slants ? "italic" : "normal"
        switch style {
        case .numbered: typst.code("#numbered(\"\(number.map(String.init) ?? "")\")[")
        case .title: typst.raw("#titled[")
        case .boldHeading: typst.raw("#bold-heading[")
        case .note: typst.raw("#note[")
        case .annexNumber, .resolutionNumber:
            typst.raw("#centered(size: 1.15em, above: 2.2em)[")
        case .annexTitle, .resolutionTitle:
            typst.raw("#centered(size: 1.15em, weight: \"bold\", above: 1.2em)[")
        case .resolutionDate:
            typst.raw("#centered(slant: \"")
            typst.raw(slant)
            typst.raw("\")[")
        case .call:
            typst.raw("#call(slant: \"")
            typst.raw(slant)
            typst.raw("\")[")
        case .enumeration1: typst.raw("#indented(1)[")
        case .enumeration2: typst.raw("#indented(2)[")
        case .enumeration3: typst.raw("#indented(3)[")
        case .tableHead: typst.raw("#strong[")
        case .tableTitle, .figureTitle: typst.raw("#caption[")
        case .figure: typst.raw("#align(center)[")
        case .colophon: typst.raw("#colophon[")
        case .normal, .summary, .references, .tableText: typst.raw("#[")
        }
    }

    /// Sets the direction of a paragraph whose words are all in one other language.
    private mutating func direct(_ runs: [DocumentRun]) {
        let first = document.language(of: runs)
        guard first.isRightToLeft != document.language.isRightToLeft else { return }
        typst.raw("#set text(lang: ")
        typst.text(first.code)
        typst.raw(", dir: ")
        typst.raw(first.isRightToLeft ? "rtl);" : "ltr);")
    }

    /// Gives what stands before it the name by which references find it.
    mutating func label(_ bookmark: String?) {
        guard let bookmark, index.targets[bookmark] != nil else { return }
        let name = WordBody.bookmark(bookmark)
        guard labelled.insert(name).inserted else { return }
        typst.code(" <\(name)>")
    }

    /// Gives the place a name by which references find it.
    mutating func anchor(_ bookmark: String?) {
        guard let bookmark, index.targets[bookmark] != nil else { return }
        typst.raw("#metadata(none)")
        label(bookmark)
        typst.raw(" ")
    }

    private mutating func list(_ list: DocumentList) {
        if list.marker == .bullet {
            typst.raw("#list(")
        } else {
            typst.raw("#enum(numbering: ")
            switch list.marker {
            case .letter:
                typst.raw("letters-of(")
                typst.texts(typography.letters)
                typst.raw(")")
            case .roman: typst.raw("\"i)\"")
            case .number, .bullet: typst.raw("\"1)\"")
            }
            typst.raw(", ")
        }
        for item in list.items {
            typst.raw("[")
            for (place, paragraph) in item.paragraphs.enumerated() {
                if place > 0 { typst.raw("#parbreak()") }
                runs(paragraph, item.change)
            }
            for inner in item.lists {
                typst.raw("\n")
                self.list(inner)
            }
            typst.raw("], ")
        }
        typst.raw(")")
    }
}

extension ParagraphStyle {
    /// Whether the template of typst makes no block of its own for it.
    fileprivate var isPlain: Bool {
        switch self {
        case .normal, .summary, .references, .tableText, .tableHead, .figure: true
        default: false
        }
    }
}
