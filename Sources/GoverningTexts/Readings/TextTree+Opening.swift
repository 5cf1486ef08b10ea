extension TextTree {
    /// The part and the verb of the first opening of the text; `nil` where nothing opens with one.
    package var firstOpening: (part: Part, verb: VerbClass?)? {
        nodes.first { $0.kind == .section || $0.kind == .paragraph }.map { node in
            (
                node.part,
                openings[node.opening].verb >= 0 ? VerbClass.all[openings[node.opening].verb] : nil
            )
        }
    }
}
