package import Vocabulary

/// Which records of plans hang on which, each list in the order of codes.
package struct PlanLinks: Sendable {
    /// The kinds of records that it is made of.
    static let kinds: Set<String> = [
        Target.kind, Indicator.kind, PlanElement.kind, PlanAlignment.kind,
    ]

    /// The targets of an indicator.
    package let targets: [Identifier<Indicator>: [Target]]
    /// The indicators that are counted into another one.
    package let parts: [Identifier<Indicator>: [Indicator]]
    /// The indicators of an element.
    package let indicators: [Identifier<PlanElement>: [Indicator]]
    /// The elements right below an element.
    package let children: [Identifier<PlanElement>: [PlanElement]]
    /// The alignments by which an element is served.
    package let serving: [Identifier<PlanElement>: [PlanAlignment]]
    /// The alignments by which an element serves others.
    package let served: [Identifier<PlanElement>: [PlanAlignment]]

    init(_ workspace: Workspace) {
        targets = Self.grouped(workspace.records(Target.self), by: \.indicator)
        let indicators = workspace.records(Indicator.self)
        parts = Self.grouped(indicators, by: \.countedIn)
        self.indicators = Self.grouped(indicators, by: \.element)
        children = Self.grouped(workspace.records(PlanElement.self), by: \.parent)
            .mapValues(\.ranked)
        let alignments = workspace.records(PlanAlignment.self)
        serving = Self.grouped(alignments, by: \.serves)
        served = Self.grouped(alignments, by: \.element)
    }

    private static func grouped<Key: Hashable, Value>(
        _ values: [Value], by key: (Value) -> Key?
    ) -> [Key: [Value]] {
        var groups: [Key: [Value]] = [:]
        for value in values {
            if let key = key(value) { groups[key, default: []].append(value) }
        }
        return groups
    }
}
