package import Planning
package import Records

/// The codes of a workspace's records, for tables that people fill in.
package struct WorkspaceCodes: RecordCodes {
    private let workspace: Workspace

    /// The codes of a workspace.
    package init(_ workspace: Workspace) { self.workspace = workspace }

    package func code(_ kind: String, _ key: RecordKey) -> String { workspace.code(kind, key) }

    package func key(_ kind: String, _ code: String) -> RecordKey? {
        workspace.key(kind, code: code)
    }
}
