import Records

/// A workspace at two times: all records that were added, are gone or changed, type by type.
package struct WorkspaceComparison: Sendable {
    /// The rows, in the order of the schema and of codes; what was published isn't told.
    package let rows: [PlanComparison.Row]

    /// Compares two states of one workspace.
    ///
    /// - Complexity: all records are looked at, and only those that some entry touched are read.
    package init(from old: Workspace, to new: Workspace) {
        rows = new.schema.types.filter { $0.kind != Snapshot.kind }.flatMap { type in
            Self.keys(type.kind, old, new).flatMap { key in
                PlanComparison.rows(
                    old.content(type.kind, key), new.content(type.kind, key), type)
            }
        }
    }

    /// The records of a kind that are not as they were, those that are gone last.
    private static func keys(_ kind: String, _ old: Workspace, _ new: Workspace) -> [RecordKey] {
        let touched = new.keys(kind).filter {
            new.stored(kind, $0)?.version != old.stored(kind, $0)?.version
        }
        return touched + old.keys(kind).filter { new.stored(kind, $0) == nil }
    }
}
