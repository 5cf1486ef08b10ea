import Planning
import Records

/// Records that changed since they were last kept in their own table.
///
/// Only the journal is written with each change; the table of records follows it in steps, so that a
/// change costs little, and whoever opens the register folds in the few entries behind it.
struct PendingRecords {
    /// So many records wait at most before they are kept.
    static let most = 256

    private var records: [RecordKey: String] = [:]
    /// The codes that were given up, in that order.
    private(set) var formerCodes: [Commit.FormerCode] = []

    /// Whether it is time to keep them.
    var areDue: Bool { records.count >= Self.most }

    /// Notes what an entry changes.
    ///
    /// - Parameters:
    ///   - edits: Its edits.
    ///   - before: The workspace before it.
    mutating func note(_ edits: [RecordEdit], since before: Workspace) {
        for edit in edits {
            records[edit.key] = edit.kind
            if let code = edit.givenUpCode(since: before) {
                formerCodes.append(.init(kind: edit.kind, code: code, key: edit.key))
            }
        }
    }

    /// The records as they are in a workspace, for a store to keep.
    func kept(in workspace: Workspace) -> [Commit.Kept] {
        records.map { key, kind in
            Commit.Kept(kind: kind, key: key, stored: workspace.stored(kind, key))
        }
    }
}

extension RecordEdit {
    /// The code, in lower case, that a record gives up by this edit; `nil` where it gives up none.
    fileprivate func givenUpCode(since before: Workspace) -> String? {
        guard before.stored(kind, key) != nil else { return nil }
        let former = before.code(kind, key).lowercased()
        // The code of a removed record leads to it still, and so to none, as long as none takes it.
        guard action != .remove else { return former }
        guard action == .set, let code = settings.first(where: { $0.path.field == "code" }) else {
            return nil
        }
        if case .text(let new) = code.value, new.lowercased() == former { return nil }
        return former
    }
}
