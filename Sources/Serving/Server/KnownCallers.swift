import Accounts
import Synchronization
import Vocabulary

/// Whose secrets programs showed, for as long as nobody can have written anything about accounts.
final class KnownCallers: Sendable {
    private struct Known {
        let caller: Caller
        /// The state of the accounts in which the caller was found.
        let state: Int
        let expires: Instant
    }

    /// How many are kept.
    private static let most = 1_024

    private let known = Mutex<[Digest: Known]>([:])

    /// The bearer of a secret with a SHA-256 in a state of the accounts, or `nil` where that isn't known.
    func caller(of secret: Digest, in state: Int, at now: Instant) -> Caller? {
        guard let known = known.withLock({ $0[secret] }), known.state == state,
            now < known.expires
        else { return nil }
        return known.caller
    }

    /// Keeps who bears a secret.
    func keep(_ caller: Caller, of secret: Digest, in state: Int, until expires: Instant) {
        known.withLock { known in
            if known.count >= Self.most { known = [:] }
            known[secret] = Known(caller: caller, state: state, expires: expires)
        }
    }
}
