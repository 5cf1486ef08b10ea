package import Planning
package import Vocabulary

/// What a structure costs before and after a change, and which outputs gain or lose posts by it.
package struct StructureCosts: Sendable {
    /// The time of posts that goes to an output, in hundredths of a post.
    package struct Shift: Hashable, Sendable {
        package let element: PlanElement
        package let before: Quantity
        package let after: Quantity

        /// What the output gains; below zero where it loses.
        package var gained: Computed { Computed.exact(after).less(.exact(before)) }
        /// Whether less goes to the output than before.
        package var isLess: Bool { after < before }
    }

    package let before: PostCosts
    package let after: PostCosts
    /// What the posts of each grade cost before and after, the highest grade first.
    package let grades: [GradeChange]
    /// What all posts cost before and after.
    package let total: GradeChange
    /// The outputs to which more or less goes than before, in the order of their codes.
    package let shifts: [Shift]
    /// The posts that there are only before.
    package let lost: [Post]
    /// The posts that there are only after.
    package let gained: [Post]

    /// - Parameters:
    ///   - before: The posts that there are.
    ///   - after: The posts that there would be.
    ///   - period: The days for which they are paid.
    ///   - currency: The currency in which costs of grades count.
    ///   - precision: The smallest amount that is told apart.
    ///   - workspace: Where grades and outputs are.
    package init(
        _ before: [Post], _ after: [Post], in period: Period, _ currency: String,
        _ precision: Quantity?, _ workspace: Workspace
    ) {
        let pricing = PostPricing(
            period: period, currency: currency, precision: precision, workspace: workspace)
        self.before = pricing.costs(before)
        self.after = pricing.costs(after)
        grades = pricing.grades(before, after)
        total = pricing.change(nil, before, after)
        let (old, new) = (Self.percents(before), Self.percents(after))
        shifts = ElementTree(workspace).sorted(Set(old.keys).union(new.keys)).compactMap {
            let one = Shift(
                element: $0, before: old[$0.id]?.quantity ?? .zero,
                after: new[$0.id]?.quantity ?? .zero)
            return one.before == one.after ? nil : one
        }
        let (oldIDs, newIDs) = (Set(before.map(\.id)), Set(after.map(\.id)))
        lost = before.filter { !newIDs.contains($0.id) }
        gained = after.filter { !oldIDs.contains($0.id) }
    }

    /// How much more the structure costs after the change; `nil` where there are no posts at all.
    package var difference: Computed? { total.difference }

    private static func percents(
        _ posts: [Post]
    ) -> [Identifier<PlanElement>: QuantitySum] {
        var sums: [Identifier<PlanElement>: QuantitySum] = [:]
        for share in posts.flatMap(\.shares) {
            guard let element = share.element, let percent = share.percent else { continue }
            sums[element, default: QuantitySum()].add(percent)
        }
        return sums
    }
}

extension StructureCosts {
    /// The budget in whose period a structure is priced unless another one is named: the last one in
    /// force, else the last.
    package static func budget(in workspace: Workspace) -> Budget? {
        let budgets = workspace.records(Budget.self).filter { $0.period != nil }
        return budgets.last { $0.state == .inForce } ?? budgets.last
    }

    /// What a version of the structure costs in a budget's period, beside the structure before it.
    ///
    /// - Returns: `nil` where the budget has no period.
    package init?(of version: OrganizationVersion, _ budget: Budget, in workspace: Workspace) {
        guard let period = budget.period else { return nil }
        let posts = PostsOfVersion(version, in: workspace)
        self.init(
            posts.before, posts.after, in: period, budget.currency, budget.precision, workspace)
    }
}

/// The posts that there are before and after a version of the structure.
private struct PostsOfVersion {
    let before: [Post]
    let after: [Post]

    init(_ version: OrganizationVersion, in workspace: Workspace) {
        let changes = workspace.records(OrganizationChange.self).filter {
            $0.organization == version.id
        }
        let (old, new) = (
            Structure(before: version, in: workspace), Structure(after: version, in: workspace)
        )
        let posts = workspace.records(Post.self)
        let moved = Set(changes.flatMap(\.posts))
        // What a unit hands over to another one goes on there.
        let handed = Set(
            changes.filter { $0.into.map { new.places[$0] != nil } ?? false }.compactMap(\.unit))
        before = posts.filter { post in
            post.isEstablished && (post.parent.map { old.places[$0] != nil } ?? true)
        }
        after = posts.filter { post in
            if moved.contains(post.id) { return post.status != .abolished }
            guard post.isEstablished else { return false }
            return post.parent.map { new.places[$0] != nil || handed.contains($0) } ?? true
        }
    }
}
