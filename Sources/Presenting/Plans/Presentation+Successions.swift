package import Planning
import Records
import Vocabulary

/// The crosswalk from one plan to another, with names and indicators.
extension Presentation {
    /// What became of the elements of one plan in another, and by which indicators that was followed;
    /// behind all lines, the elements of either that have none.
    package func successions(from old: Plan, into new: Plan) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("fate", "field.fate"), ("from", "field.from"),
            ("fromNames", "field.name"), ("into", "field.into"), ("intoNames", "field.name"),
            ("indicators", "field.indicators"))
        let lines = workspace.successions(from: old, into: new)
        let followed = Dictionary(grouping: followed(from: old, into: new), by: \.element)
        listing.add(lines) { line in
            let pairs = line.from.flatMap { followed[$0] ?? [] }
            return [.record(Succession.kind, line.code), cell(line.fate)]
                + elements(line.from) + elements(line.into) + [.list(pairs.map(\.words))]
        }
        let told = Set(lines.flatMap { $0.from + $0.into })
        let rest = workspace.records(PlanElement.self).filter { !told.contains($0.id) }
        listing.add(rest.filter { $0.plan == old.id }) { element in
            [.none, lineless] + elements([element.id]) + elements([])
                + [.list((followed[element.id] ?? []).map(\.words))]
        }
        listing.add(rest.filter { $0.plan == new.id }) { element in
            [.none, lineless] + elements([]) + elements([element.id]) + [.none]
        }
        return listing
    }

    private var lineless: Listing.Cell {
        .named("none", words: phrases.text("edition.no-line"))
    }

    private func elements(_ ids: [Identifier<PlanElement>]) -> [Listing.Cell] {
        [cell(ids), .list(ids.compactMap { workspace[$0] }.map { shown($0.name) })]
    }

    /// An indicator of the earlier plan with one that goes on from it.
    private struct Followed: Sendable {
        let element: Identifier<PlanElement>?
        let words: String
    }

    private func followed(from old: Plan, into new: Plan) -> [Followed] {
        let plan = { (indicator: Indicator) in
            indicator.element.flatMap { workspace[$0]?.plan }
        }
        return workspace.records(Indicator.self).filter { plan($0) == new.id }.flatMap { later in
            later.continues.compactMap { workspace[$0] }.filter { plan($0) == old.id }.map {
                Followed(element: $0.element, words: "\($0.code) → \(later.code)")
            }
        }
    }
}
