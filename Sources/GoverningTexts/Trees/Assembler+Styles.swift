import Diagnostics

/// What the style of a line says, before its words are asked.
extension Assembler {
    /// Places a block as its style has it; false where its words decide.
    mutating func placeByStyle(_ block: Block, _ number: Int, _ next: Block?) -> Bool {
        guard number >= 0, let role = block.role, block.textStart < block.textEnd || role == .call
        else { return false }
        switch role {
        case .footnote: add(.footnote, under: holder, block)
        case .contents: add(.front, under: 0, block.withoutLabel)
        case .source where part == .front: add(.front, under: 0, block.withoutLabel)
        case .call: placeCall(block.withoutLabel, next)
        case .actTitle: return placeStyledTitle(block)
        case .actReference where part == .front && heading.kind != nil:
            placeReference(block.withoutLabel)
        case .annexTitle, .annexReference:
            guard part == .annex, nodes[holder].kind == .annex else { return false }
            add(role == .annexTitle ? .title : .subtitle, under: holder, block.withoutLabel)
        case .heading(let level): return placeStyledHeading(level, block)
        case .headingTitle(let level):
            guard nodes[nodes.count - 1].kind == .heading else {
                return placeStyledHeading(level, block)
            }
            add(.title, under: nodes.count - 1, block.withoutLabel)
        case .cell: return placeCell(block, next)
        case .point, .text: return placePlain(block, next)
        case .source, .actReference, .actNumber, .annexNumber: return false
        }
        return true
    }

    /// The label of the annex that a block opens, by its words or by its style; empty where its words
    /// have none.
    func annex(_ number: Int, _ block: Block) -> String? {
        if !annexes.isEmpty, let annex = annexes[number] { return annex }
        guard block.role == .annexNumber else { return nil }
        return headings.annex(block.withoutLabel)?.label ?? ""
    }

    // MARK: Acts

    /// A heading of a section, whether a pack lists its verb or not.
    private mutating func placeCall(_ block: Block, _ next: Block?) {
        if let found = openingReader.opening(at: block.textStart, to: block.textEnd) {
            return placeSection(
                openingReader.completed(found, to: block.textEnd), block, next)
        }
        find(
            "section.unknown-verb", .warning, at: block.textStart,
            ["words": .text(headings.tokens.text(block.textStart, block.textEnd))])
        let end = block.textEnd
        let opening = Opening(
            verb: -1, isPreambular: true, isOperative: true, start: block.textStart, end: end,
            addresseesEnd: end)
        placeSection(opening, block, next)
    }

    /// The title of an act, also where it has several lines.
    private mutating func placeStyledTitle(_ block: Block) -> Bool {
        let isInDraft = part == .annex && isInAct
        guard part == .front || isInDraft, headings.act(block) == nil else { return false }
        add(.title, under: isInDraft ? holder : container, block.withoutLabel)
        guard !isInDraft, acts < 2 else { return true }
        let words = headings.tokens.text(block.contentStart, block.textEnd).collapsed
        heading.title = heading.title.map { $0 + " " + words } ?? words
        return true
    }

    private mutating func placeReference(_ block: Block) {
        if let bracket = headings.subtitle(block) {
            heading.place = heading.place ?? bracket.place
            heading.year = heading.year ?? bracket.year
        }
        add(.subtitle, under: container, block)
    }

    // MARK: Headings

    /// A heading of a document or an annex.
    ///
    /// Within an act, and where the words are those of an act or a row of a box, they decide.
    private mutating func placeStyledHeading(_ level: UInt8, _ block: Block) -> Bool {
        if headings.act(block) != nil || headings.boxRow(block.withoutLabel) != nil { return false }
        if part == .box || part == .body && nodes[container].kind != .heading && !outline.isUsed {
            // The paragraphs of a document are numbered through; headings only stand between them.
            add(.heading, under: 0, block)
            return true
        }
        let isBefore = part == .front && (heading.kind != nil || firstAct > 0)
        guard !isBefore, part == .front || part == .annex || part == .body, !isInAct else {
            return false
        }
        if part == .front { part = .body }
        let (parent, place) = outline.place(level, in: container)
        let node = add(.heading, under: parent, block, component: "s\(place)")
        outline.push(level, node: node)
        let points = stack.levels.isEmpty ? pointsAbove : stack
        open(node)
        pointsAbove = points
        return true
    }

    /// Under a new heading a first label begins a list anew; any other goes on with the one before.
    mutating func beginListUnderHeading(_ label: Label) {
        guard let points = pointsAbove else { return }
        pointsAbove = nil
        let isFirst = [.number, .letter, .roman].contains { label.reads(as: $0, 1) }
        if !isFirst, !label.isBullet { stack = points }
    }

    // MARK: Words

    /// A cell: a row of the box or the heading of an act, else words and never a label.
    private mutating func placeCell(_ block: Block, _ next: Block?) -> Bool {
        if placeRow(block) { return true }
        if part == .front, heading.kind == nil, headings.act(block) != nil { return false }
        placeWords(block.withoutLabel, next)
        return true
    }

    /// A point or plain words, but no heading of any kind.
    private mutating func placePlain(_ block: Block, _ next: Block?) -> Bool {
        guard part != .front, !isClosed else { return false }
        if let label = block.label, placePoint(block, label) { return true }
        placeWords(block.withoutLabel, next)
        return true
    }
}

extension Block {
    /// Whether the style of a block lets it be the heading of an act or of an annex.
    var mayHead: Bool {
        switch role {
        case .footnote, .contents, .cell, .point, .text, .call, .source, .actTitle, .actReference,
            .annexTitle, .annexReference:
            false
        case .actNumber, .annexNumber, .heading, .headingTitle, nil: true
        }
    }
}

extension [Block] {
    /// The same blocks with the roles of the lines that they begin with.
    func with(_ roles: [PlacedRole]) -> [Block] {
        guard !roles.isEmpty else { return self }
        var blocks = self
        var next = 0
        for number in blocks.indices {
            while next < roles.count, roles[next].offset < blocks[number].start { next += 1 }
            if next < roles.count, roles[next].offset == blocks[number].start {
                blocks[number].role = roles[next].role
            }
        }
        return blocks
    }
}
