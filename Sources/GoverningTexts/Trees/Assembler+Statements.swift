/// Acts that no line enacts, as minutes and lists of decisions have them.
extension Assembler {
    /// Whether a sentence only begins with its ground («After a vote, the Council decided …»), so that
    /// the verb behind the one who acts, or the kind of the act, says what it does.
    func goesOnWithItsActor(_ opening: Opening, _ block: Block) -> Bool {
        guard isInAct, opening.isPreambular, !opening.isOperative, block.label == nil,
            nodes[holder].kind != .section, !opening.isWhole,
            openingReader.lastSymbol(from: block.textStart, to: block.textEnd) == 0x2E
        else { return false }
        if part == .front, headings.act(blockOfLastAct)?.heading.kind == .action { return true }
        return openingReader.openingBehindSubject(
            at: block.textStart, to: block.textEnd, own: ownBody, isGround: true) != nil
    }

    /// A paragraph whose verb stands behind the one who acts.
    mutating func placeActing(_ block: Block, _ next: Block?) -> Bool {
        guard isInAct, nodes[holder].kind != .section, part != .annex, block.label == nil,
            let opening = openingReader.openingBehindSubject(
                at: block.textStart, to: block.textEnd, own: ownBody,
                isGround: opensWithGround(block))
        else { return false }
        let completed = openingReader.completed(opening, to: block.textEnd)
        if opening.isWhole {
            placeSection(completed, block, next)
        } else {
            add(completed, as: .operative, block)
        }
        return true
    }

    private func opensWithGround(_ block: Block) -> Bool {
        openingReader.opening(at: block.textStart, to: block.textEnd)
            .map { $0.isPreambular && !$0.isOperative } ?? false
    }

    /// The body that acts: of the enacting line, or of the number in the heading; -1 where neither says it.
    private var ownBody: Int {
        enacting?.body ?? heading.body.flatMap { Body.indexByID[$0] } ?? -1
    }

    /// A paragraph of an act without enacting line, whose words open with no verb that a pack lists: an
    /// action item asks, a recommendation recommends, a decision decides.
    mutating func placeStatement(_ block: Block, _ number: Int) -> Bool {
        guard isInAct, number >= 0, counts.isEmpty, part == .front || part == .preambular,
            block.label?.isCapital ?? true,
            let kind = headings.act(blockOfLastAct)?.heading.kind, let verb = Self.verb(of: kind),
            isSentence(block, kind), !enactsBelow(number)
        else { return false }
        let block = block.withoutLabel
        let start = block.textStart
        let subjects = openingReader.subjectsOfOrder(from: start, to: block.textEnd)
        let asks = VerbClass.indexByName["requests"] ?? verb
        var opening = Opening(
            verb: subjects.isEmpty || VerbClass.all[verb].isDirective ? verb : asks,
            isPreambular: false, isOperative: true, start: start, end: start,
            addresseesEnd: start)
        if opening.isDirective { opening.addressees = subjects }
        add(opening, as: .operative, block)
        return true
    }

    private var blockOfLastAct: Block {
        let node = nodes.last { $0.kind == .act } ?? nodes[0]
        return Block(
            start: node.start, textStart: min(node.labelStart, node.textStart),
            textEnd: node.textEnd, label: nil, isAfterBlank: false,
            hasNoise: false)
    }

    /// What an act of a kind does.
    private static func verb(of kind: ActKind) -> Int? {
        let names: [ActKind: String] = [
            .action: "requests", .recommendation: "recommends", .decision: "decides",
            .resolution: "decides", .declaration: "declares", .statement: "declares",
            .opinion: "believes",
        ]
        return names[kind].flatMap { VerbClass.indexByName[$0] }
    }

    /// Whether a block is words of the act and no title of it.
    private func isSentence(_ block: Block, _ kind: ActKind) -> Bool {
        let last = nodes[nodes.count - 1]
        let heading = blockOfLastAct
        let isOfMeeting = bytes[heading.textStart..<heading.textEnd].contains(0x2F)
        switch last.kind {
        case .act: return isOfMeeting && (kind == .action || endsSentence(block))
        case .title, .subtitle: return part == .front && endsSentence(block)
        case .enacting: return isOfMeeting && endsSentence(block)
        default: return false
        }
    }

    private func endsSentence(_ block: Block) -> Bool {
        [0x2E, 0x3A, 0x3B].contains(
            openingReader.lastSymbol(from: block.textStart, to: block.textEnd))
    }

    /// Whether an enacting line stands further down in the same act.
    private func enactsBelow(_ number: Int) -> Bool {
        for block in blocks[(number + 1)...].prefix(12) {
            if headings.enacting(block) != nil { return true }
            if headings.act(block) != nil { return false }
        }
        return false
    }

    private mutating func add(_ opening: Opening, as part: Part, _ block: Block) {
        self.part = part
        counts[part] += 1
        openings.append(opening)
        let node = add(
            .paragraph, under: container, block, component: "op.\(counts[part])",
            opening: openings.count - 1)
        open(node)
    }
}
