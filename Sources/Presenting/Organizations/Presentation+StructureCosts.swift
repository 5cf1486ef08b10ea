import Diagnostics
package import Figures
package import Planning
import Records
import Vocabulary

/// What a change of the structure costs.
extension Presentation {
    /// What posts cost before and after by grades, with the difference year by year; the sums last.
    package func gradeCosts(_ costs: StructureCosts) -> Listing {
        var listing = Listing(
            columns: [
                ("grade", "field.grade"), ("name", "field.name"),
                ("postsBefore", "column.posts-before"), ("postsAfter", "column.posts-after"),
                ("before", "column.cost-before"), ("after", "column.cost-after"),
                ("difference", "column.more"),
            ] + costs.total.years.map { ("\($0.year)", "code.\($0.year)") })
        listing.add(costs.grades) { row in
            [
                row.grade.map { .record(Grade.kind, $0.code) } ?? .none,
                row.grade.map { cell($0.name) } ?? .unknown(phrases.text("gap.no-grade")),
            ] + cells(row)
        }
        listing.add([costs.total]) { row in
            [.none, .named("total", words: phrases.text("column.total"))] + cells(row)
        }
        return listing
    }

    /// The outputs that gain or lose the time of posts, in posts.
    package func outputShifts(_ costs: StructureCosts) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("before", "column.posts-before"),
            ("after", "column.posts-after"), ("gained", "column.more"))
        listing.add(costs.shifts) { shift in
            [
                .record(PlanElement.kind, shift.element.code), cell(shift.element.name),
                inPosts(.exact(shift.before)), inPosts(.exact(shift.after)),
                inPosts(shift.gained, isSigned: true),
            ]
        }
        return listing
    }

    /// The posts that there are only before or only after, with what they cost.
    package func postShifts(_ costs: StructureCosts) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("grade", "field.grade"),
            ("unit", "kind.unit"), ("change", "column.change"), ("cost", "figure.post-cost"))
        let rows =
            costs.lost.map { (post: $0, change: "lost", costs: costs.before) }
            + costs.gained.map { (post: $0, change: "gained", costs: costs.after) }
        listing.add(rows) { row in
            [
                .record(Post.kind, row.post.code), cell(row.post.name), cell(row.post.grade),
                cell(row.post.parent),
                .named(row.change, words: phrases.text("structure.post-\(row.change)")),
                money(row.costs.posts.first { $0.post.id == row.post.id }?.cost.result),
            ]
        }
        return listing
    }

    /// What the structure costs in a budget's period and how much more that is, in one sentence.
    package func words(of costs: StructureCosts, _ budget: Budget) -> String {
        let known = costs.difference?.quantity != nil
        return phrases.text(
            known ? "structure.costs" : "structure.costs-unknown",
            [
                "budget": .text(budget.code), "currency": .text(budget.currency),
                "before": .text(known ? money(costs.total.before.cost, isWhy: true).words : ""),
                "after": .text(known ? money(costs.total.after.cost, isWhy: true).words : ""),
                "difference": .text(signed(costs.difference).words),
                "reason": .text(signed(costs.difference).words),
            ])
    }

    // MARK: Cells

    private func cells(_ row: GradeChange) -> [Listing.Cell] {
        [
            .number(row.before.count), .number(row.after.count), money(row.before.cost),
            money(row.after.cost), signed(row.difference),
        ] + row.years.map { signed($0.more) }
    }

    private func signed(_ computed: Computed?) -> Listing.Cell {
        guard let amount = computed?.quantity else { return money(computed, isWhy: true) }
        return .exact(amount, words: signed(amount))
    }

    /// Hundredths of a post as posts.
    private func inPosts(_ hundredths: Computed, isSigned: Bool = false) -> Listing.Cell {
        guard let percent = hundredths.quantity,
            let posts = Quantity(percent.units(of: percent.scale), scale: percent.scale + 2)
        else { return money(hundredths, isWhy: true) }
        return .exact(posts, words: isSigned ? signed(posts) : phrases.quantity(posts))
    }
}
