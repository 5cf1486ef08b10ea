package import Vocabulary

/// What differs between two structures, unit by unit.
package struct StructureDifference: Sendable {
    /// What became of a unit.
    package struct UnitDifference: Hashable, Sendable {
        package let unit: Identifier<Unit>
        /// Its place before, or `nil` where it wasn't there.
        package let before: UnitPlace?
        /// Its place after, or `nil` where it is no longer there.
        package let after: UnitPlace?
        /// What happened to it, never empty.
        package let kinds: Set<Kind>
        /// The unit into which it goes, where one takes it over.
        package let into: Identifier<Unit>?
    }

    /// What can happen to a unit.
    package enum Kind: String, CaseIterable, Comparable, Sendable {
        case setUp = "set-up"
        case renamed, moved, headed, merged, abolished, unchanged

        /// In the order in which they are told.
        package static func < (left: Kind, right: Kind) -> Bool { left.place < right.place }

        private var place: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
    }

    /// All units of both structures: those that change first, each group in the order of the codes.
    package let units: [UnitDifference]

    /// The difference of two structures.
    ///
    /// - Parameters:
    ///   - before: The earlier structure.
    ///   - after: The later structure.
    ///   - takeovers: The units into which others go, by those that go.
    package init(
        from before: Structure, to after: Structure,
        takeovers: [Identifier<Unit>: Identifier<Unit>] = [:]
    ) {
        var found: [UnitDifference] = []
        found.reserveCapacity(before.places.count)
        for (unit, old) in before.places {
            found.append(Self.difference(of: unit, old, after.places[unit], takeovers[unit]))
        }
        for (unit, new) in after.places where before.places[unit] == nil {
            found.append(Self.difference(of: unit, nil, new, nil))
        }
        units = found.map { (CodeOrder($0.code), $0) }.sorted {
            ($0.1.isChanged ? 0 : 1, $0.0, $0.1.unit) < ($1.1.isChanged ? 0 : 1, $1.0, $1.1.unit)
        }.map(\.1)
    }

    /// What a version changes of the one before.
    package init(of version: OrganizationVersion, in workspace: Workspace) {
        let changes = OrganizationVersions(workspace).changes(of: version)
        let takeovers = changes.compactMap { change in
            change.unit.flatMap { unit in change.into.map { (unit, $0) } }
        }
        self.init(
            from: Structure(before: version, in: workspace),
            to: Structure(after: version, in: workspace),
            takeovers: Dictionary(takeovers) { _, last in last })
    }

    /// The units that change.
    package var changed: [UnitDifference] { units.filter(\.isChanged) }

    private static func difference(
        of unit: Identifier<Unit>, _ old: UnitPlace?, _ new: UnitPlace?,
        _ into: Identifier<Unit>?
    ) -> UnitDifference {
        UnitDifference(
            unit: unit, before: old, after: new, kinds: kinds(old, new, into), into: into)
    }

    private static func kinds(
        _ old: UnitPlace?, _ new: UnitPlace?, _ into: Identifier<Unit>?
    ) -> Set<Kind> {
        guard let old else { return [.setUp] }
        guard let new else { return [into == nil ? .abolished : .merged] }
        var kinds: Set<Kind> = []
        if old.code != new.code || old.name != new.name { kinds.insert(.renamed) }
        if old.parent != new.parent { kinds.insert(.moved) }
        if old.head != new.head { kinds.insert(.headed) }
        return kinds.isEmpty ? [.unchanged] : kinds
    }
}

extension StructureDifference.UnitDifference {
    /// Whether anything happened to it.
    package var isChanged: Bool { kinds != [.unchanged] }
    /// What it is called now, or was.
    package var code: String { after?.code ?? before?.code ?? "" }
}
