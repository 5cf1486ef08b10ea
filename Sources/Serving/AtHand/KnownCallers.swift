import Accounts
import Synchronization
import Vocabulary

/// Who showed which secret, for a moment in which nobody wrote anything about accounts.
final class KnownCallers: Sendable {
    private struct Known {
        let caller: Caller
        /// The state of the accounts in which the caller was found.
        let state: Int
        let expires: Instant
        let time = ContinuousClock.now
        /// Whether somebody is finding out anew who it is.
        var isRenewed = false
    }

    /// How many are kept.
    private static let most = 1_024
    /// How long it counts who was found.
    private static let lifetime: Duration = .milliseconds(250)
    /// When the first one who asks is to find out anew, so that no others have to wait for it.
    private static let renewal: Duration = .milliseconds(125)

    private let known = Mutex<[Digest?: Known]>([:])

    /// The bearer of a secret with a SHA-256, or of none, in a state of the accounts; `nil` where that
    /// isn't known, or is to be found out anew.
    func caller(of secret: Digest?, in state: Int, at now: Instant) -> Caller? {
        known.withLock { all in
            guard let known = all[secret], known.state == state, now < known.expires else {
                return nil
            }
            let age = known.time.duration(to: .now)
            guard age < Self.lifetime else { return nil }
            guard age > Self.renewal, !known.isRenewed else { return known.caller }
            all[secret]?.isRenewed = true
            return nil
        }
    }

    /// Keeps who bears a secret.
    func keep(_ caller: Caller, of secret: Digest?, in state: Int, until expires: Instant) {
        known.withLock { all in
            if all[secret] == nil, all.count >= Self.most { all = [:] }
            all[secret] = Known(caller: caller, state: state, expires: expires)
        }
    }
}
