package import Figures
package import Planning
import Records
package import Vocabulary

/// Which indicators a list shows.
package struct IndicatorFilter: Sendable {
    /// The plan whose elements they measure, or whose activities serve those elements.
    package var plan: Plan?
    /// The element that they measure, itself or by what is below it.
    package var element: Identifier<PlanElement>?
    /// Who answers for them.
    package var owner: Identifier<Post>?
    /// How they stand, by ``Standing/code``.
    package var standing: String?

    /// All indicators.
    package init() {}

    /// The indicators that were asked for, in the order of their codes.
    package func indicators(in book: FigureBook) -> [Indicator] {
        let all =
            plan.map { PlanRecords(of: $0, in: book.workspace).indicators }
            ?? book.workspace.records(Indicator.self)
        let elements = element.map { Self.elements(below: $0, in: book) }
        return all.filter { indicator in
            (owner == nil || indicator.owner == owner)
                && (elements.map { indicator.element.map($0.contains) ?? false } ?? true)
                && (standing == nil || book.figures(of: indicator).standing.code == standing)
        }
    }

    /// An element and all below it.
    private static func elements(
        below element: Identifier<PlanElement>, in book: FigureBook
    ) -> Set<Identifier<PlanElement>> {
        var found: Set<Identifier<PlanElement>> = []
        var ahead = [element]
        while let next = ahead.popLast() {
            guard found.insert(next).inserted else { continue }
            ahead += book.workspace.planLinks.children[next, default: []].map(\.id)
        }
        return found
    }
}
