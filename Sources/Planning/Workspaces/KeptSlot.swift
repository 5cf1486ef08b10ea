import Synchronization

/// A value that is kept with a workspace, or the place where it will be; whoever comes while it is
/// worked out waits.
final class KeptSlot: Sendable {
    private enum State {
        case nothing
        case value(any Sendable)
        /// What the place of an earlier workspace has or will have, and what changed since.
        case earlier(KeptSlot, ChangedRecords)
    }

    /// After more changes than this a value is worked out anew.
    private static let mostChanges = 4_096

    /// The kinds of records that the value comes from; `nil` where it may be any.
    let kinds: Set<String>?
    /// Whether the value can be brought up to date.
    private let isCarried: Bool
    private let state: Mutex<State>

    init(_ kinds: Set<String>?, isCarried: Bool) {
        self.kinds = kinds
        self.isCarried = isCarried
        state = Mutex(.nothing)
    }

    private init(_ kinds: Set<String>, behind earlier: KeptSlot, _ changed: ChangedRecords) {
        self.kinds = kinds
        isCarried = true
        state = Mutex(.earlier(earlier, changed))
    }

    /// The value: as it is known, brought up to date from an earlier one, or worked out.
    func value<Value: Sendable>(
        working work: () -> Value, carrying carry: (Value, ChangedRecords) -> Value
    ) -> Value {
        state.withLock { state in
            let made: Value
            switch state {
            case .value(let known as Value): return known
            case .earlier(let slot, let changed):
                made = (slot.known as? Value).map { carry($0, changed) } ?? work()
            default: made = work()
            }
            state = .value(made)
            return made
        }
    }

    private var known: (any Sendable)? {
        state.withLock { if case .value(let value) = $0 { value } else { nil } }
    }

    /// The place after some records changed; `nil` where the value is to be worked out anew.
    ///
    /// A writer never waits here for a reader who works the value out.
    func after(_ changed: ChangedRecords) -> KeptSlot? {
        guard let kinds, !kinds.isDisjoint(with: changed.kinds) else {
            return kinds == nil ? nil : self
        }
        guard isCarried else { return nil }
        let changed = changed.only(kinds)
        let known = state.withLockIfAvailable { state -> (KeptSlot, ChangedRecords)? in
            switch state {
            case .nothing: nil
            case .value: (self, changed)
            case .earlier(let slot, let before): (slot, before.union(changed))
            }
        }
        guard let (slot, all) = known ?? (self, changed), all.count <= Self.mostChanges else {
            return nil
        }
        return KeptSlot(kinds, behind: slot, all)
    }
}
