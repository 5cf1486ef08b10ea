import Diagnostics
import Vocabulary

/// Builds the tree of a text from its blocks, one after the other.
///
/// What a block is follows from its words, its label and its place; punctuation only helps where
/// nothing else tells. The rules stand in the extensions: acts, openings, points, plain words.
struct Assembler {
    let bytes: [UInt8]
    let lexicon: Lexicon
    let openingReader: OpeningReader
    let headings: HeadingReader
    let blocks: [Block]
    /// The annexes by the number of the block that opens each.
    let annexes: [Int: String]
    /// The labels of annexes that the text refers to and does not have.
    let missingAnnexes: [String]
    /// The first block with an enacting line; what stands between a heading and it is no paragraph.
    let firstEnacting: Int
    /// The first block that heads or enacts an act; openings before it are no part of one.
    let firstAct: Int

    var nodes: [Node] = []
    var openings: [Opening] = []
    var findings: [PlacedFinding] = []
    var heading = ActHeading()
    /// Bodies found in enacting lines, the first being the text's own.
    var enacting: Opening.Mention?

    /// The part that is being read.
    var part = Part.front
    /// The annex or the root, under which acts and bodies stand.
    var container = 0
    /// The act, section, paragraph, body, annex or row under which the next words go.
    var holder = 0
    var stack = PointStack()
    /// Sections and paragraphs so far in each part of the act.
    var counts = Counts()
    /// Whether the text uses verbs as headings.
    var hasHeadings = false
    /// Whether an act, with or without a heading, is being read.
    var isInAct = false
    var isInFootnotes = false
    /// The block behind notes that stand in the middle of a sentence, at the end of a page.
    var notesEnd = 0
    /// The last node that holds words of the text, for what goes on behind an interruption.
    var lastWords = 0
    /// How many nodes without a label stand under the holder.
    var unlabelled = 0
    /// Whether the act was signed, so that only notes may follow.
    var isClosed = false
    /// The number of the last act, which pages may repeat at their heads.
    var lastAct: String?
    /// Acts so far.
    var acts = 0
    /// Rows of the box, and annexes without a label, so far.
    var rows = 0
    /// The number of the last numbered paragraph.
    var lastNumber = 0
    /// Headings within the annex so far.
    var sections = 0
    /// Headings that styles name and that are open.
    var outline = Outline()
    /// The points that were open before the last of them, which a label may go on with.
    var pointsAbove: PointStack?

    /// How many sections and paragraphs the two parts of an act have.
    struct Counts {
        private var preambular = 0
        private var operative = 0

        var isEmpty: Bool { preambular + operative == 0 }

        subscript(part: Part) -> Int {
            get { part == .preambular ? preambular : operative }
            set { if part == .preambular { preambular = newValue } else { operative = newValue } }
        }
    }

    init(_ bytes: [UInt8], lexicon: Lexicon, from start: Int, layout: TextLayout = .plain) {
        self.bytes = bytes
        self.lexicon = lexicon
        openingReader = OpeningReader(bytes: bytes, lexicon: lexicon)
        headings = HeadingReader(bytes, lexicon: lexicon)
        let found = BlockReader(bytes, lexicon: lexicon).blocks(
            from: start, isParagraphPerLine: layout.isParagraphPerLine)
        blocks = found.with(layout.roles)
        let finder = AnnexFinder(bytes: bytes, headings: headings, lexicon: lexicon)
        let (annexes, missing) = finder.annexes(in: blocks)
        missingAnnexes = missing
        self.annexes = annexes.filter { [blocks] in blocks[$0.key].mayHead }
        let reader = headings
        let heading = blocks.prefix(400).firstIndex { $0.mayHead && reader.act($0) != nil }
        firstEnacting = Self.firstEnacting(blocks, reader, from: heading ?? 0) ?? 0
        firstAct = heading ?? firstEnacting
        nodes.reserveCapacity(blocks.count + blocks.count / 4 + 16)
        nodes.append(
            Node(
                kind: .root, parent: 0, part: .front, start: 0, labelStart: 0, labelEnd: 0,
                textStart: 0, textEnd: 0,
                component: "", opening: -1, row: nil))
    }

    /// The line that enacts the first act: of several near its head, the one that ends with a comma.
    ///
    /// Only lines before the first point count; further down a line may end with a body's name by chance.
    private static func firstEnacting(
        _ blocks: [Block], _ reader: HeadingReader, from start: Int
    ) -> Int? {
        let head = blocks[start...].prefix(40).prefix {
            $0.label.map { $0.isBare || $0.isCapital } ?? true
        }
        let found = head.indices.filter { reader.enacting(blocks[$0]) != nil }
        return found.first {
            reader.openings.lastSymbol(from: blocks[$0].textStart, to: blocks[$0].textEnd) == 0x2C
        } ?? found.first
    }

    /// Reads all blocks.
    mutating func assemble() {
        for (number, block) in blocks.enumerated() {
            var rest: Block? = repaired(block, number)
            var isFirst = true
            while let current = rest {
                let next = blocks.indices.contains(number + 1) ? blocks[number + 1] : nil
                place(current, number: isFirst ? number : -1, next: next)
                rest = hasHeadings ? splitOff(from: current) : splitOperativePart(from: current)
                isFirst = false
            }
        }
    }

    private mutating func place(_ block: Block, number: Int, next: Block?) {
        if number >= 0, let annex = annex(number, block) {
            placeAnnex(block, label: annex)
            if block.role != nil || headings.act(block) == nil { return }
        } else if placeByStyle(block, number, next) || placeInterruption(block)
            || placeNote(block, number)
        {
            return
        }
        if placeRow(block) || placeAct(block, number) || placeEnacting(block, number) { return }
        if placeSignature(block) || placeBehindSignature(block) { return }
        if part == .front, number < firstEnacting, number >= 0 {
            return placeWords(block, next)
        }
        if isInAct || mayOpen(number), placeOpening(block, next) { return }
        if placeActing(block, next) || placeSentence(block) || placeStatement(block, number) {
            return
        }
        if let label = block.label, placePoint(block, label) { return }
        placeWords(block.withoutLabel, next)
    }

    /// Whether a verb may open a paragraph although no act was announced: not in documents with a box or a body.
    private func mayOpen(_ number: Int) -> Bool {
        number >= firstAct && heading.kind != .document && part != .box && part != .body
    }

    // MARK: Nodes

    /// Adds a node; returns its number.
    @discardableResult
    mutating func add(
        _ kind: NodeKind, under parent: Int, _ block: Block, component: String = "",
        opening: Int = -1,
        row: BoxRow? = nil, textStart: Int? = nil, isEmpty: Bool = false
    ) -> Int {
        let label = isEmpty ? nil : block.label
        let start = isEmpty ? block.textStart : textStart ?? block.textStart
        nodes.append(
            Node(
                kind: kind, parent: parent, part: part, start: block.start,
                labelStart: label?.start ?? start,
                labelEnd: label?.end ?? start, textStart: start,
                textEnd: isEmpty ? start : block.textEnd,
                component: component, opening: opening, row: row))
        return nodes.count - 1
    }

    /// Opens a new holder of points.
    mutating func open(_ node: Int) {
        holder = node
        lastWords = node
        unlabelled = 0
        stack.clear()
        isInFootnotes = false
        pointsAbove = nil
    }

    /// Notes a finding at a place of the text.
    mutating func find(
        _ code: String, _ severity: Finding.Severity, at index: Int,
        _ values: [String: FindingValue] = [:]
    ) {
        findings.append(PlacedFinding(code: code, severity: severity, index: index, values: values))
    }
}
