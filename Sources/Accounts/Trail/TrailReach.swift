package import Diagnostics
import Journals
import Vocabulary

/// Which events of the trail somebody may read.
///
/// Administrators read all. Auditors read what concerns their registers, and of what concerns none what is about
/// accounts with a role in one of theirs; so they don't learn of other registers, nor of people who are only
/// there.
package struct TrailReach: Sendable {
    /// The registers whose auditor it is; `nil` for all there is.
    private let registers: Set<String>?

    /// What a caller may read.
    ///
    /// - Throws: A `Refusal` with `permission.denied` for one who may read nothing of it.
    package init(of caller: Caller) throws(Refusal) {
        let own = caller.roles.keys.filter { name in
            (try? Permission.check(.readAudit, by: caller, in: name)) != nil
        }
        if own.isEmpty || caller.isAdministrator {
            try Permission.check(.readAudit, by: caller, in: nil)
            registers = nil
        } else {
            registers = Set(own)
        }
    }

    /// Whether all events are within reach.
    var isAll: Bool { registers == nil }

    /// Whether an account has a role in one of the registers.
    func includes(_ account: Account) -> Bool {
        registers.map { !$0.isDisjoint(with: account.roles.keys) } ?? true
    }

    /// Whether an event is within reach.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - people: The pseudonyms of the accounts that are included.
    /// - Returns: Whether it may be read.
    func includes(_ event: TrailEvent, among people: Set<Identifier<Actor>>) -> Bool {
        guard let registers else { return true }
        if let workspace = event.workspace { return registers.contains(workspace) }
        return (event.about ?? event.actor).map { people.contains($0) } ?? false
    }
}
