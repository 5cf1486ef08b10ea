import Vocabulary

/// The versions of the structure with their changes, in the order in which they followed one another.
package struct OrganizationVersions: Sendable {
    /// All versions, in the order of their codes.
    package let all: [OrganizationVersion]
    private let changes: [Identifier<OrganizationVersion>: [OrganizationChange]]

    /// The versions of a workspace.
    package init(_ workspace: Workspace) {
        all = workspace.records(OrganizationVersion.self)
        changes = workspace.kept("organization changes", of: [OrganizationChange.kind]) {
            workspace in
            Dictionary(grouping: workspace.records(OrganizationChange.self)) {
                $0.organization ?? Identifier(high: 0, low: 0)
            }
        }
    }

    /// The version that holds, or `nil` where none was adopted.
    package var inForce: OrganizationVersion? { all.last { $0.state == .inForce } }

    /// What a version changes, in the order of the codes.
    package func changes(of version: OrganizationVersion) -> [OrganizationChange] {
        changes[version.id] ?? []
    }

    /// The versions that were adopted after one, the latest first.
    func adopted(after version: OrganizationVersion) -> [OrganizationVersion] {
        var later: [OrganizationVersion] = []
        var at = inForce
        while let current = at, current.id != version.id,
            !later.contains(where: { $0.id == current.id })
        {
            later.append(current)
            at = current.basedOn.flatMap { id in all.first { $0.id == id } }
        }
        return at == nil ? [] : later
    }
}
