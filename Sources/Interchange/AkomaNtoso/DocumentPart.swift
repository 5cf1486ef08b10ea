import GoverningTexts

/// A part of a text that becomes a document of its own in Akoma Ntoso: an act, or an annex.
struct DocumentPart {
    /// What it is among the others.
    enum Place {
        case whole
        case act(Int)
        case annex(Int)
    }

    let place: Place
    /// The numbers of its nodes, those of its annexes left out.
    let nodes: Range<Int>
    /// What its heading says.
    let heading: ActHeading
    /// The annexes behind it.
    var annexes: [DocumentPart] = []
    /// Where its preamble, its main body and its conclusions begin.
    let zones: Zones

    init(_ place: Place, _ nodes: Range<Int>, _ heading: ActHeading, in tree: TextTree) {
        self.place = place
        self.nodes = nodes
        self.heading = heading
        zones = Zones(nodes, in: tree)
    }

    /// The parts of a text: one, or several acts; each with the annexes behind it.
    static func parts(of tree: TextTree) -> [DocumentPart] {
        let headings = Dictionary(
            tree.acts.map { ($0.nodes.lowerBound, $0.heading) }, uniquingKeysWith: { $1 })
        var parts: [DocumentPart] = []
        for nodes in stretches(of: tree) {
            let isAnnex = tree.nodes[nodes.lowerBound].kind == .annex
            let act = nodes.first { tree.nodes[$0].kind == .act }
            var heading = act.flatMap { headings[$0] } ?? .unknown
            if !isAnnex, parts.isEmpty { heading = tree.heading }
            heading.body = heading.body ?? (act == nil ? nil : tree.heading.body)
            if isAnnex {
                if parts.isEmpty { parts.append(.init(.whole, 1..<1, tree.heading, in: tree)) }
                let number = parts[parts.count - 1].annexes.count + 1
                parts[parts.count - 1].annexes.append(
                    .init(.annex(number), nodes, heading, in: tree))
            } else {
                parts.append(.init(.act(parts.count + 1), nodes, heading, in: tree))
            }
        }
        if parts.count == 1 { return [parts[0].asWhole(in: tree)] }
        return parts.isEmpty ? [.init(.whole, 1..<1, tree.heading, in: tree)] : parts
    }

    private func asWhole(in tree: TextTree) -> DocumentPart {
        var whole = DocumentPart(.whole, nodes, heading, in: tree)
        whole.annexes = annexes
        return whole
    }

    /// The nodes cut where an annex, or an act behind another, begins.
    private static func stretches(of tree: TextTree) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 1
        var hasContent = false
        for (number, node) in tree.nodes.enumerated().dropFirst() {
            let isCut = node.kind == .annex || (node.kind == .act && node.parent == 0 && hasContent)
            if isCut, number > start { stretches.append(start..<number) }
            if isCut {
                start = number
                hasContent = false
            }
            if isCut || ![NodeKind.front, .text, .noise, .rule, .footnote].contains(node.kind) {
                hasContent = true
            }
        }
        if start < tree.nodes.count { stretches.append(start..<tree.nodes.count) }
        return stretches
    }
}

/// Where the zones of a document begin: what stands before the first is the preface.
struct Zones {
    let preamble: Int
    let body: Int
    let conclusions: Int

    init(_ numbers: Range<Int>, in tree: TextTree) {
        let nodes = tree.nodes
        let opens = numbers.first { Self.opensPreamble(nodes[$0]) }
        let content = numbers.first { Self.isContent(nodes[$0]) } ?? numbers.upperBound
        if let opens, opens <= content {
            preamble = opens
            let end = numbers[opens...].dropFirst().first { !Self.isPreamble(nodes[$0]) }
            body = end ?? numbers.upperBound
        } else {
            let isHead = { (number: Int) in
                [.act, .title, .subtitle, .annex].contains(nodes[number].kind)
                    || Self.isBox(number, nodes)
            }
            body =
                numbers.prefix { $0 < content }.last(where: isHead).map { $0 + 1 }
                ?? numbers.lowerBound
            preamble = body
        }
        conclusions = Self.conclusions(
            numbers.clamped(to: body..<max(body, numbers.upperBound)), nodes)
    }

    /// Whether a node is a row of a box or stands in one.
    static func isBox(_ number: Int, _ nodes: [Node]) -> Bool {
        nodes[number].kind == .boxRow || nodes[nodes[number].parent].kind == .boxRow
    }

    private static func opensPreamble(_ node: Node) -> Bool {
        node.kind == .enacting
            || (node.part == .preambular && [.section, .paragraph].contains(node.kind))
    }

    /// What may stand in a preamble without ending it.
    private static func isPreamble(_ node: Node) -> Bool {
        node.part == .preambular || [.enacting, .rule, .noise, .footnote].contains(node.kind)
    }

    /// What only a main body has.
    private static func isContent(_ node: Node) -> Bool {
        switch node.kind {
        case .section, .paragraph, .heading, .body, .point: node.part != .preambular
        case .text: node.part == .annex
        default: false
        }
    }

    /// The first signature behind which nothing but signatures and notes stands.
    private static func conclusions(_ numbers: Range<Int>, _ nodes: [Node]) -> Int {
        let last = numbers.last {
            ![.signature, .footnote, .rule, .noise, .continuation].contains(nodes[$0].kind)
        }
        let behind = (last.map { $0 + 1 } ?? numbers.lowerBound)..<numbers.upperBound
        return behind.first { nodes[$0].kind == .signature } ?? numbers.upperBound
    }
}
