package import Diagnostics
package import Vocabulary

/// A governing text as it was read: its bytes, and what each of them is.
///
/// - Shape: nodes in the order of the text; each owns the bytes from its start to the next node's
///   start, so ``text`` is the text that was read, byte for byte.
package struct TextTree: Sendable {
    /// The text in UTF-8.
    package let source: [UInt8]
    /// The language it is in; `nil` where it could not be told.
    package let language: Language?
    /// What its heading says.
    package let heading: ActHeading
    /// All nodes; the first is the root.
    package let nodes: [Node]
    /// What a reader should know, in the order of the text.
    package let findings: [Finding]

    let openings: [Opening]
    /// The body that adopts the text, or -1.
    let own: Int

    /// The text again: the bytes of all nodes, one after the other.
    package var text: [UInt8] {
        nodes.indices.reduce(into: []) { text, number in
            text.append(contentsOf: source[range(of: number)])
        }
    }

    /// The bytes that a node owns.
    package func range(of number: Int) -> Range<Int> {
        let end = number + 1 < nodes.count ? nodes[number + 1].start : source.count
        return nodes[number].start..<max(nodes[number].start, end)
    }

    /// The label of a node as printed; empty where it has none.
    package func label(of number: Int) -> String {
        string(nodes[number].labelStart, nodes[number].labelEnd)
    }

    /// The words of a node without those below it: white space collapsed, noise left out.
    package func words(of number: Int) -> String {
        string(nodes[number].textStart, nodes[number].textEnd)
    }

    /// The tree with more findings, as of the container that the text came in.
    package func adding(_ more: [Finding]) -> TextTree { with(findings + more) }

    /// The tree with other findings, as where its container says why there is no text.
    package func with(_ findings: [Finding]) -> TextTree {
        TextTree(
            source: source, language: language, heading: heading, nodes: nodes, findings: findings,
            openings: openings, own: own)
    }

    /// The tree with another heading.
    func changed(heading: ActHeading) -> TextTree {
        TextTree(
            source: source, language: language, heading: heading, nodes: nodes,
            findings: findings, openings: openings, own: own)
    }

    /// The organization that the text belongs to, by which roles become its bodies.
    var organization: String? { own >= 0 ? Body.all[own].organization : nil }

    func string(_ start: Int, _ end: Int) -> String {
        CollapsedWords.words(source, from: start, to: end)
    }
}
