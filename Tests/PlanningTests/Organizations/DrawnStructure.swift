import Diagnostics
import Planning
import Records
import Vocabulary

/// A bureau with three departments and a draft that sets up one, renames one and merges one.
struct DrawnStructure {
    var units: [Unit] = []
    var posts: [Post] = []
    var version = OrganizationVersion(id: Identifier(high: 1, low: 1))
    var changes: [OrganizationChange] = []

    init() {
        let top = unit("B", "Bureau", nil)
        units = [
            top, unit("TSP", "Policy", top), unit("SGD", "Study groups", top),
            unit("OPD", "Operations", top), unit("SED", "Engagement", top, .planned),
        ]
        var post = Post(id: Identifier(high: 3, low: 1))
        (post.code, post.parent, post.status) = ("SGD-1", units[2].id, .established)
        var new = Post(id: Identifier(high: 3, low: 2))
        (new.code, new.parent, new.status) = ("SED-H", units[4].id, .proposed)
        posts = [post, new]
        (version.code, version.state) = ("V1", .draft)
        var renamed = change("TSP", .altered)
        (renamed.unitCode, renamed.name) = (
            "SPD", MultilingualText("Study groups and policy", in: .english)
        )
        var merged = change("SGD", .merged)
        merged.into = units[1].id
        var added = change("SED", .setUp)
        (added.head, added.posts) = (new.id, [new.id])
        changes = [renamed, merged, added, change("OPD", .unchanged)]
    }

    private func unit(
        _ code: String, _ name: String, _ parent: Unit?, _ status: UnitStatus = .established
    ) -> Unit {
        var unit = Unit(id: Identifier(high: 2, low: code.utf8.reduce(0) { $0 * 256 + UInt64($1) }))
        (unit.code, unit.name) = (code, MultilingualText(name, in: .english))
        (unit.parent, unit.status) = (parent?.id, status)
        return unit
    }

    func change(_ code: String, _ kind: UnitChange) -> OrganizationChange {
        var change = OrganizationChange(
            id: Identifier(high: 4, low: code.utf8.reduce(0) { $0 * 256 + UInt64($1) }))
        (change.code, change.organization, change.change) = ("V1.\(code)", version.id, kind)
        change.unit = units.first { $0.code == code }?.id
        return change
    }

    var workspace: Workspace {
        get throws(Refusal) {
            try Workspace(.standard).applying(
                units.map { .creating($0) } + posts.map { .creating($0) } + [.creating(version)]
                    + changes.map { .creating($0) })
        }
    }

    /// The kinds of differences of a version, by the code that a unit had before, else by its new one.
    static func kinds(
        of version: OrganizationVersion, in workspace: Workspace
    ) -> [String: Set<StructureDifference.Kind>] {
        let difference = StructureDifference(of: version, in: workspace)
        return Dictionary(
            difference.units.map { ($0.before?.code ?? $0.code, $0.kinds) }
        ) { one, _ in one }
    }
}
