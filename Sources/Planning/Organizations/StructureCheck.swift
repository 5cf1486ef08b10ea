package import Diagnostics
import Records
import Vocabulary

/// Whether a version of the structure can stand: what is wrong with its changes, all at once.
package struct StructureCheck: Sendable {
    /// What is wrong, in the order of the changes.
    package let faults: [Finding]

    /// The check of a version, most often a draft.
    package init(of version: OrganizationVersion, in workspace: Workspace) {
        let before = Structure(before: version, in: workspace)
        let after = Structure(after: version, in: workspace)
        let changes = OrganizationVersions(workspace).changes(of: version)
        let isDraft = version.isDraft
        faults =
            (changes.isEmpty
                ? [Finding("organization.nothing", .error, at: version.place)] : [])
            + (isDraft ? Self.changeFaults(changes, before, after, workspace) : [])
            + Self.treeFaults(after, version, workspace)
    }

    private static func changeFaults(
        _ changes: [OrganizationChange], _ before: Structure, _ after: Structure,
        _ workspace: Workspace
    ) -> [Finding] {
        var seen: Set<Identifier<Unit>> = []
        var found: [Finding] = []
        for change in changes {
            guard let unit = change.unit else {
                found.append(Finding("organization.no-unit", .error, at: change.place))
                continue
            }
            if !seen.insert(unit).inserted {
                found.append(
                    Finding("organization.twice", .error, at: change.place, name(unit, workspace)))
            }
            if change.change != .setUp, before.places[unit] == nil {
                found.append(
                    Finding(
                        "organization.not-there", .error, at: change.place, name(unit, workspace)))
            }
            if let into = change.into, after.places[into] == nil {
                found.append(
                    Finding(
                        "organization.not-there", .error, at: change.place, name(into, workspace)))
            }
        }
        return found
    }

    private static func treeFaults(
        _ after: Structure, _ version: OrganizationVersion, _ workspace: Workspace
    ) -> [Finding] {
        let circling = after.circling
        var found: [Finding] = []
        if !circling.isEmpty {
            let codes = circling.compactMap { after.places[$0]?.code }
            found.append(
                Finding(
                    "organization.circle", .error, at: version.place, ["units": .list(codes)]))
        }
        let lost = after.places.values.filter { place in
            place.parent.map { after.places[$0] == nil } ?? false
        }
        found += lost.sorted { CodeOrder($0.code) < CodeOrder($1.code) }.map { place in
            let parent = place.parent.map { workspace.code(Unit.kind, $0.retyped()) } ?? ""
            return Finding(
                "organization.no-parent", .error, at: version.place,
                ["unit": .text(place.code), "parent": .text(parent)])
        }
        return found
    }

    private static func name(
        _ unit: Identifier<Unit>, _ workspace: Workspace
    ) -> [String: FindingValue] {
        ["unit": .text(workspace.code(Unit.kind, unit.retyped()))]
    }
}

extension Record {
    /// Where the record is, for findings.
    fileprivate var place: Place { Place(.record(kind: Self.kind, code: code)) }
}
