import GoverningTexts

/// What the paragraphs and headings of a text say, ordered for writing.
struct TextFacts {
    let tree: TextTree
    /// The paragraphs, in the order of the text.
    let paragraphs: [Paragraph]
    /// The bodies that are named, each with the identifier of its entry.
    private(set) var organizations: [(entry: String, body: String?, name: String)] = []
    private var entries: [BodyMention: String] = [:]
    private var entriesByBody: [String: String] = [:]
    private let sections: [Int: Section]
    private let numbers: [Int: Int]

    init(_ tree: TextTree) {
        self.tree = tree
        paragraphs = tree.paragraphs
        numbers = Dictionary(
            paragraphs.enumerated().map { ($1.node, $0) }, uniquingKeysWith: { first, _ in first })
        sections = Dictionary(
            tree.sections.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        if let body = tree.heading.body {
            enter(body, tree.heading.bodyName ?? body)
        }
        for number in tree.nodes.indices { enterBodies(of: number) }
    }

    /// The paragraph that a node is, if it is one.
    func paragraph(_ node: Int) -> Paragraph? { numbers[node].map { paragraphs[$0] } }

    /// The class of the verb that a heading or a paragraph has.
    func verb(of node: Int) -> VerbClass? { sections[node]?.verb ?? paragraph(node)?.verb }

    /// The bodies that a node names as addressees, as consulted or as recipients.
    func bodies(of node: Int) -> [BodyMention] {
        if let paragraph = paragraph(node) {
            return paragraph.addressees.map(\.mention) + paragraph.consulted + paragraph.reportTo
                + next(of: paragraph)
        }
        return sections[node]?.addressees ?? []
    }

    private func next(of paragraph: Paragraph) -> [BodyMention] {
        guard case .next(let body?) = paragraph.deadline else { return [] }
        return [body]
    }

    /// The identifier of the entry of a body.
    func entry(of mention: BodyMention) -> String? {
        mention.body.flatMap { entriesByBody[$0] } ?? entries[mention]
    }

    private mutating func enterBodies(of number: Int) {
        for mention in bodies(of: number) where entry(of: mention) == nil {
            if let body = mention.body {
                enter(body, mention.name)
            } else {
                let entry = "organization_\(organizations.count + 1)"
                entries[mention] = entry
                organizations.append((entry, nil, mention.name))
            }
        }
    }

    private mutating func enter(_ body: String, _ name: String) {
        let entry = AkomaNtosoIRI.token(body)
        entriesByBody[body] = entry
        organizations.append((entry, body, name))
    }
}
