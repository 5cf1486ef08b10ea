import GoverningTexts

/// Reads one part of a Word document: the body, the notes, a header or a footer.
///
/// The extensions say what a paragraph, a run and a change are. What is read is the text as proposed:
/// insertions are part of it, deletions are not.
struct StoryReader {
    /// What is known of a paragraph before its end.
    struct Paragraph {
        var line: [UInt8] = []
        /// The number of its style in the sheet.
        var style = 0
        var list: Int?
        var level: Int?
        var outline: Int?
        /// Whether its end is deleted, so that the next paragraph goes on with it.
        var isEndDeleted = false
        /// Notes that its words refer to, each with its number.
        var notes: [(key: String, number: Int)] = []
        /// The first of the changes that stand in its line.
        var firstChange = 0
    }

    /// A run whose properties have been read.
    struct Run {
        var isHidden = false
    }

    /// A row of a table: its cells so far, where its roles begin, whether it is deleted.
    struct Row {
        var cells = 0
        var firstRole = 0
        var isDeleted = false
    }

    let elements: WordElement.Table
    let styles: StyleSheet
    let notes: [String: Story.Note]
    var scanner: XMLScanner
    var counter: ListCounter
    var story = Story()

    var paragraph = Paragraph()
    /// Paragraphs around a text box.
    var outer: [Paragraph] = []
    var run = Run()
    /// Whether the words of a run are deleted or moved away, by how many elements.
    var deletions = 0
    /// The changes that are open, outermost first.
    var openChanges: [TrackedChange] = []
    /// Of each open field, whether its result has begun.
    var fields: [Bool] = []
    /// The row of each open table.
    var rows: [Row] = []
    var isBlankWanted = false
    var noteNumber = 0
    /// Notes that were referred to, each of which is written once.
    var usedNotes: Set<String> = []
    /// The note that is open, in a part that holds notes.
    var noteKey: String?

    init(
        _ bytes: [UInt8], _ elements: WordElement.Table, styles: StyleSheet, counter: ListCounter,
        notes: [String: Story.Note] = [:]
    ) {
        self.elements = elements
        self.styles = styles
        self.notes = notes
        self.counter = counter
        scanner = WordElement.scanner(bytes)
    }

    /// Reads the whole part.
    mutating func read() -> Story {
        while true {
            switch scanner.next() {
            case .start: start(elements.element(scanner))
            case .end: end(elements.element(scanner))
            case .text: break
            case .finish:
                finishParagraphs()
                finishNote()
                story.fault = scanner.fault.map { fault in
                    if case .broken(let index) = fault { return (fault, scanner.line(of: index)) }
                    return (fault, 1)
                }
                return story
            }
        }
    }

    /// Writes what a part that breaks off has left open.
    private mutating func finishParagraphs() {
        while true {
            paragraph.isEndDeleted = false
            if !paragraph.line.isEmpty { endParagraph(isForced: false) }
            guard let last = outer.popLast() else { return }
            paragraph = last
        }
    }

    // MARK: Elements

    private mutating func start(_ element: WordElement) {
        switch element {
        case .paragraph: beginParagraph()
        case .run: run = Run()
        case .runProperties: readRunProperties()
        case .paragraphProperties: readParagraphProperties()
        case .text, .mathText: readText()
        case .delText: readDeletedText()
        case .tab, .ptab: add(0x09)
        case .br, .cr: addBreak()
        case .sym: addSymbol()
        case .noBreakHyphen: add("\u{2011}")
        case .fldChar: readFieldMark()
        case .ins, .del, .moveFrom, .moveTo: beginChange(element)
        case .footnoteReference, .endnoteReference: addNoteMark(element)
        case .commentReference: story.commentCount += 1
        case .footnote, .endnote: readNote(element)
        case .tbl, .tr, .tc, .txbxContent: beginPart(element)
        case .trPr: readRowProperties()
        case .alternateContent: readAlternatives()
        case .document, .body: story.hasBody = true
        case .choice, .fallback, .sdtPr, .tcPr, .rt, .sectPr, .pPrChange, .rPrChange, .tblPrChange,
            .trPrChange,
            .tcPrChange, .sectPrChange, .numberingChange, .tblGridChange, .tblPrExChange:
            scanner.skip()
        default: break
        }
    }

    private mutating func end(_ element: WordElement) {
        switch element {
        case .paragraph: endParagraph(isForced: false)
        case .ins, .del, .moveFrom, .moveTo: endChange(element)
        case .tbl, .tr, .tc, .txbxContent: endPart(element)
        default: break
        }
    }

    // MARK: Tables and boxes

    private mutating func beginPart(_ element: WordElement) {
        switch element {
        case .tbl:
            rows.append(Row(firstRole: story.roles.count))
            isBlankWanted = true
        case .tr where !rows.isEmpty:
            rows[rows.count - 1] = Row(firstRole: story.roles.count)
        case .tc where !rows.isEmpty: rows[rows.count - 1].cells += 1
        case .txbxContent where outer.count < XMLScanner.deepest:
            outer.append(paragraph)
            paragraph = Paragraph()
            paragraph.firstChange = story.changes.count
        default: break
        }
    }

    private mutating func endPart(_ element: WordElement) {
        endParagraph(isForced: true)
        switch element {
        case .tbl where !rows.isEmpty:
            rows.removeLast()
            isBlankWanted = true
        case .tr:
            guard let row = rows.last else { return }
            if row.cells == 1 { dropCells(from: row.firstRole) }
            if row.isDeleted { deletions -= 1 }
            rows[rows.count - 1] = Row(firstRole: story.roles.count)
            isBlankWanted = true
        case .txbxContent where !outer.isEmpty: paragraph = outer.removeLast()
        default: break
        }
    }

    /// A row of one cell is a frame around paragraphs like any others.
    private mutating func dropCells(from first: Int) {
        guard first < story.roles.count else { return }
        let kept = story.roles[first...].filter { $0.role != .cell }
        story.roles.replaceSubrange(first..., with: kept)
    }

    /// A row that is deleted is no part of the text.
    private mutating func readRowProperties() {
        let outside = scanner.depth - 1
        while scanner.depth > outside {
            switch scanner.next() {
            case .finish: return
            case .start:
                let element = elements.element(scanner)
                if element == .del, let row = rows.last, !row.isDeleted {
                    rows[rows.count - 1].isDeleted = true
                    deletions += 1
                }
                scanner.skip()
            default: continue
            }
        }
    }

    /// Of several ways to show the same, the first is read as if it stood alone; the others are
    /// passed by where they begin.
    private mutating func readAlternatives() {
        while case let piece = scanner.next(), piece != .end, piece != .finish {
            if piece == .start { return }
        }
    }
}
