import Planning
import Vocabulary

/// Where the elements of all plans stand: in which plan, for what, above and below what.
struct PlanTree: Sendable {
    private let workspace: Workspace

    /// The elements of a workspace.
    init(_ workspace: Workspace) { self.workspace = workspace }

    /// What an element is for; `nil` where nobody says.
    func role(of element: PlanElement) -> LevelRole? { workspace.role(of: element) }

    /// Whether an element is there for others to serve it.
    func isServed(_ element: PlanElement) -> Bool { role(of: element)?.isServed ?? false }

    /// The plan of an element: its own, or that of the nearest element above that names one.
    func plan(of element: PlanElement) -> Plan? {
        let plan = element.plan ?? above(element).lazy.compactMap(\.plan).first
        return plan.flatMap { workspace[$0] }
    }

    // MARK: Above and below

    /// The elements above an element, the nearest first; a circle ends them.
    func above(_ element: PlanElement) -> [PlanElement] {
        var found: [PlanElement] = []
        var seen: Set = [element.id]
        var next = element.parent
        while let id = next, seen.insert(id).inserted, let parent = workspace[id] {
            found.append(parent)
            next = parent.parent
        }
        return found
    }

    /// All elements below an element, each once.
    func below(_ element: PlanElement) -> [PlanElement] {
        let children = workspace.planLinks.children
        var found: [PlanElement] = []
        var seen: Set = [element.id]
        var ahead = children[element.id, default: []]
        while let next = ahead.popLast() {
            guard seen.insert(next.id).inserted else { continue }
            found.append(next)
            ahead += children[next.id, default: []]
        }
        return found
    }

    /// The elements of the circle in which an element stands, from itself upwards; none where it
    /// stands in none.
    func circle(through element: PlanElement) -> [PlanElement] {
        let way = [element] + above(element)
        return way.last?.parent == element.id ? way : []
    }

    // MARK: Alignments

    /// The elements that serve an element by their alignments and are current.
    func serving(_ element: PlanElement) -> [PlanElement] {
        workspace.planLinks.serving[element.id, default: []].compactMap { alignment in
            alignment.element.flatMap { workspace[$0] }
        }.filter { isCurrent($0) }
    }

    // MARK: What is current

    /// Whether an element stands in no superseded plan.
    func isCurrent(_ element: PlanElement) -> Bool { plan(of: element)?.isCurrent ?? true }

    /// Whether an indicator measures nothing that a superseded plan holds.
    func isCurrent(_ indicator: Indicator) -> Bool {
        indicator.element.flatMap { workspace[$0] }.map { isCurrent($0) } ?? true
    }

    /// Whether an activity stands in no superseded plan.
    func isCurrent(_ activity: Activity) -> Bool {
        if let plan = activity.plan.flatMap({ workspace[$0] }) { return plan.isCurrent }
        return activity.element.flatMap { workspace[$0] }.map { isCurrent($0) } ?? true
    }

    /// Whether a milestone belongs to nothing that a superseded plan holds.
    func isCurrent(_ milestone: Milestone) -> Bool {
        if let activity = milestone.activity.flatMap({ workspace[$0] }) {
            return isCurrent(activity)
        }
        return milestone.element.flatMap { workspace[$0] }.map { isCurrent($0) } ?? true
    }
}

extension Plan {
    /// Whether no other plan has taken its place.
    var isCurrent: Bool { state != .superseded }
}
