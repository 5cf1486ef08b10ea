package import Figures
package import Planning
import Vocabulary

/// Elements of plans.
extension Presentation {
    /// What the plan calls the level of an element.
    package func levelName(of element: PlanElement) -> String {
        if let level = element.level.flatMap({ workspace[$0] }) { return shown(level.name) }
        return element.elementKind.isEmpty ? "" : phrases.word(element.elementKind)
    }

    /// What the elements of a plan serve in the plan above: a row an element, a column what is served.
    package func alignment(_ elements: [PlanElement], _ served: [PlanElement], _ book: FigureBook)
        -> Listing
    {
        var listing = Listing(
            columns: [("code", "field.code"), ("name", "field.name")]
                + served.map { ($0.code, "code.\($0.code)") })
        listing.add(elements) { element in
            let alignments = book.alignments(of: element.id)
            return [.record(PlanElement.kind, element.code), cell(element.name)]
                + served.map { served in
                    cell(alignments.first { $0.serves == served.id }?.rank)
                }
        }
        return listing
    }
}

extension Workspace {
    /// The lines of the crosswalk from one plan into another, in the order of their codes; what was
    /// dropped from the one and added in the other too.
    package func successions(from old: Plan, into new: Plan) -> [Succession] {
        guard old.id != new.id else { return [] }
        return records(Succession.self).filter { line in
            let before = Set(line.from.compactMap { self[$0]?.plan })
            let after = Set(line.into.compactMap { self[$0]?.plan })
            guard before.isSubset(of: [old.id]), after.isSubset(of: [new.id]) else { return false }
            // A line with one side only may lead to any plan but the one that follows.
            return switch (before.isEmpty, after.isEmpty) {
            case (false, false): true
            case (true, true): false
            default: new.follows == old.id
            }
        }
    }
}
