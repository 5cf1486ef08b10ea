package import Planning
import Vocabulary

/// What posts of one grade, or all posts, cost before and after a change of the structure.
package struct GradeChange: Sendable {
    /// The posts of one side.
    package struct Side: Sendable {
        /// How many posts are paid for.
        package let count: Int
        /// What they cost; `nil` where there is none.
        package let cost: Computed?
    }

    /// The grade; `nil` of posts without one, and of all together.
    package let grade: Grade?
    package let before: Side
    package let after: Side
    /// How much more they cost, year by year, in the order of the years; they sum to ``difference``.
    package let years: [(year: Int, more: Computed?)]

    /// How much more they cost after the change; `nil` where there are no posts.
    package var difference: Computed? { after.more(than: before) }
}

extension GradeChange.Side {
    /// How much more this side costs: all of it where the other has no posts; `nil` where neither has.
    func more(than other: GradeChange.Side) -> Computed? {
        switch (other.cost, cost) {
        case (let before?, let after?): after.less(before)
        case (nil, let after?): after
        case (let before?, nil): Computed.exact(.zero).less(before)
        case (nil, nil): nil
        }
    }
}

/// By what posts are priced: days, currency, and the grades of a workspace.
struct PostPricing {
    let period: Period
    let currency: String
    let precision: Quantity?
    let workspace: Workspace

    func costs(_ posts: [Post]) -> PostCosts {
        PostCosts(posts, in: period, currency, precision, workspace)
    }

    /// Grades of which there are posts before or after: the highest first, posts without a grade last.
    func grades(_ before: [Post], _ after: [Post]) -> [GradeChange] {
        let (old, new) = (
            Dictionary(grouping: before, by: \.grade), Dictionary(grouping: after, by: \.grade)
        )
        let known = Set(old.keys).union(new.keys)
        let grades = known.compactMap { $0.flatMap { workspace[$0] } }.sorted {
            ($0.rank ?? .max, CodeOrder($0.code)) < ($1.rank ?? .max, CodeOrder($1.code))
        }
        let rows = grades.map { change($0, old[$0.id] ?? [], new[$0.id] ?? []) }
        guard known.contains(nil) else { return rows }
        return rows + [change(nil, old[nil] ?? [], new[nil] ?? [])]
    }

    /// What some posts cost more.
    func change(_ grade: Grade?, _ before: [Post], _ after: [Post]) -> GradeChange {
        let sides = (side(before), side(after))
        return GradeChange(
            grade: grade, before: sides.0, after: sides.1,
            years: years(before, after, sums: sides.1.more(than: sides.0)))
    }

    private func side(_ posts: [Post]) -> GradeChange.Side {
        let costs = costs(posts)
        return GradeChange.Side(
            count: costs.posts.count, cost: costs.posts.isEmpty ? nil : costs.total.result)
    }

    /// The last year is what is left of the sum, so that rounded amounts of years add up to it.
    private func years(
        _ before: [Post], _ after: [Post], sums whole: Computed?
    ) -> [(year: Int, more: Computed?)] {
        var rest = whole
        return (period.first.year...period.last.year).map { year in
            guard let days = Period(years: year, through: year).flatMap({ period.common(with: $0) })
            else { return (year, nil) }
            let pricing = PostPricing(
                period: days, currency: currency, precision: precision, workspace: workspace)
            let own = pricing.side(after).more(than: pricing.side(before))
            guard year == period.last.year, own != nil, rest?.quantity != nil else {
                if let own { rest = rest?.less(own) }
                return (year, own)
            }
            return (year, rest)
        }
    }
}
