import GoverningTexts

/// The main body: sections, paragraphs and points; and the conclusions.
extension DocumentWriter {
    mutating func placeInBody(_ number: Int) {
        guard tree.nodes[number].kind != .body else { return space(tree.range(of: number)) }
        guard !identifiers.nodes[number].isEmpty,
            let role = ElementRole(number, tree, inPreamble: false)
        else { return placeInHolder(number) }
        closeUp(to: tree.nodes[number].parent)
        let pieces = NodePieces(tree, number)
        space(pieces.lead)
        frames.append(Frame(node: number, depth: xml.depth, holder: .none))
        xml.start(
            role.element, ["eId": identifiers.nodes[number], "refersTo": meaning(of: number)])
        label(pieces)
        if role == .section {
            xml.start("heading")
            write(pieces.words, number)
            xml.end()
        } else {
            openList(number)
            openHolder()
            if !pieces.words.isEmpty || pieces.label.isEmpty { paragraph(pieces.words, number) }
        }
        space(pieces.tail)
    }

    /// Words without an element of their own go into the innermost element that is open.
    private mutating func placeInHolder(_ number: Int) {
        if !frames.isEmpty { openHolder() }
        block(number)
    }

    /// A list around the points of a paragraph or a point.
    private mutating func openList(_ number: Int) {
        guard isAbove[number] else { return }
        xml.start("list", ["eId": identifiers.unique(identifiers.nodes[number] + "__list_1")])
    }

    /// Opens the element for words: `intro` where more elements follow below, else `content`.
    private mutating func openHolder() {
        let last = frames.count - 1
        guard case .none = frames[last].holder else { return }
        let isIntroduction = isAbove[frames[last].node]
        frames[last].holder = isIntroduction ? .intro(xml.depth) : .direct
        xml.start(isIntroduction ? "intro" : "content")
    }

    /// What a section or a paragraph is for: a part of the act and the class of its verb.
    func meaning(of number: Int) -> String? {
        let part = tree.nodes[number].part
        let isAct = part == .preambular || part == .operative
        let concepts = [
            isAct ? (part == .preambular ? "#preamble" : "#operative") : nil,
            facts.verb(of: number).map { "#" + $0.name },
        ].compactMap(\.self)
        return concepts.isEmpty ? nil : concepts.joined(separator: " ")
    }

    /// A line of the conclusions.
    mutating func placeSignature(_ number: Int) {
        block(number, element: tree.nodes[number].kind == .signature ? "signature" : nil)
    }
}
