import GoverningTexts

/// What stands before the main body: headings, the box of a document, the enacting line and recitals.
extension DocumentWriter {
    // MARK: Preface

    mutating func placeInPreface(_ number: Int, _ part: DocumentPart) {
        let kind = tree.nodes[number].kind
        guard kind == .act || kind == .annex || kind == .title else { return block(number) }
        let pieces = NodePieces(tree, number)
        space(pieces.lead)
        if kind == .title {
            let identifier = identifiers.unique("container_1")
            xml.start("container", ["eId": identifier, "name": "title"])
        } else {
            xml.start("longTitle", ["eId": identifiers.unique("longTitle_1")])
        }
        xml.start("p")
        let words = pieces.label.lowerBound..<pieces.words.upperBound
        if kind == .title {
            xml.start("docTitle")
            xml.text(tree.source[words])
            xml.end()
        } else {
            write(words, number, titleParts(of: number, words, part.heading))
        }
        xml.end()
        xml.end()
        space(pieces.tail)
    }

    /// Kind, number, place and title in the heading of an act.
    private func titleParts(of number: Int, _ words: Range<Int>, _ heading: ActHeading)
        -> [Annotation]
    {
        guard tree.nodes[number].kind == .act else { return [] }
        var finder = AnnotationFinder(tree.source, words)
        let kind = tree.kindWords(of: number)
        if let kind { finder.mark(kind.clamped(to: words), .docType) }
        if let number = heading.number { finder.mark(number, .docNumber) }
        if let year = heading.year { finder.mark("\(year)", .docDate(year)) }
        if let place = heading.place, place == tree.heading.place { finder.mark(place, .place) }
        if let title = heading.title { finder.mark(title, .docTitle) }
        return finder.annotations
    }

    // MARK: Box

    /// A row of a box as the row of a table: label and words.
    mutating func placeInTable(_ number: Int) {
        let isRow = tree.nodes[number].kind == .boxRow
        let pieces = NodePieces(tree, number)
        if isRow { openRow(number, pieces) } else { openCell(number) }
        if isRow {
            let words = pieces.label.lowerBound..<pieces.words.upperBound
            paragraph(words, number)
            space(pieces.tail)
        } else {
            block(number)
        }
    }

    private mutating func openRow(_ number: Int, _ pieces: NodePieces) {
        if let first = frames.first, tree.nodes[first.node].kind == .boxRow {
            close(to: 1)
        } else {
            close(to: 0)
            space(pieces.lead)
            tables += 1
            frames.append(Frame(node: number, depth: xml.depth, holder: .direct))
            xml.start("table", ["eId": identifiers.unique("table_\(tables)")])
        }
        frames.append(Frame(node: number, depth: xml.depth, holder: .none))
        xml.start("tr", ["class": tree.nodes[number].row?.rawValue])
        xml.start("td")
    }

    /// The second cell of a row, where it is not open yet.
    private mutating func openCell(_ number: Int) {
        if frames.isEmpty || tree.nodes[frames[0].node].kind != .boxRow {
            return
        }
        guard case .none = frames[1].holder else { return }
        xml.end(to: frames[1].depth + 1)
        xml.start("td")
        frames[1].holder = .direct
    }

    // MARK: Preamble

    mutating func placeInPreamble(_ number: Int) {
        let node = tree.nodes[number]
        if node.kind == .enacting { return placeEnacting(number) }
        guard !identifiers.nodes[number].isEmpty,
            let role = ElementRole(number, tree, inPreamble: true)
        else { return block(number) }
        closeUp(to: node.parent)
        let pieces = NodePieces(tree, number)
        space(pieces.lead)
        switch role {
        case .recitals: openRecitals(number, pieces)
        case .item where !frames.isEmpty: openItem(number, pieces)
        default: openRecital(number, pieces)
        }
        space(pieces.tail)
    }

    private mutating func placeEnacting(_ number: Int) {
        close(to: 0)
        xml.start(
            "formula",
            ["eId": identifiers.unique("formula_1"), "name": "enactingFormula"])
        block(number)
        xml.end()
    }

    /// The heading of recitals; without any below it, it is a container.
    private mutating func openRecitals(_ number: Int, _ pieces: NodePieces) {
        let frame = Frame(node: number, depth: xml.depth, holder: .direct)
        let identifier = identifiers.nodes[number]
        if isAbove[number] {
            xml.start("recitals", ["eId": identifier, "refersTo": meaning(of: number)])
            frames.append(
                Frame(node: number, depth: frame.depth, holder: .intro(xml.depth)))
            xml.start("intro")
        } else {
            frames.append(frame)
            xml.start(
                "container",
                ["eId": identifier, "refersTo": meaning(of: number), "name": "recitals"])
        }
        paragraph(pieces.label.lowerBound..<pieces.words.upperBound, number)
    }

    /// A recital; one that stands by itself brings the element around it.
    private mutating func openRecital(_ number: Int, _ pieces: NodePieces) {
        frames.append(Frame(node: number, depth: xml.depth, holder: .direct))
        if frames.count == 1 {
            let identifier = identifiers.unique("recs_\(identifiers.nodes[number])")
            xml.start("recitals", ["eId": identifier])
        }
        xml.start(
            "recital", ["eId": identifiers.nodes[number], "refersTo": meaning(of: number)])
        label(pieces)
        paragraph(pieces.words, number)
    }

    /// A point of a recital, or of another point.
    private mutating func openItem(_ number: Int, _ pieces: NodePieces) {
        if xml.name != "blockList" {
            let above = identifiers.nodes[frames[frames.count - 1].node]
            xml.start("blockList", ["eId": identifiers.unique(above + "__list_1")])
        }
        frames.append(Frame(node: number, depth: xml.depth, holder: .direct))
        xml.start("item", ["eId": identifiers.nodes[number], "refersTo": meaning(of: number)])
        label(pieces)
        paragraph(pieces.words, number)
    }
}
