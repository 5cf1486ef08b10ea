import Vocabulary

/// Makes paragraphs from the leaves of a tree, with all that their words say.
struct ParagraphReader {
    private let tree: TextTree
    private let lexicon: Lexicon
    private let scanner: MarkScanner

    init(_ tree: TextTree, _ language: Language) {
        self.tree = tree
        lexicon = Lexicon(.pack(for: language))
        scanner = MarkScanner(bytes: tree.source, lexicon: lexicon)
    }

    /// How many bytes of one paragraph are searched for addressees, dates and references.
    static let searched = 65_536

    /// The paragraph of a leaf and the phrases found in it; `more` are the nodes with which its words go on.
    func paragraph(_ number: Int, path: String, more: [Int]) -> (Paragraph, [Mark]) {
        let node = tree.nodes[number]
        let stretch = stretch(of: number, more)
        let above = above(number)
        let heading = above.opening >= 0 ? tree.openings[above.opening] : nil
        let task = task(of: number, under: heading)
        let opening = task ?? heading
        let isOperative = node.part == .operative || above.isOperative
        let bodies = BodiesOfParagraph(stretch: stretch)
        let terms = TermsOfParagraph(stretch: stretch)
        let recipients = isOperative ? bodies.recipients : []
        let addressees = isOperative ? opening?.addressees ?? [] : []
        let paragraph = Paragraph(
            node: number, path: path, part: node.part, label: tree.label(of: number),
            heading: above.heading,
            opening: heading.map { tree.string($0.start, $0.end) },
            verb: opening.flatMap { $0.verb >= 0 ? VerbClass.all[$0.verb] : nil },
            addressees: addressees.map {
                Addressee(
                    mention: stretch.resolved($0), role: addressees.count > 1 ? .joint : .lead)
            },
            consulted: isOperative ? consulted(bodies, opening, stretch) : [],
            obligation: isOperative ? (recipients.isEmpty ? terms.obligation : .report) : nil,
            chapeau: above.chapeau, text: text(number, more),
            reportTo: recipients.map(stretch.resolved),
            deadline: isOperative ? DeadlineOfParagraph(stretch: stretch).deadline : nil,
            recurrence: isOperative ? terms.recurrence : nil,
            conditions: isOperative ? terms.conditions : [],
            references: references(of: number, more, stretch),
            start: node.labelStart < node.labelEnd ? node.labelStart : node.textStart,
            end: more.last.map { tree.nodes[$0].textEnd } ?? node.textEnd)
        return (paragraph, stretch.marks)
    }

    /// The order that a paragraph of «resolves» gives to somebody.
    private func task(of number: Int, under heading: Opening?) -> Opening? {
        let node = tree.nodes[number]
        guard let heading, node.kind != .paragraph, heading.verb == VerbClass.indexByName["decides"]
        else { return nil }
        return OpeningReader(bytes: tree.source, lexicon: lexicon).task(
            at: node.textStart, to: node.textEnd)
    }

    private func consulted(_ bodies: BodiesOfParagraph, _ opening: Opening?, _ stretch: Stretch)
        -> [BodyMention]
    {
        var found: [BodyMention] = []
        for mention in (opening?.consulted ?? []) + bodies.consulted {
            let resolved = stretch.resolved(mention)
            let isKnown = found.contains {
                $0.body == resolved.body && ($0.body != nil || $0.name == resolved.name)
            }
            if !isKnown { found.append(resolved) }
        }
        return found
    }

    private func text(_ number: Int, _ more: [Int]) -> String {
        ([number] + more).map { tree.words(of: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The words of a leaf with their marks; where its opening stands in it, without the opening.
    private func stretch(of number: Int, _ more: [Int]) -> Stretch {
        let node = tree.nodes[number]
        var start = node.textStart
        if node.kind == .paragraph, node.opening >= 0 {
            start = max(start, tree.openings[node.opening].addresseesEnd)
        }
        let searchEnd = min(node.textEnd, start + Self.searched)
        var marks = scanner.marks(from: start, to: max(start, searchEnd))
        for part in more {
            marks += scanner.marks(from: tree.nodes[part].textStart, to: tree.nodes[part].textEnd)
        }
        let end = more.last.map { tree.nodes[$0].textEnd } ?? searchEnd
        return Stretch(
            tokens: TokenReader(bytes: tree.source, lexicon: lexicon), start: start,
            end: max(start, end), marks: marks, own: tree.own,
            organization: tree.organization)
    }

    /// The references in the words of a leaf.
    ///
    /// Words that go on behind an interruption are taken together, as a page may end between a number and
    /// its bracket; those addressed are looked at too, where a number stands in their names.
    private func references(of number: Int, _ more: [Int], _ stretch: Stretch) -> [Reference] {
        let node = tree.nodes[number]
        let start = node.opening >= 0 ? max(node.textStart, tree.openings[node.opening].end) : 0
        let isNumbered =
            node.kind == .paragraph && start < stretch.start
            && tree.source[start..<stretch.start].contains { (0x30...0x39).contains($0) }
        guard !more.isEmpty || isNumbered else {
            return ReferenceReader(stretch: stretch).references
        }
        let first = isNumbered ? start : stretch.start
        var joined = Array(tree.source[first..<max(first, node.textEnd)].prefix(Self.searched))
        for part in more where joined.count < Self.searched {
            joined.append(0x20)
            joined += tree.source[tree.nodes[part].textStart..<tree.nodes[part].textEnd]
                .prefix(Self.searched)
        }
        let whole = Stretch(
            tokens: TokenReader(bytes: joined, lexicon: lexicon), start: 0, end: joined.count,
            marks: MarkScanner(bytes: joined, lexicon: lexicon).marks(from: 0, to: joined.count),
            own: tree.own, organization: tree.organization)
        return ReferenceReader(stretch: whole).references
    }

    /// What stands above a leaf: its heading, its opening and the words that go before its own.
    private func above(_ number: Int) -> (
        heading: String?, opening: Int, chapeau: String?, isOperative: Bool
    ) {
        var chapeau: [String] = []
        var current = number
        while current != 0 {
            let node = tree.nodes[current]
            if node.kind == .section || node.kind == .paragraph || node.kind == .heading
                || node.kind == .boxRow || node.kind == .annex
            {
                let isParagraph = node.kind == .paragraph
                if isParagraph, current != number { chapeau.insert(tree.words(of: current), at: 0) }
                if node.kind == .section, let words = sectionChapeau(current, number) {
                    chapeau.insert(words, at: 0)
                }
                let heading = isParagraph ? nil : headingWords(current)
                return (
                    heading, node.kind == .section || isParagraph ? node.opening : -1,
                    chapeau.isEmpty ? nil : chapeau.joined(separator: " "), node.part == .operative
                )
            }
            if current != number, node.kind == .point {
                chapeau.insert(tree.words(of: current), at: 0)
            }
            current = node.parent
        }
        return (nil, -1, chapeau.isEmpty ? nil : chapeau.joined(separator: " "), false)
    }

    private func headingWords(_ number: Int) -> String? {
        let words = tree.words(of: number)
        return words.isEmpty ? nil : words
    }

    /// The words between the heading of a section and its points.
    private func sectionChapeau(_ section: Int, _ leaf: Int) -> String? {
        let next = section + 1
        guard next < leaf, tree.nodes[next].kind == .chapeau, tree.nodes[next].parent == section
        else { return nil }
        return tree.words(of: next)
    }
}
