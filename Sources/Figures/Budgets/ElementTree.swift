import Planning
import Vocabulary

/// Elements above and below each other, as far as costs follow them; a circle ends the way.
struct ElementTree: Sendable {
    private let workspace: Workspace

    init(_ workspace: Workspace) { self.workspace = workspace }

    subscript(id: Identifier<PlanElement>) -> PlanElement? { workspace[id] }

    func element(_ code: String) -> PlanElement? {
        workspace.record(PlanElement.self, code: code)
    }

    /// The elements right below, in the order of their codes.
    func children(of id: Identifier<PlanElement>) -> [PlanElement] {
        workspace.planLinks.children[id, default: []]
    }

    /// An element with those above it, the nearest first.
    func way(up id: Identifier<PlanElement>) -> [Identifier<PlanElement>] {
        var way: [Identifier<PlanElement>] = []
        var seen: Set<Identifier<PlanElement>> = []
        var next: Identifier<PlanElement>? = id
        while let at = next, seen.insert(at).inserted {
            way.append(at)
            next = workspace[at]?.parent
        }
        return way
    }

    func isBelow(_ id: Identifier<PlanElement>, _ other: Identifier<PlanElement>) -> Bool {
        id != other && way(up: id).contains(other)
    }

    /// Elements in the order of their codes, each once.
    func sorted(_ ids: some Sequence<Identifier<PlanElement>>) -> [PlanElement] {
        Set(ids).compactMap { workspace[$0] }.sorted {
            (CodeOrder($0.code), $0.id) < (CodeOrder($1.code), $1.id)
        }
    }
}
