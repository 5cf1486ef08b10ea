import Diagnostics
package import Planning
import Records
import Vocabulary

/// Structures of the organization in words.
extension Presentation {
    /// The units of a structure as a tree: each with its place, its head and how many posts it has.
    package func structure(_ structure: Structure) -> Listing {
        var listing = Listing(
            ("unit", "kind.unit"), ("name", "field.name"), ("parent", "field.parent"),
            ("head", "field.head"), ("posts", "field.posts"))
        let posts = Dictionary(grouping: workspace.records(Post.self).filter(\.isEstablished)) {
            $0.parent
        }
        listing.add(structure.ordered) { unit in
            guard let place = structure.places[unit] else { return [] }
            return [
                .record(Unit.kind, workspace.code(Unit.kind, unit.retyped())), cell(place.name),
                cell(place.parent), titled(place.head), .number(posts[unit]?.count ?? 0),
            ]
        }
        return listing
    }

    /// What a version changes, unit by unit, with posts and outputs that go along; what was looked at and
    /// stays comes last.
    package func structureDifferences(of version: OrganizationVersion) -> Listing {
        structureDifferences(
            StructureDifference(of: version, in: workspace),
            OrganizationVersions(workspace).changes(of: version))
    }

    /// What differs between two structures.
    package func structureDifferences(
        _ difference: StructureDifference, _ changes: [OrganizationChange] = []
    ) -> Listing {
        var listing = Listing(
            ("unit", "kind.unit"), ("name", "field.name"), ("change", "field.change"),
            ("formerCode", "column.former-code"), ("formerName", "column.former-name"),
            ("parent", "field.parent"), ("head", "field.head"), ("posts", "field.posts"),
            ("outputs", "field.elements"), ("rationale", "field.rationale"))
        let told = Dictionary(
            changes.compactMap { change in change.unit.map { ($0, change) } }
        ) { _, last in last }
        let lookedAt = Set(told.keys)
        let rows = difference.units.filter { $0.isChanged || lookedAt.contains($0.unit) }
        listing.add(rows) { self.row($0, told[$0.unit]) }
        return listing
    }

    private func row(
        _ row: StructureDifference.UnitDifference, _ change: OrganizationChange?
    ) -> [Listing.Cell] {
        let place = row.after ?? row.before
        let isRenamed = row.kinds.contains(.renamed)
        return [
            .record(Unit.kind, workspace.code(Unit.kind, row.unit.retyped())),
            place.map { cell($0.name) } ?? .none,
            .named(
                row.kinds.sorted().map(\.rawValue).joined(separator: "; "), words: words(of: row)),
            isRenamed ? .of(row.before?.code) : .none,
            isRenamed ? row.before.map { cell($0.name) } ?? .none : .none,
            cell(place?.parent), titled(place?.head), posts(of: row, change),
            outputs(of: row, change), change.map { cell($0.rationale) } ?? .none,
        ]
    }

    /// What happened to a unit, in a few words.
    package func words(of difference: StructureDifference.UnitDifference) -> String {
        difference.kinds.sorted().map { kind in
            guard let into = difference.into, kind == .merged || kind == .abolished else {
                return phrases.term("unit-fate.\(kind.rawValue)")
            }
            return phrases.text(
                "unit-fate.into", ["unit": .text(workspace.code(Unit.kind, into.retyped()))])
        }.joined(separator: ", ")
    }

    private func movedPosts(
        _ row: StructureDifference.UnitDifference, _ change: OrganizationChange?
    ) -> [Post] {
        let named = (change?.posts ?? []).compactMap { workspace[$0] }
        guard row.after == nil, row.into != nil else { return named }
        let own = workspace.records(Post.self).filter { $0.parent == row.unit && $0.isEstablished }
        return named + own.filter { post in !named.contains { $0.id == post.id } }
    }

    private func posts(
        of row: StructureDifference.UnitDifference, _ change: OrganizationChange?
    ) -> Listing.Cell {
        .records(Post.kind, movedPosts(row, change).map(\.code))
    }

    private func outputs(
        of row: StructureDifference.UnitDifference, _ change: OrganizationChange?
    ) -> Listing.Cell {
        let shared = movedPosts(row, change).flatMap(\.shares).compactMap(\.element)
        let own = workspace.records(PlanElement.self).filter { $0.unit == row.unit }.map(\.id)
        return cell(workspace.coded((row.isChanged ? own : []) + shared))
    }
}

extension Workspace {
    /// Keys without repetition, in the order of the codes of their records.
    fileprivate func coded(_ ids: [Identifier<PlanElement>]) -> [Identifier<PlanElement>] {
        Set(ids).sorted {
            CodeOrder(code(PlanElement.kind, $0.retyped()))
                < CodeOrder(code(PlanElement.kind, $1.retyped()))
        }
    }
}
