import Records
package import Vocabulary

/// The units of an organization with their places, at one moment or as a draft would have them.
package struct Structure: Hashable, Sendable {
    /// The units that there are.
    package private(set) var places: [Identifier<Unit>: UnitPlace]

    /// The units that are there now, as their records say.
    package init(inForce workspace: Workspace) {
        places = workspace.kept("structure", of: [Unit.kind]) { workspace in
            Dictionary(
                uniqueKeysWithValues: workspace.records(Unit.self).filter(\.isThere).map {
                    ($0.id, $0.place)
                })
        }
    }

    /// The units once a version holds: of a draft as it would be, of the one in force as it is, of an
    /// earlier one as it was.
    package init(after version: OrganizationVersion, in workspace: Workspace) {
        let versions = OrganizationVersions(workspace)
        if version.isDraft {
            self =
                version.basedOn.flatMap { workspace[$0] }.map {
                    Structure(after: $0, in: workspace)
                }
                ?? Structure(inForce: workspace)
            for change in versions.changes(of: version) { apply(change, in: workspace) }
        } else {
            self = Structure(inForce: workspace)
            for later in versions.adopted(after: version) {
                for change in versions.changes(of: later).reversed() { revert(change) }
            }
        }
    }

    /// The units before a version held.
    package init(before version: OrganizationVersion, in workspace: Workspace) {
        if version.isDraft {
            self =
                version.basedOn.flatMap { workspace[$0] }.map {
                    Structure(after: $0, in: workspace)
                }
                ?? Structure(inForce: workspace)
            return
        }
        self.init(after: version, in: workspace)
        for change in OrganizationVersions(workspace).changes(of: version).reversed() {
            revert(change)
        }
    }

    // MARK: Changes

    private mutating func apply(_ change: OrganizationChange, in workspace: Workspace) {
        guard let unit = change.unit else { return }
        switch change.change {
        case .merged, .abolished: places[unit] = nil
        case .setUp:
            guard let record = workspace[unit] else { return }
            var place = record.place
            place.take(change)
            places[unit] = place
        case .altered: places[unit]?.take(change)
        case .unchanged, nil: break
        }
    }

    private mutating func revert(_ change: OrganizationChange) {
        guard let unit = change.unit else { return }
        switch change.change {
        case .setUp: places[unit] = nil
        case .merged, .abolished, .altered:
            if let former = change.former { places[unit] = former }
        case .unchanged, nil: break
        }
    }

    // MARK: The tree

    /// The units right below each unit, in the order of their codes; those of no unit by `nil`.
    ///
    /// A unit whose parent isn't there stands at the top.
    package var children: [Identifier<Unit>?: [Identifier<Unit>]] {
        let ordered = places.sorted {
            (CodeOrder($0.value.code), $0.key) < (CodeOrder($1.value.code), $1.key)
        }
        return ordered.reduce(into: [:]) { children, unit in
            let parent = unit.value.parent.flatMap { places[$0] == nil ? nil : $0 }
            children[parent, default: []].append(unit.key)
        }
    }

    /// All units, each behind the one that it stands below; those that go round in a circle come last.
    package var ordered: [Identifier<Unit>] {
        let children = children
        var ahead = Array((children[nil] ?? []).reversed())
        var ordered: [Identifier<Unit>] = []
        while let next = ahead.popLast() {
            ordered.append(next)
            ahead += (children[next] ?? []).reversed()
        }
        return ordered.count == places.count ? ordered : ordered + circling
    }

    /// The units from which the way upwards never ends, in the order of their codes.
    package var circling: [Identifier<Unit>] {
        var ends: Set<Identifier<Unit>> = []
        for start in places.keys {
            var way: [Identifier<Unit>] = []
            var seen: Set<Identifier<Unit>> = []
            var at: Identifier<Unit>? = start
            while let unit = at, places[unit] != nil, !ends.contains(unit),
                seen.insert(unit).inserted
            {
                way.append(unit)
                at = places[unit]?.parent
            }
            if at.map({ places[$0] == nil || ends.contains($0) }) ?? true { ends.formUnion(way) }
        }
        return places.keys.filter { !ends.contains($0) }.sorted {
            CodeOrder(places[$0]?.code ?? "") < CodeOrder(places[$1]?.code ?? "")
        }
    }
}

extension Unit {
    /// Whether the unit is part of the structure in force.
    package var isThere: Bool { status == nil || status == .established }
}
