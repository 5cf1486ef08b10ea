package import Diagnostics
package import Planning
import Records
import Rules
package import Vocabulary

/// Publishing, which what is wrong stands in the way of until somebody answers for it.
extension Register {
    /// A snapshot of the journal as it is now, which is published once it is committed.
    ///
    /// - Parameters:
    ///   - code: The name that people use.
    ///   - reason: Why it is published with what is wrong in it; nothing where nobody said so.
    ///   - seen: The faults that whoever publishes saw, as ``Snapshot/faults`` has them; `nil` is all.
    /// - Returns: A record with a key of its own.
    /// - Throws: A `Refusal` with `store.…`.
    package func snapshot(
        _ code: String, acknowledging reason: MultilingualText = MultilingualText(),
        seen: [String]? = nil
    ) throws(Refusal) -> Snapshot {
        var snapshot = Snapshot(id: newKey().retyped())
        snapshot.code = code
        let (size, root) = try sizeAndRoot()
        snapshot.position = size
        snapshot.root = root
        if !reason.isEmpty {
            snapshot.acknowledged = reason
            let now = try workspace()
            snapshot.faults = seen ?? errors(in: now).map(\.fault)
        }
        return snapshot
    }

    /// What stands in the way of publishing a workspace: all that is wrong, by every rule.
    package func errors(in workspace: Workspace) -> [Finding] {
        Rule.check(workspace, measurements, on: clock().date).filter { $0.severity == .error }
    }

    /// Makes sure that whoever publishes answers for all that is wrong.
    ///
    /// - Throws: A `Refusal` with `snapshot.unacknowledged` and every error.
    func checkAcknowledged(
        _ edits: [RecordEdit], _ next: Workspace, since now: Workspace
    ) throws(Refusal) {
        for edit in edits where edit.kind == Snapshot.kind && edit.action == .create {
            guard let snapshot = next[edit.key.retyped(as: Snapshot.self)] else { continue }
            let errors = errors(in: now)
            let isAnswered = !snapshot.acknowledged.isEmpty
            let known = Set(snapshot.faults)
            let open =
                isAnswered && known.isEmpty
                ? [] : errors.filter { !isAnswered || !known.contains($0.fault) }
            guard !open.isEmpty else { continue }
            let head = Finding(
                "snapshot.unacknowledged", .error,
                at: Place(.record(kind: Snapshot.kind, code: snapshot.code)),
                ["count": .number(open.count)])
            throw Refusal(all: [head] + open)
        }
    }
}

extension Finding {
    /// The finding in one line without words: its code, and where it is.
    package var fault: String {
        let codes = place.steps.compactMap { step in
            if case .record(_, let code) = step { code } else { nil }
        }
        return ([code] + codes).joined(separator: " ")
    }
}
