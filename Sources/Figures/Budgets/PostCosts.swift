package import Planning
package import Vocabulary

/// What posts cost in a period, by their grades, and how that is shared between outputs.
///
/// It is shown beside what budget lines say, and never added to it: lines pay for posts too.
package struct PostCosts: Sendable {
    /// What each post costs, in the order of the posts.
    package let posts: [(post: Post, cost: Figure)]
    /// What the shares of posts cost an element.
    private(set) var shares: [Identifier<PlanElement>: CostSum] = [:]
    /// What of posts serves no output.
    private(set) var unshared = CostSum()

    /// - Parameters:
    ///   - posts: The posts; those of which nobody holds any part on a day of the period cost nothing.
    ///   - period: The days for which they are paid.
    ///   - currency: The currency in which costs of grades count.
    ///   - precision: The smallest amount that is told apart.
    ///   - workspace: Where the grades are.
    package init(
        _ posts: [Post], in period: Period, _ currency: String, _ precision: Quantity?,
        _ workspace: Workspace
    ) {
        let precision = precision ?? Quantity(1)
        self.posts = posts.compactMap { post in
            guard let days = post.days(in: period) else { return nil }
            let grade = post.grade.flatMap { workspace[$0] }
            return (post, PostCost(post, grade, days, currency, precision).figure)
        }
        for (post, cost) in self.posts { share(cost, of: post, precision) }
    }

    /// The cost of all posts.
    package var total: Figure {
        CostSum(
            posts.map {
                FigureInput(
                    .post, $0.cost.result, of: RecordPlace(Post.kind, $0.post.code), by: $0.cost)
            }
        ).figure(.postCost)
    }

    /// What posts cost an element, without the elements below it; `nil` where none serves it.
    package func cost(of element: Identifier<PlanElement>) -> Figure? {
        shares[element]?.figure(.postCost)
    }

    /// What of posts serves no output; `nil` where all do.
    package var rest: Figure? { unshared.isEmpty ? nil : unshared.figure(.postCost) }

    private mutating func share(_ cost: Figure, of post: Post, _ precision: Quantity) {
        let shares = post.shares.filter { $0.element != nil && $0.percent != nil }
        let percents = shares.compactMap(\.percent)
        guard let sum = QuantitySum(percents).quantity else { return }
        var left = QuantitySum([Quantity(100)])
        left.subtract(sum)
        let rest = left.quantity.map { $0 > .zero ? $0 : .zero } ?? .zero
        let unit = AmountUnit(precision, cost.result.quantity.map { [$0] } ?? [])
        let total = cost.result.quantity.map { unit.count($0) } ?? 0
        let cells = ControlledRounding([.init(total, by: (percents + [rest]).wholeNumbers)])?
            .cells.first
        for (index, percent) in (percents + [rest]).enumerated() where percent != .zero {
            let amount = cells.flatMap { unit.amount($0[index]) }.map { Computed.exact($0) }
            let gap = Computed.missing(cost.result.gap ?? .tooLarge)
            let input = FigureInput(
                .post, cost.result.gap == nil ? amount ?? gap : gap,
                of: RecordPlace(Post.kind, post.code), weighing: percent.doubleValue, by: cost)
            if index < shares.count, let element = shares[index].element {
                self.shares[element, default: CostSum()].add(input)
            } else {
                unshared.add(input)
            }
        }
    }
}

extension Post {
    /// The days of a period on which the post was there; `nil` where there are none.
    func days(in period: Period) -> Period? {
        let first = since.map { Swift.max($0, period.first) } ?? period.first
        let last = until.map { Swift.min($0, period.last) } ?? period.last
        return Period(first: first, last: last)
    }
}

/// What one post costs on some days: for each year, so much of the year's cost of its grade.
private struct PostCost {
    let figure: Figure

    /// A number that the days of every year divide.
    private static let commonYear: Int128 = 365 * 366

    init(_ post: Post, _ grade: Grade?, _ days: Period, _ currency: String, _ precision: Quantity) {
        guard let grade else {
            figure = Figure(.postCost, .missing(.noGrade))
            return
        }
        let place = RecordPlace(Grade.kind, grade.code)
        var inputs: [FigureInput] = []
        var parts: [(amount: Quantity, weight: Int128)] = []
        for year in days.first.year...days.last.year {
            guard let whole = Period(years: year, through: year),
                let part = post.days(in: whole).flatMap({ days.common(with: $0) })
            else { continue }
            let cost = grade.cost(in: year, currency)
            inputs.append(
                FigureInput(
                    .gradeCost, cost, of: place, in: .period(part)))
            guard let amount = cost.quantity else { continue }
            let weight = Int128(part.dayCount) * (Self.commonYear / Int128(whole.dayCount))
            parts.append((amount, weight))
        }
        let gap = inputs.lazy.compactMap(\.result.gap).first
        let sum = gap.map { .missing($0) } ?? Self.sum(parts, precision)
        figure = Figure(.postCost, sum, from: inputs)
    }

    /// The sum of shares of years, rounded to the precision; halves up.
    private static func sum(
        _ parts: [(amount: Quantity, weight: Int128)], _ precision: Quantity
    ) -> Computed {
        let scale = parts.reduce(precision.scale) { max($0, $1.amount.scale) }
        var sum: Int128 = 0
        for part in parts {
            let (product, isLarge) = part.amount.units(of: scale)
                .multipliedReportingOverflow(by: part.weight)
            let (next, isLarger) = sum.addingReportingOverflow(product)
            guard !isLarge, !isLarger else { return .missing(.tooLarge) }
            sum = next
        }
        let unit = precision.units(of: scale)
        let (whole, isTooMuch) = unit.multipliedReportingOverflow(by: 2 * commonYear)
        let (twice, isLarge) = sum.multipliedReportingOverflow(by: 2)
        guard !isTooMuch, !isLarge else { return .missing(.tooLarge) }
        let (counted, isLarger) = twice.addingReportingOverflow(whole / 2)
        guard !isLarger else { return .missing(.tooLarge) }
        let (quotient, rest) = counted.quotientAndRemainder(dividingBy: whole)
        let (units, isLargest) = (rest < 0 ? quotient - 1 : quotient)
            .multipliedReportingOverflow(by: unit)
        guard !isLargest else { return .missing(.tooLarge) }
        return Quantity(units, scale: scale).map { .exact($0) } ?? .missing(.tooLarge)
    }
}

extension Grade {
    /// What a post of the grade costs in a year, in a currency.
    fileprivate func cost(in year: Int, _ currency: String) -> Computed {
        let known = costs.filter { $0.year == year && $0.amount != nil }
        guard !known.isEmpty else { return .missing(.noGradeCost) }
        let same = known.first { $0.currency == currency || $0.currency.isEmpty }
        guard let amount = same?.amount else { return .missing(.otherCurrency) }
        return .exact(amount)
    }
}

extension Period {
    /// The days that belong to both; `nil` where there are none.
    func common(with other: Period) -> Period? {
        Period(first: Swift.max(first, other.first), last: Swift.min(last, other.last))
    }
}
