import Diagnostics
import GoverningTexts

/// Writes the nodes of a text as elements of Akoma Ntoso, each byte once and in order.
struct DocumentWriter {
    /// An element of the text that is open, below which more may come.
    struct Frame {
        /// The node it was written for.
        let node: Int
        /// How many elements were open before it.
        let depth: Int
        /// Where words go that have no element of their own.
        var holder: Holder
    }

    /// The element of a frame that takes words, with the number of elements open before it.
    enum Holder {
        /// None is open yet.
        case none
        /// Words go straight into the frame's element.
        case direct
        /// Words go into an `intro`, before those below.
        case intro(Int)
    }

    let facts: TextFacts
    let paths: [String: String]
    var identifiers: ElementIdentifiers
    var xml = XMLWriter()
    var frames: [Frame] = []
    /// Whether a node has some below it that become elements with numbers.
    let isAbove: [Bool]
    /// Whether what stands before the first node was written.
    private var isRootPlaced = false
    /// How many tables were written.
    var tables = 0

    var tree: TextTree { facts.tree }

    init(_ facts: TextFacts, _ identifiers: ElementIdentifiers) {
        self.facts = facts
        self.identifiers = identifiers
        let tree = facts.tree
        var isAbove = [Bool](repeating: false, count: tree.nodes.count)
        for number in tree.nodes.indices where !identifiers.nodes[number].isEmpty {
            isAbove[tree.nodes[number].parent] = true
        }
        self.isAbove = isAbove
        let named = facts.paragraphs.map { ($0.path, identifiers.nodes[$0.node]) }
        let others = tree.nodes.indices.map { (tree.path(of: $0), identifiers.nodes[$0]) }
        paths = Dictionary(
            (named + others).filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Parts

    /// Writes what stands between the metadata of a document and its end.
    mutating func content(
        of part: DocumentPart, _ annex: (inout DocumentWriter, DocumentPart) -> Void
    ) {
        let zones = part.zones
        zone("preface", part.nodes.lowerBound..<zones.preamble) { $0.placeInPreface($1, part) }
        zone("preamble", zones.preamble..<zones.body) { $0.placeInPreamble($1) }
        xml.line()
        xml.start("mainBody")
        let started = xml.started
        placeRoot()
        for number in zones.body..<zones.conclusions { place(number) { $0.placeInBody($1) } }
        close(to: 0)
        if xml.started == started { xml.empty("p") }
        xml.end()
        zone("conclusions", zones.conclusions..<part.nodes.upperBound) { $0.placeSignature($1) }
        guard !part.annexes.isEmpty else { return }
        xml.line()
        xml.start("attachments")
        for part in part.annexes { annex(&self, part) }
        xml.endLine()
    }

    private mutating func zone(
        _ name: String, _ numbers: Range<Int>, _ write: (inout DocumentWriter, Int) -> Void
    ) {
        guard !numbers.isEmpty else { return }
        xml.line()
        xml.start(name)
        placeRoot()
        for number in numbers { place(number, write) }
        close(to: 0)
        xml.end()
    }

    private mutating func place(_ number: Int, _ write: (inout DocumentWriter, Int) -> Void) {
        if Zones.isBox(number, tree.nodes) { return placeInTable(number) }
        if let last = frames.last, tree.nodes[last.node].kind == .boxRow { close(to: 0) }
        write(&self, number)
    }

    // MARK: Words

    /// A paragraph with the words of a node, its label included.
    mutating func block(_ number: Int, element: String? = nil) {
        let pieces = NodePieces(tree, number)
        let kind = tree.nodes[number].kind
        let isPlain = [.text, .continuation, .chapeau, .footnote].contains(kind)
        let isNoteGoingOn =
            kind == .continuation && tree.nodes[tree.nodes[number].parent].kind == .footnote
        if isNoteGoingOn { return space(pieces.tail) }
        space(pieces.lead)
        xml.start("p", ["class": isPlain ? nil : kind.rawValue])
        if let element { xml.start(element) }
        if kind == .footnote {
            note(number, pieces)
        } else {
            write(pieces.label.lowerBound..<pieces.words.upperBound, number)
        }
        if element != nil { xml.end() }
        xml.end()
        if kind != .footnote || !isContinued(number) { space(pieces.tail) }
    }

    /// A footnote, with the line in which it goes on.
    private mutating func note(_ number: Int, _ pieces: NodePieces) {
        let marker = String(decoding: tree.source[pieces.label], as: UTF8.self)
        let identifier = identifiers.unique("authorialNote_1")
        xml.start(
            "authorialNote",
            ["eId": identifier, "marker": marker.isEmpty ? nil : marker, "placement": "bottom"])
        xml.start("p")
        xml.text(tree.source[pieces.label.lowerBound..<pieces.words.upperBound])
        xml.end()
        if isContinued(number) {
            space(pieces.tail)
            xml.start("p")
            xml.text(tree.source[NodePieces(tree, number + 1).words])
            xml.end()
        }
        xml.end()
    }

    /// Whether a footnote goes on in the next node.
    private func isContinued(_ number: Int) -> Bool {
        guard number + 1 < tree.nodes.count else { return false }
        let next = tree.nodes[number + 1]
        return next.kind == .continuation && next.parent == number
    }

    /// A label in its element, with the white space behind it.
    mutating func label(_ pieces: NodePieces) {
        guard !pieces.label.isEmpty else { return }
        xml.start("num")
        xml.text(tree.source[pieces.label])
        xml.end()
        space(pieces.gap)
    }

    /// A paragraph with words of a node.
    mutating func paragraph(_ words: Range<Int>, _ number: Int) {
        xml.start("p")
        write(words, number)
        xml.end()
    }

    /// Words of a node, with what is known of them marked.
    mutating func write(_ words: Range<Int>, _ number: Int, _ more: [Annotation] = []) {
        var index = words.lowerBound
        for annotation in more.isEmpty ? annotations(of: number, words) : more {
            xml.text(tree.source[index..<annotation.words.lowerBound])
            annotation.start(&xml)
            xml.text(tree.source[annotation.words])
            xml.end()
            index = annotation.words.upperBound
        }
        xml.text(tree.source[index..<words.upperBound])
    }

    private func annotations(of number: Int, _ words: Range<Int>) -> [Annotation] {
        var finder = AnnotationFinder(tree.source, words)
        for reference in facts.paragraph(number)?.references ?? [] {
            let place =
                reference.kind == .paragraph ? paths[reference.number].map { "#" + $0 } : nil
            if reference.kind == .paragraph, place == nil { continue }
            finder.mark(
                reference.text, .reference(place ?? AkomaNtosoIRI(reference).work))
        }
        for mention in facts.bodies(of: number) {
            if let entry = facts.entry(of: mention) {
                finder.mark(mention.name, .organization(entry))
            }
        }
        return finder.annotations
    }

    /// White space between elements.
    mutating func space(_ range: Range<Int>) { xml.text(tree.source[range]) }

    /// What stands before the first node, or all of a text that was not read.
    private mutating func placeRoot() {
        guard !isRootPlaced else { return }
        isRootPlaced = true
        let pieces = NodePieces(tree, 0)
        space(pieces.lead)
        if !pieces.words.isEmpty { paragraph(pieces.words, 0) }
        space(pieces.tail)
    }

    // MARK: Frames

    /// Closes frames until so many are open.
    mutating func close(to count: Int) {
        while frames.count > count {
            let frame = frames.removeLast()
            xml.end(to: frame.depth)
        }
    }

    /// Closes all that is not above a node, and the introduction of what is.
    mutating func closeUp(to parent: Int) {
        guard let index = frames.lastIndex(where: { $0.node == parent }) else {
            return close(to: 0)
        }
        close(to: index + 1)
        if case .intro(let depth) = frames[index].holder { xml.end(to: depth) }
        frames[index].holder = .none
    }
}
