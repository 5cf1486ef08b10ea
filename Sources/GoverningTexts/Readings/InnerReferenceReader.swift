/// Finds references to paragraphs of the same text: «recognizing c) above», «resolves 2 above».
struct InnerReferenceReader {
    private let tree: TextTree
    /// The sections with the points right below each.
    private let sections: [(number: Int, points: [Int])]

    init(_ tree: TextTree) {
        self.tree = tree
        var sections: [(number: Int, points: [Int])] = []
        for number in tree.nodes.indices {
            let node = tree.nodes[number]
            if node.kind == .section { sections.append((number, [])) }
            if node.kind == .point, node.parent == sections.last?.number {
                sections[sections.count - 1].points.append(number)
            }
        }
        self.sections = sections
    }

    /// The references among the words of a paragraph, each with the path it leads to.
    func references(in paragraph: Paragraph, among marks: [Mark]) -> [Reference] {
        guard let language = tree.language else { return [] }
        let lexicon = Lexicon(.pack(for: language))
        return marks.filter { $0.category == .verb }.compactMap { mark in
            target(of: mark, in: paragraph.node, lexicon).map { path in
                Reference(
                    kind: .paragraph, number: path, body: nil, place: nil, year: nil,
                    isRevised: false,
                    text: tree.string(mark.start, mark.end))
            }
        }
    }

    /// The path of the paragraph that a verb with a label near it names, or `nil`.
    private func target(of mark: Mark, in number: Int, _ lexicon: Lexicon) -> String? {
        let node = tree.nodes[number]
        let tokens = TokenReader(bytes: tree.source, lexicon: lexicon)
        let reader = OpeningReader(bytes: tree.source, lexicon: lexicon)
        guard let opening = reader.opening(at: mark.start, to: node.textEnd) else { return nil }
        let start = tokens.skip(opening.addresseesEnd, node.textEnd, Stretch.gap)
        if let label = reader.labels.label(at: start, to: node.textEnd), !label.isBullet,
            isPointed(label, tokens, node, lexicon)
        {
            return path(verb: opening, label, before: number)
        }
        return labelBefore(mark.start, node, tokens, lexicon).flatMap {
            path(verb: opening, $0, before: number)
        }
    }

    /// Whether a label behind a verb points to a paragraph: it has a bracket, or «above» follows.
    private func isPointed(_ label: Label, _ tokens: TokenReader, _ node: Node, _ lexicon: Lexicon)
        -> Bool
    {
        let after = tokens.skip(label.end, node.textEnd, SymbolSet(Folding.space, 0x22, 0x27, 0x2C))
        let word = lexicon.longest(
            tree.source, at: after, to: node.textEnd, wanted: .mask(.above, .below))
        return word != nil || !label.isBare
    }

    /// `point c) du reconnaissant ci-dessus`: the label stands a few small words before the verb.
    private func labelBefore(_ verb: Int, _ node: Node, _ tokens: TokenReader, _ lexicon: Lexicon)
        -> Label?
    {
        let labels = LabelReader(tree.source, letters: lexicon.pack.letters)
        for start in stride(from: verb - 2, through: max(node.textStart, verb - 48), by: -1) {
            guard tree.source[start] & 0xC0 != 0x80, start == 0 || tree.source[start - 1] == 0x20,
                let label = labels.label(at: start, to: verb), !label.isBare, !label.isBullet
            else { continue }
            let between = tree.string(label.end, verb).split(separator: " ")
            return between.count <= 2 ? label : nil
        }
        return nil
    }

    /// The path of the point with a label in the nearest section before that a verb heads.
    private func path(verb: Opening, _ label: Label, before number: Int) -> String? {
        let end = sectionsBegun(before: number)
        for section in sections[max(0, end - Self.reach)..<end].reversed()
        where isHead(tree.openings[tree.nodes[section.number].opening], verb) {
            if let point = section.points.first(where: { isLabelled($0, label) }) {
                return tree.path(of: point)
            }
        }
        return nil
    }

    /// How many sections begin at or before a node.
    private func sectionsBegun(before number: Int) -> Int {
        var low = 0
        var high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].number > number { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// How many sections back a reference may lead.
    private static let reach = 60

    private func isHead(_ opening: Opening, _ verb: Opening) -> Bool {
        [verb.verb, verb.verbInPreamble].contains(opening.verb)
            && (opening.isPreambular == verb.isPreambular
                || opening.isOperative == verb.isOperative)
            && verb.addressees.allSatisfy { mention in
                opening.addressees.contains { $0.body == mention.body }
            }
    }

    private func isLabelled(_ point: Int, _ label: Label) -> Bool {
        [Label.Kind.number, .letter, .roman].contains { kind in
            let ordinal = label.ordinal(as: kind)
            let placement = PointStack.Placement(
                depth: 0, kind: kind, ordinal: ordinal, isInSequence: true)
            return ordinal > 0
                && tree.nodes[point].component == PointStack.component(placement, Label())
        }
    }
}
