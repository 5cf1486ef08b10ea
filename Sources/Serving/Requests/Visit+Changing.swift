import Accounts
import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

extension Visit {
    /// Carries out edits for the visitor, with the reason that the form gave.
    ///
    /// - Parameters:
    ///   - edits: What is to be done.
    ///   - position: The position of the journal that the sender saw.
    ///   - files: Files that the edits speak of.
    ///   - reason: Why, where the form did not ask.
    ///   - action: What it is as a whole; `nil` asks permission for each edit and its fields.
    /// - Returns: The number of the entry.
    /// - Throws: A `Refusal` with `permission.denied`, `change.…` or `store.…`; nothing was changed
    ///   then.
    func commit(
        _ edits: [RecordEdit], from position: Int? = nil, files: [[UInt8]] = [],
        reason: String? = nil, as action: Action? = nil
    ) throws(Refusal) -> Int {
        guard asOf == nil else { throw Refusal(Finding("change.past", .error)) }
        if let action {
            try Permission.check(action, by: visitor.caller, in: name)
        } else {
            for edit in edits { try check(edit) }
        }
        guard let actor = visitor.caller.actor else {
            throw Refusal(Finding("permission.denied", .error))
        }
        let change = Change(from: position ?? workspace.position, edits)
        return try register.commit(
            change, by: Authorship(actor, why: reason ?? body.values["why"] ?? ""), files: files)
    }

    /// Makes sure that the visitor may make an edit, field by field.
    private func check(_ edit: RecordEdit) throws(Refusal) {
        let action: Action =
            switch edit.action {
            case .create: .create(kind: edit.kind)
            case .remove: .remove(kind: edit.kind)
            case .set: .change(kind: edit.kind, fields: fields(of: edit))
            }
        try Permission.check(action, by: visitor.caller, in: name)
    }

    private func fields(of edit: RecordEdit) -> [FieldDescription] {
        guard let type = workspace.schema[edit.kind] else { return [] }
        return edit.settings.compactMap { setting in
            type.indices[setting.path.field].map { type.fields[$0] }
        }
    }

    /// A finding with the name of a person in place of the pseudonym.
    func naming(_ finding: Finding) -> Finding {
        People.known(in: site.folder.people).naming(finding)
    }
}
