import Diagnostics
import Vocabulary

/// Labelled points and words without a label.
extension Assembler {
    // MARK: Points

    mutating func placePoint(_ block: Block, _ label: Label) -> Bool {
        if isInFootnotes, label.isBare || label.number > 0 { return placeFootnote(block) }
        if placeNextParagraph(block, label) { return true }
        beginListUnderHeading(label)
        beginBody(block, label)
        let placement = stack.placement(of: label)
        if label.isBare, !isInList || !(placement.isInSequence || isNear(placement)) {
            return false
        }
        if !placement.isInSequence {
            find(
                "paragraph.out-of-sequence", .warning, at: block.contentStart,
                ["number": .number(placement.ordinal), "expected": .number(expected(placement))])
        }
        let parent = placement.depth > 0 ? stack.levels[placement.depth - 1].node : holder
        let node = add(
            .point, under: parent, block, component: PointStack.component(placement, label))
        stack.push(placement, parts: label.parts, node: node)
        lastWords = node
        return true
    }

    /// The next numbered paragraph of an act whose verb no pack lists; the first one behind a preamble
    /// whose last paragraph ended in a comma.
    private mutating func placeNextParagraph(_ block: Block, _ label: Label) -> Bool {
        guard nodes[holder].kind == .paragraph, isInAct, !label.isBare,
            label.number > 0, label.number == lastNumber + 1, label.parts == 1,
            !stack.levels.contains(where: { $0.kind == .number }),
            part == .operative
                ? lastNumber > 0 || !introducesList(nodes[holder])
                : part == .preambular && opensOperativePart(block)
        else { return false }
        part = .operative
        let start = block.textStart
        openings.append(
            Opening(
                verb: -1, isPreambular: false, isOperative: true, start: start, end: start,
                addresseesEnd: start))
        lastNumber = label.number
        counts[.operative] += 1
        let node = add(
            .paragraph, under: container, block, component: "op.\(label.number)",
            opening: openings.count - 1)
        open(node)
        return true
    }

    /// Whether the words of a node end with a colon, so that what follows is a list of it.
    private func introducesList(_ node: Node) -> Bool {
        openingReader.lastSymbol(from: node.textStart, to: node.textEnd) == 0x3A
    }

    /// Whether a numbered block stands behind the comma of a preamble and ends as operative paragraphs do.
    private func opensOperativePart(_ block: Block) -> Bool {
        let last = nodes[lastWords]
        let ending = openingReader.lastSymbol(from: last.textStart, to: last.textEnd)
        return lastNumber == 0 && Folding.isDigit(Folding.Symbol(bytes[block.contentStart]))
            && (ending == 0x2C || Folding.isDigit(ending))
            && [0x3B, 0x2E, 0x3A].contains(closingSign(of: block))
    }

    /// Whether a bare number leaves out only a few: then one is missing, else it is a number of the text.
    private func isNear(_ placement: PointStack.Placement) -> Bool {
        placement.kind == .number && placement.depth < stack.levels.count
            && placement.ordinal > expected(placement)
            && placement.ordinal <= expected(placement) + 3
    }

    private func expected(_ placement: PointStack.Placement) -> Int {
        placement.depth < stack.levels.count ? stack.levels[placement.depth].ordinal + 1 : 1
    }

    /// Whether numbers without bracket or point may be labels here.
    private var isInList: Bool {
        switch nodes[holder].kind {
        case .section, .body, .annex, .heading: true
        default: false
        }
    }

    /// The first number outside an act opens the body of a document.
    private mutating func beginBody(_ block: Block, _ label: Label) {
        guard !isInAct, part == .front || part == .box, label.reads(as: .number, 1), !label.isBullet
        else { return }
        guard part == .box || heading.kind == .document || blocks.count > 3 else { return }
        part = .body
        promoteTitle()
        let node = add(.body, under: 0, block, component: "body", isEmpty: true)
        container = 0
        open(node)
    }

    /// The short line above the body is the document's title; else the last one above the box.
    private mutating func promoteTitle() {
        let last = nodes.count - 1
        let isBelowLabel = last > 0 && nodes[last - 1].kind == .boxRow
        let isLine =
            [.text, .continuation].contains(nodes[last].kind)
            && nodes[last].textEnd - nodes[last].textStart < 300
        let isTitle =
            isLine && !isBelowLabel
            && (nodes[last].parent == 0 || nodes[nodes[last].parent].kind == .boxRow)
        let firstRow = nodes.firstIndex { $0.kind == .boxRow } ?? 0
        let above = nodes[..<firstRow].lastIndex {
            ($0.kind == .text || $0.kind == .front) && $0.parent == 0
        }
        guard let title = isTitle ? last : heading.title == nil ? above : nil else { return }
        nodes[title] = nodes[title].changed(kind: .title, parent: 0)
        if heading.title == nil {
            heading.title =
                headings.tokens.text(nodes[title].textStart, nodes[title].textEnd).collapsed
        }
    }

