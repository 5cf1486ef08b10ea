/// A heading of the tree with what stands under it: a verb with its points, an annex, a row of a box.
package struct Section: Sendable {
    /// The number of its node.
    package let node: Int
    /// What kind of heading it is.
    package let kind: NodeKind
    /// Where it stands, by position.
    package let path: String
    /// The part of the act.
    package let part: Part
    /// The words of the heading, or `nil`.
    package let heading: String?
    /// The opening words, or `nil` where no verb heads it.
    package let opening: String?
    /// The class of the verb, or `nil`.
    package let verb: VerbClass?
    /// The row of a box, or `nil`.
    package let row: BoxRow?
    /// Those whom the heading instructs.
    package let addressees: [BodyMention]
    /// The first byte of the heading and the one behind its last.
    package let start: Int
    package let end: Int
}

extension TextTree {
    /// Calls `visit` with each heading, in the order of the text; none is kept.
    package func forEachSection(_ visit: (Section) -> Void) {
        let kinds: Set<NodeKind> = [.section, .annex, .boxRow, .heading, .act, .body]
        for number in nodes.indices where kinds.contains(nodes[number].kind) {
            visit(section(number))
        }
    }

    /// All headings at once.
    package var sections: [Section] {
        var all: [Section] = []
        forEachSection { all.append($0) }
        return all
    }

    private func section(_ number: Int) -> Section {
        let node = nodes[number]
        let opening = node.kind == .section && node.opening >= 0 ? openings[node.opening] : nil
        let words = headingWords(of: number)
        return Section(
            node: number, kind: node.kind, path: path(of: number), part: node.part,
            heading: words.isEmpty ? nil : words,
            opening: opening.map { string($0.start, $0.end) },
            verb: opening.flatMap { $0.verb >= 0 ? VerbClass.all[$0.verb] : nil }, row: node.row,
            addressees: opening.map(addressees) ?? [], start: node.textStart,
            end: max(node.textStart, node.textEnd))
    }

    private func addressees(of opening: Opening) -> [BodyMention] {
        guard let language else { return [] }
        let pack = LanguagePack.pack(for: language)
        return opening.addressees.map {
            pack.mention(
                string($0.start, $0.end), of: $0.body, own: own, organization: organization)
        }
    }

    /// The words of a heading; of an annex and a row, the words on its own line.
    func headingWords(of number: Int) -> String {
        let node = nodes[number]
        guard node.kind == .annex || node.kind == .boxRow else { return words(of: number) }
        let line =
            source[range(of: number)].firstIndex { $0 == 0x0A } ?? range(of: number).upperBound
        return string(range(of: number).lowerBound, line)
    }
}
