import Accounts
import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// What people do with what changed: take their own change back, and note what they have seen.
enum ChangeActions {
    /// How long a change can be taken back.
    static let undoTime: Duration = .seconds(600)

    /// Takes an entry back.
    static func undo(_ visit: Visit, _ number: String) throws(Refusal) -> Answer {
        guard let number = Int(number), try visit.mayUndo(number) else {
            throw Refusal(Finding("change.not-undone", .error))
        }
        let edits = try visit.register.undoing(number)
        let reason = visit.text("changes.undo-reason", ["number": .number(number)])
        let entry = try visit.commit(edits, from: number, reason: reason)
        return .done(visit.address(["results", "changes"], [("done", "\(entry)")]))
    }

    /// Notes that the visitor has seen what changed, up to the entry that the page was made at.
    static func seen(_ visit: Visit) throws(Refusal) -> Answer {
        if let account = visit.visitor.caller.account {
            let shown = visit.body.values.filled("from").flatMap { Int($0) } ?? 0
            let position = min(max(0, shown), visit.workspace.position)
            try Register.reporting { () throws(StoreError) in
                try visit.site.accounts.note(seen: position, by: account, in: visit.name)
            }
        }
        return .done(visit.address([]))
    }
}

extension Visit {
    /// Whether an entry is the visitor's own and so new that it can be taken back.
    func mayUndo(_ number: Int) throws(Refusal) -> Bool {
        guard asOf == nil, !isPublic, (1...max(1, workspace.position)).contains(number),
            let actor = visitor.caller.actor,
            let entry = try site.told(number, of: register, named: name), entry.actor == actor
        else { return false }
        let isFixed = entry.kinds.contains { register.schema[$0]?.isFixed ?? true }
        let age = site.clock().milliseconds - entry.at.milliseconds
        let most = Int(ChangeActions.undoTime.components.seconds) * 1_000
        return !isFixed && (0..<most).contains(age)
    }

    /// The number of the last entry that the visitor has noted as seen; `nil` for nobody in particular.
    func seen() throws(Refusal) -> Int? {
        guard let account = visitor.caller.account, !isPublic, asOf == nil else { return nil }
        return try Register.reporting { () throws(StoreError) in
            try site.accounts.seen(by: account, in: name)
        }
    }
}
