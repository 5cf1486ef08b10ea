import Accounts
import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

/// A register as somebody may change it: the one way for pages and the API.
struct RegisterAccess: Sendable {
    /// The name of the workspace.
    let name: String
    let register: Register
    let caller: Caller

    /// Makes sure that the caller may make edits, field by field.
    ///
    /// - Throws: A `Refusal` with `permission.denied` or `permission.field-denied`.
    func check(_ edits: [RecordEdit]) throws(Refusal) {
        for edit in edits {
            let action: Action =
                switch edit.action {
                case .create: .create(kind: edit.kind)
                case .remove: .remove(kind: edit.kind)
                case .set: .change(kind: edit.kind, fields: fields(of: edit))
                }
            try Permission.check(action, by: caller, in: name)
        }
    }

    private func fields(of edit: RecordEdit) -> [FieldDescription] {
        guard let type = register.schema[edit.kind] else { return [] }
        return edit.settings.compactMap { setting in
            type.indices[setting.path.field].map { type.fields[$0] }
        }
    }

    /// Carries out edits.
    ///
    /// - Parameters:
    ///   - edits: What is to be done.
    ///   - position: The position of the journal that the caller saw.
    ///   - reason: Why, in the caller's words.
    ///   - files: Files that the edits speak of.
    ///   - action: What it is as a whole; `nil` asks permission for each edit and its fields.
    /// - Returns: The number of the entry.
    /// - Throws: A `Refusal` with `permission.denied`, `change.…` or `store.…`; nothing was changed
    ///   then.
    func commit(
        _ edits: [RecordEdit], from position: Int, why reason: String, files: [[UInt8]] = [],
        as action: Action? = nil
    ) throws(Refusal) -> Int {
        if let action {
            try Permission.check(action, by: caller, in: name)
        } else {
            try check(edits)
        }
        guard let actor = caller.actor else {
            throw Refusal(Finding("permission.denied", .error, ["action": .term("action.change")]))
        }
        return try register.commit(
            Change(from: position, edits), by: Authorship(actor, why: reason), files: files)
    }
}