    // MARK: Interruptions

    /// Rules, page numbers, footnotes and what a converter left; words go on behind them.
    mutating func placeInterruption(_ block: Block) -> Bool {
        if block.label == nil, block.textStart >= block.textEnd {
            add(.noise, under: holder, block)
            return true
        }
        if headings.isRule(block) {
            add(.rule, under: holder, block)
            isInFootnotes = isInAct || part == .body || !stack.levels.isEmpty
            return true
        }
        if headings.isPageNumber(block), part != .annex {
            add(.noise, under: holder, block)
            return true
        }
        return isInFootnotes && block.label == nil && headings.isFootnote(block)
            && placeFootnote(block)
    }

    private mutating func placeFootnote(_ block: Block) -> Bool {
        add(.footnote, under: holder, block)
        return true
    }

    // MARK: Words without a label

    mutating func placeWords(_ block: Block, _ next: Block?) {
        if part == .front { return placeFront(block) }
        if isInFootnotes, nodes.last?.kind == .footnote, !block.isAfterBlank {
            add(.continuation, under: nodes.count - 1, block)
            return
        }
        if part == .annex, !isInAct { return placeAnnexWords(block, next) }
        let parent = nodes[lastWords]
        if !stack.levels.isEmpty || parent.kind == .paragraph || isOpenText(parent) {
            add(.continuation, under: lastWords, block)
        } else if nodes[holder].kind == .section, let label = next?.label,
            label.number == 1 || label.letter == 1 || label.isBullet
        {
            lastWords = add(.chapeau, under: holder, block)
        } else {
            lastWords = addText(block)
        }
    }

    /// Whether the words of a text node go on: its sentence has not ended.
    private func isOpenText(_ node: Node) -> Bool {
        node.kind == .text && nodes[node.parent].kind == .section
            && !headings.endsSentence(from: node.textStart, to: node.textEnd)
    }

    private mutating func addText(_ block: Block) -> Int {
        unlabelled += 1
        let isSole = nodes[holder].kind == .section && unlabelled == 1
        if unlabelled == 2, nodes[holder].kind == .section { nodes[lastWords].component = "1" }
        return add(
            .text, under: holder, block,
            component: isSole
                ? "" : nodes[holder].kind == .section ? "\(unlabelled)" : "t\(unlabelled)")
    }

    /// Before the act: its title, its place and year, or words of a foreword.
    private mutating func placeFront(_ block: Block) {
        if heading.kind != nil, let bracket = headings.subtitle(block) {
            heading.place = heading.place ?? bracket.place
            heading.year = heading.year ?? bracket.year
            add(.subtitle, under: container, block)
        } else if placeNumberedTitle(block) {
            return
        } else if heading.kind != nil, heading.kind != .document, heading.title == nil,
            block.label == nil
        {
            heading.title = headings.tokens.text(block.textStart, block.textEnd).collapsed
            add(.title, under: container, block)
        } else if nodes[nodes.count - 1].kind == .act, block.label == nil {
            add(.title, under: container, block)
        } else {
            lastWords = add(heading.kind == nil && firstAct > 0 ? .front : .text, under: 0, block)
        }
    }

    /// The title below the symbol of an act and lines about its distribution, with the number once more.
    private mutating func placeNumberedTitle(_ block: Block) -> Bool {
        guard acts == 1, let number = heading.number,
            let found = headings.numberedTitle(block), found.heading.number == number
        else { return false }
        for index in nodes.indices where nodes[index].kind == .title {
            nodes[index] = nodes[index].changed(kind: .text, parent: nodes[index].parent)
        }
        heading.title = headings.tokens.text(found.titleStart, block.textEnd).collapsed
        add(.title, under: container, block)
        return true
    }

    /// In an annex: its title, headings of its lists, lines of a chart, or words that go on.
    private mutating func placeAnnexWords(_ block: Block, _ next: Block?) {
        let last = nodes[nodes.count - 1]
        if last.kind == .act {
            add(.title, under: holder, block)
            return
        }
        let isFirst =
            nodes[holder].kind == .annex && nodes[holder].textStart == nodes[holder].textEnd
            && (nodes.count - 1 == holder || last.kind == .subtitle)
        if isFirst {
            add(headings.isTarget(block) ? .subtitle : .title, under: holder, block)
        } else if headings.isJobHeading(block)
            || (next?.label.map { $0.reads(as: .number, 1) && !$0.isBullet } ?? false
                && isShortLine(block))
        {
            sections += 1
            open(add(.heading, under: container, block, component: "s\(sections)"))
        } else if !stack.levels.isEmpty, !block.isAfterBlank || !isShortLine(block) {
            add(.continuation, under: lastWords, block)
        } else {
            stack.clear()
            lastWords = addText(block)
        }
    }

    private func isShortLine(_ block: Block) -> Bool {
        block.textEnd - block.textStart < 160 && !headings.endsSentence(block)
    }
}
