import Diagnostics
package import Planning
import Records
package import Vocabulary

/// Posts, whoever holds them.
extension Presentation {
    /// Posts with their units and grades, what they serve, and what they cost in the year of the day.
    package func posts(_ posts: [Post]) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("number", "field.post.number"), ("name", "field.name"),
            ("grade", "field.grade"), ("unit", "field.post.parent"), ("status", "field.status"),
            ("outputs", "column.outputs"), ("shared", "column.shared"), ("cost", "column.cost"),
            ("job", "kind.job-description"))
        listing.add(posts) { post in
            [
                .record(Post.kind, post.code), .of(post.number), cell(post.name),
                cell(post.grade), cell(post.parent), status(of: post),
                cell(post.shares.compactMap(\.element)), shared(post), cost(of: post),
                cell(workspace.job(of: post.id, on: today)?.id),
            ]
        }
        return listing
    }

    /// The status of a post; a vacancy at a glance.
    private func status(of post: Post) -> Listing.Cell {
        guard post.isVacant, let status = post.status else { return cell(post.status) }
        return .state(.nobody, status.rawValue, words: phrases.term(status.term))
    }

    /// What a post's time goes to, output by output.
    package func shares(of post: Post) -> Listing {
        var listing = Listing(
            ("element", "kind.element"), ("name", "field.name"), ("percent", "field.percent"),
            ("cost", "column.cost"))
        listing.add(post.shares) { share in
            [
                cell(share.element), cell(share.element.flatMap { workspace[$0]?.name } ?? .init()),
                share.percent.map { percent($0) } ?? .none,
                share.percent.map { cost(of: post, percent: $0) } ?? .none,
            ]
        }
        return listing
    }

    private func shared(_ post: Post) -> Listing.Cell {
        let shares = post.shares.compactMap(\.percent)
        guard let sum = QuantitySum(shares).quantity, !shares.isEmpty else { return .none }
        return percent(sum)
    }

    private func percent(_ share: Quantity) -> Listing.Cell {
        .amount(
            share.doubleValue,
            words: phrases.text("number.percent", ["number": .quantity(share)]))
    }

    /// What a post costs in the year of the day, or the part of it that so many percent are.
    private func cost(of post: Post, percent: Quantity = Quantity(100)) -> Listing.Cell {
        let grade = post.grade.flatMap { workspace[$0] }
        guard let cost = grade?.costs.first(where: { $0.year == today.year }),
            let amount = cost.amount
        else { return .unknown(phrases.text("cost.unknown")) }
        let part = amount.doubleValue * percent.doubleValue / 100
        let words = [phrases.amount(part, places: 0), cost.currency].filter { !$0.isEmpty }
        return .amount(part, words: words.joined(separator: "\u{A0}"))
    }

    /// Competence needs, unit by unit: how many posts should have something, how many have, and how many
    /// lack it.
    package func competences(_ needs: [CompetenceNeed]) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("unit", "field.unit"),
            ("period", "field.period"), ("planned", "field.planned"), ("met", "field.met"),
            ("lacking", "column.lacking"))
        listing.add(needs) { need in
            [
                .record(CompetenceNeed.kind, need.code), cell(need.name), cell(need.unit),
                cell(need.period), amount(need.planned), amount(need.met),
                need.lacking.map { amount($0) } ?? .unknown(phrases.text("told.nothing")),
            ]
        }
        return listing
    }

    private func amount(_ quantity: Quantity?) -> Listing.Cell {
        quantity.map { .amount($0.doubleValue, words: phrases.quantity($0)) } ?? .none
    }
}

extension CompetenceNeed {
    /// How many more are needed; `nil` where either number is missing, nothing where there are enough.
    package var lacking: Quantity? {
        guard let planned, let met else { return nil }
        var sum = QuantitySum([planned])
        sum.subtract(met)
        return sum.quantity.map { max($0, .zero) }
    }
}
