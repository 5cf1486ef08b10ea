package import Diagnostics
package import Records
package import Vocabulary

/// What adopting a version of the structure does to the records.
///
/// Units and posts take over what the version changes; each change writes down what was before, so that
/// the structure before can be shown at any time.
package struct StructureAdoption: Sendable {
    /// What is to be done.
    package private(set) var edits: [RecordEdit] = []

    private let workspace: Workspace
    private let version: OrganizationVersion
    private let changes: [OrganizationChange]
    private let day: CalendarDate

    /// The adoption of a version from a day on.
    ///
    /// - Throws: A `Refusal` with everything that stands against it: `organization.adopted`,
    ///   `organization.not-approved`, `organization.nothing`, `organization.circle`,
    ///   `organization.twice`, `organization.no-unit`, `organization.no-parent`,
    ///   `organization.not-there`, `organization.overlap`.
    package init(
        of version: OrganizationVersion, from day: CalendarDate, in workspace: Workspace
    ) throws(Refusal) {
        self.workspace = workspace
        self.version = version
        self.day = day
        changes = OrganizationVersions(workspace).changes(of: version)
        let faults = StructureCheck(of: version, in: workspace).faults + approvalFaults + termFaults
        guard faults.isEmpty else { throw Refusal(all: faults) }
        for change in changes { adopt(change) }
        adoptVersion()
    }

    // MARK: What stands against it

    private var approvalFaults: [Finding] {
        guard version.isDraft else {
            return [Finding("organization.adopted", .error, at: place)]
        }
        let isApproved = version.acts.contains { $0.act == .approved || $0.act == .decided }
        return isApproved ? [] : [Finding("organization.not-approved", .error, at: place)]
    }

    private var termFaults: [Finding] {
        guard let current = OrganizationVersions(workspace).inForce, let since = current.since,
            day <= since
        else { return [] }
        return [
            Finding(
                "organization.overlap", .error, at: place,
                ["since": .date(since), "version": .text(current.code)])
        ]
    }

    private var place: Place { Place(.record(kind: OrganizationVersion.kind, code: version.code)) }

    // MARK: What is done

    private mutating func adopt(_ change: OrganizationChange) {
        guard let unit = change.unit.flatMap({ workspace[$0] }) else { return }
        var adopted = change
        if change.change != .setUp { adopted.former = unit.place }
        add(change, adopted)
        add(unit, self.unit(unit, after: change))
        for post in change.posts { adopt(post, into: unit.id) }
        if let into = change.into, change.change == .merged || change.change == .abolished {
            for post in workspace.records(Post.self)
            where post.parent == unit.id && !change.posts.contains(post.id) {
                adopt(post.id, into: into)
            }
        }
    }

    private func unit(_ unit: Unit, after change: OrganizationChange) -> Unit {
        var unit = unit
        switch change.change {
        case .setUp:
            (unit.status, unit.since) = (.established, day)
            unit.place.take(change)
        case .altered: unit.place.take(change)
        case .merged, .abolished:
            (unit.status, unit.until) = (.abolished, day.adding(days: -1))
        case .unchanged, nil: break
        }
        return unit
    }

    private mutating func adopt(_ id: Identifier<Post>, into unit: Identifier<Unit>) {
        guard let post = workspace[id] else { return }
        var moved = post
        moved.parent = unit
        if post.status == .proposed { (moved.status, moved.since) = (.vacant, day) }
        add(post, moved)
    }

    private mutating func adoptVersion() {
        var adopted = version
        (adopted.state, adopted.since) = (.inForce, day)
        if let current = OrganizationVersions(workspace).inForce, current.id != version.id {
            var former = current
            (former.state, former.until) = (.superseded, day.adding(days: -1))
            add(current, former)
            if adopted.basedOn == nil { adopted.basedOn = current.id }
        }
        add(version, adopted)
    }

    private mutating func add<Changed: Record>(_ old: Changed, _ new: Changed) {
        if let edit = RecordEdit.changing(old, to: new) { edits.append(edit) }
    }
}
