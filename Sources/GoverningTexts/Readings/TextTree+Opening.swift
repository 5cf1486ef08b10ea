extension TextTree {
    /// The part and the verb of the first opening of the text; `nil` where nothing opens with one.
    package var firstOpening: (part: Part, verb: VerbClass?)? {
        firstOpening(from: 0, to: source.count + 1)
    }

    /// The same of the nodes whose words begin between two bytes.
    package func firstOpening(from start: Int, to end: Int) -> (part: Part, verb: VerbClass?)? {
        nodes.first {
            ($0.kind == .section || $0.kind == .paragraph) && (start..<end).contains($0.textStart)
        }.map { node in
            (
                node.part,
                openings[node.opening].verb >= 0 ? VerbClass.all[openings[node.opening].verb] : nil
            )
        }
    }
}
