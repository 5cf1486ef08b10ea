import Diagnostics
import Vocabulary

/// Headings: of acts, annexes and boxes, and the lines that enact.
extension Assembler {
    // MARK: Annexes and rows

    mutating func placeAnnex(_ block: Block, label: String) {
        let start = headings.annex(block)?.titleStart ?? block.textStart
        part = .annex
        isClosed = false
        let node = add(
            .annex, under: 0, block, component: "ann." + (label.isEmpty ? "\(rows + 1)" : label),
            textStart: start)
        if label.isEmpty { rows += 1 }
        container = node
        isInAct = false
        counts = Counts()
        sections = 0
        open(node)
    }

    /// A row of the box; the box ends where the body or the act begins.
    mutating func placeRow(_ block: Block) -> Bool {
        guard part == .front || part == .box, !isInAct, let row = headings.boxRow(block) else {
            return false
        }
        part = .box
        rows += 1
        let node = add(
            .boxRow, under: 0, block, component: "box.\(rows)", row: row.row,
            textStart: row.textStart)
        open(node)
        return true
    }

    // MARK: Acts

    mutating func placeAct(_ block: Block, _ number: Int) -> Bool {
        guard part != .box, block.label == nil || heading.kind == nil,
            let act = headings.act(block) ?? announced(block, number)
        else { return false }
        let isFirst = heading.kind == nil && part == .front
        guard
            isFirst || act.heading.isDraft || part != .front || followsLastAct(act.heading.number)
        else {
            return placeSubheading(block, act.heading)
        }
        if part != .front, !act.heading.isDraft, act.heading.number == lastAct {
            add(.noise, under: holder, block)
            return true
        }
        acts += 1
        lastAct = act.heading.number
        isClosed = false
        if isFirst { heading = act.heading }
        let isInAnnex = part == .annex && act.heading.isDraft
        let parent = isInAnnex ? container : 0
        part = isInAnnex ? .annex : .front
        let node = add(
            .act, under: parent, block, component: acts > 1 && !isInAnnex ? "act.\(acts)" : "")
        container = isInAnnex ? container : acts > 1 ? node : 0
        isInAct = act.heading.kind != .document
        counts = Counts()
        if act.titleStart < block.textEnd, isFirst {
            heading.title = headings.tokens.text(act.titleStart, block.textEnd).trimmed
        }
        open(node)
        holder = container
        return true
    }

    /// A heading that is known by its place alone: a number with a title above the enacting line, or the
    /// last of several cells on the first lines of a document.
    private func announced(_ block: Block, _ number: Int) -> (heading: ActHeading, titleStart: Int)?
    {
        guard part == .front, heading.kind == nil, number >= 0 else { return nil }
        if number < firstEnacting, let found = headings.numberedTitle(block) { return found }
        guard number < 8, let tab = bytes[block.contentStart..<block.textEnd].lastIndex(of: 0x09)
        else { return nil }
        var cell = block
        cell.textStart = tab + 1
        cell.label = nil
        return headings.act(cell)
    }

    /// A second line of a heading adds what the first did not say.
    private mutating func placeSubheading(_ block: Block, _ more: ActHeading) -> Bool {
        guard more.number == heading.number || heading.number == nil else { return false }
        heading.number = heading.number ?? more.number
        heading.year = heading.year ?? more.year
        heading.place = heading.place ?? more.place
        add(.subtitle, under: container, block)
        return true
    }

    mutating func placeEnacting(_ block: Block, _ number: Int) -> Bool {
        guard part != .box, mayEnact(block, number), let mention = headings.enacting(block) else {
            return false
        }
        add(.enacting, under: container, block)
        if enacting == nil { enacting = mention }
        isClosed = false
        isInAct = true
        part = .preambular
        counts = Counts()
        lastNumber = 0
        hasHeadings = false
        open(container)
        takePlace(from: block)
        return true
    }

    /// Whether an enacting line may stand here: at the head of an act, before its first paragraph, or
    /// behind the end of the act before.
    private func mayEnact(_ block: Block, _ number: Int) -> Bool {
        if part == .front, number >= 0, number < firstEnacting { return false }
        if counts.isEmpty || isClosed { return true }
        let before = nodes[nodes.count - 1]
        return block.label == nil
            && openingReader.lastSymbol(from: before.textStart, to: before.textEnd) == 0x2E
            && openingReader.lastSymbol(from: block.textStart, to: block.textEnd) == 0x2C
            && part == .operative
    }

    /// The place and the year in the bracket of an enacting line, where the heading gave none.
    private mutating func takePlace(from block: Block) {
        guard container == 0,
            let open = bytes[block.textStart..<block.textEnd].firstIndex(where: {
                $0 == 0x28 || $0 == 0xEF
            }),
            let bracket = BracketReader(tokens: headings.tokens).bracket(
                at: open, to: block.textEnd)
        else { return }
        heading.place = heading.place ?? bracket.place
        heading.year = heading.year ?? bracket.year
    }

    // MARK: Signatures

    mutating func placeSignature(_ block: Block) -> Bool {
        guard part == .operative, block.label == nil, block.textEnd - block.textStart < 200,
            !(0x61...0x7A).contains(bytes[block.textStart]),
            let words = lexicon.longest(
                bytes, at: block.textStart, to: block.textEnd, wanted: Category.signature.bit),
            words.entry.value == 0
                || bytes[words.end..<block.textEnd].contains(where: { (0x30...0x39).contains($0) })
        else { return false }
        add(.signature, under: container, block)
        isClosed = true
        return true
    }

    /// Behind the signature only notes stand, until another act begins.
    mutating func placeBehindSignature(_ block: Block) -> Bool {
        guard isClosed else { return false }
        add(
            headings.isFootnote(block) || block.label != nil ? .footnote : .signature,
            under: container, block)
        return true
    }
}
