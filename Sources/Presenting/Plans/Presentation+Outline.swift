package import Figures
package import Planning
import Records
import Vocabulary

/// A plan as an outline.
extension Presentation {
    /// The elements and activities of a plan with how far all below each has come.
    ///
    /// What people read of the level is set in by as much as the element stands deep.
    package func outline(_ records: PlanRecords, _ book: FigureBook) -> Listing {
        var listing = Listing(
            ("level", "field.level"), ("code", "field.code"), ("name", "field.name"),
            ("parent", "field.parent"), ("owner", "field.owner"), ("period", "field.period"),
            ("approved", "field.approved"), ("progress", "figure.progress"),
            ("coverage", "figure.coverage"), ("standing", "column.standing"))
        let elements = Set(records.elements.map(\.id))
        let byElement = Dictionary(grouping: records.activities) { activity in
            activity.element.flatMap { elements.contains($0) ? $0 : nil }
        }
        for outlined in records.outline {
            listing.add([outlined]) { row($0, book) }
            listing.add(byElement[outlined.element.id] ?? []) { row($0, outlined.depth + 1) }
        }
        listing.add(byElement[nil] ?? []) { row($0, 0) }
        return listing
    }

    private func row(_ outlined: OutlinedElement, _ book: FigureBook) -> [Listing.Cell] {
        let element = outlined.element
        let rollUp = RollUp(of: element, in: book)
        return [
            level(code(ofLevel: element), levelName(of: element), outlined.depth),
            .record(PlanElement.kind, element.code), cell(element.name), hidden(element.parent),
            cell(element.owner), cell(element.period), .none, share(rollUp.progress.result),
            rollUp.coverage.result.number == nil ? .none : share(rollUp.coverage.result),
            standing(rollUp.standing(in: book)),
        ]
    }

    private func row(_ activity: Activity, _ depth: Int) -> [Listing.Cell] {
        [
            level(Activity.kind, phrases.term("kind.\(Activity.kind)"), depth),
            .record(Activity.kind, activity.code), cell(activity.name), hidden(activity.element),
            cell(activity.owner), cell(activity.period), cell(activity.approved), .none, .none,
            cell(activity.status),
        ]
    }

    /// The name of a level, set in by spaces at which no line breaks.
    private func level(_ code: String, _ name: String, _ depth: Int) -> Listing.Cell {
        .named(code, words: String(repeating: "\u{A0}\u{A0}", count: depth) + name)
    }

    private func code(ofLevel element: PlanElement) -> String {
        element.level.map { workspace.code(PlanLevel.kind, $0.retyped()) } ?? element.elementKind
    }

    /// A record for programs; people see it by where the row stands.
    private func hidden(_ id: Identifier<PlanElement>?) -> Listing.Cell {
        guard let id else { return .none }
        return .named(workspace.code(PlanElement.kind, id.retyped()), words: "")
    }

    /// A period as a cell, for people as short as they write it.
    func cell(_ period: Period?) -> Listing.Cell {
        period.map { .named($0.description, words: $0.written) } ?? .none
    }
}
