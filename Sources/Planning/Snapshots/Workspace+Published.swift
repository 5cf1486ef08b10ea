/// What was published of a workspace.
extension Workspace {
    /// The last snapshot of a state before this one; `nil` where there is none.
    package var lastPublished: Snapshot? {
        records(Snapshot.self).filter { ($0.position ?? position) < position }.max {
            ($0.position ?? 0) < ($1.position ?? 0)
        }
    }
}
