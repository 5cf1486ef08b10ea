package import Diagnostics
import Journals
import Synchronization
package import Vocabulary

/// Bounds how often secrets can be guessed: per account and per address of the client, for each
/// family of routes.
///
/// What was admitted counts for a minute. What was refused doesn't count, so that nobody waits longer
/// for having tried in vain; and what turned out to be right doesn't count for the address, which a
/// whole house may have in common.
///
/// - Source: ASVS 5.0, 6.3.1 and 2.4.1.
package final class Throttle: Sendable {
    /// Routes that check a secret and are counted together.
    package enum Family: String, Sendable, CaseIterable {
        case signIn, secondFactor, password, invitation, token
    }

    /// A guess that was admitted.
    package struct Admission: Sendable {
        let address: Vocabulary.Digest
        let moment: Instant
    }

    /// How many guesses are admitted within ``window``.
    package static let most = 10
    /// How long a guess counts.
    package static let window: Duration = .seconds(60)

    private let capacity: Int
    private let recent: Mutex<RecentGuesses>

    /// A throttle that has admitted nothing yet.
    ///
    /// - Parameter capacity: Of how many accounts and addresses it keeps count; beyond, it forgets
    ///   the ones that were quiet the longest.
    package init(capacity: Int = 20_000) {
        precondition(capacity >= 2, "an account and an address fit in")
        self.capacity = capacity
        recent = Mutex(RecentGuesses())
    }

    /// Of how many accounts and addresses it keeps count now.
    package var count: Int { recent.withLock { $0.count } }

    /// Admits a guess, and counts it.
    ///
    /// - Parameters:
    ///   - family: What kind of secret is guessed.
    ///   - account: Whose; `nil` where the guess names nobody.
    ///   - address: Where the guess comes from.
    ///   - now: The time.
    /// - Returns: What to hand to ``forgive(_:)`` where the guess was right.
    /// - Throws: A `Refusal` with `account.too-many-attempts` and the seconds to wait.
    @discardableResult
    package func admit(
        _ family: Family, account: String?, from address: String, at now: Instant
    ) throws(Refusal) -> Admission {
        let place = Self.key(family, "address", NetworkPrefix.of(address))
        let keys = [place] + (account.map { [Self.key(family, "account", $0)] } ?? [])
        let wait = recent.withLock { recent in
            let wait = keys.map { recent.wait(for: $0, at: now) }.max() ?? .zero
            if wait == .zero {
                for key in keys { recent.count(key, at: now, capacity: capacity) }
            }
            return wait
        }
        try Self.demandNone(wait)
        return Admission(address: place, moment: now)
    }

    /// Makes sure that an address may show secrets that are only counted where they are wrong.
    ///
    /// - Throws: A `Refusal` with `account.too-many-attempts` and the seconds to wait.
    package func demand(
        _ family: Family, from address: String, at now: Instant
    ) throws(Refusal) {
        let place = Self.key(family, "address", NetworkPrefix.of(address))
        try Self.demandNone(recent.withLock { $0.wait(for: place, at: now) })
    }

    /// Counts a wrong secret for the address that it came from: the same one only once, as a program
    /// that goes on showing what was good before guesses nothing.
    package func note(
        wrong secret: Vocabulary.Digest, _ family: Family, from address: String, at now: Instant
    ) {
        let place = Self.key(family, "address", NetworkPrefix.of(address))
        let shown = Self.key(family, "secret", "\(secret)")
        recent.withLock { recent in
            guard !recent.counts(shown, at: now) else { return }
            for key in [shown, place] { recent.count(key, at: now, capacity: capacity) }
        }
    }

    private static func demandNone(_ wait: Duration) throws(Refusal) {
        guard wait > .zero else { return }
        let seconds = (wait.milliseconds + 999) / 1_000
        throw Refusal(
            Finding(
                "account.too-many-attempts", .error,
                ["seconds": .number(seconds), "most": .number(Self.most)]))
    }

    /// Counts a guess no longer for the address that it came from, as it was right.
    ///
    /// It goes on counting for the account, since checking a password is work.
    package func forgive(_ admission: Admission) {
        recent.withLock { $0.forget(admission.address, at: admission.moment) }
    }

    private static func key(
        _ family: Family, _ kind: String, _ name: String
    ) -> Vocabulary.Digest {
        Vocabulary.Digest(of: Array("\(family.rawValue) \(kind) \(name)".utf8))
    }
}
