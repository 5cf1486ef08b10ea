package import Diagnostics
import Journals
import Records
import Synchronization
import Vocabulary

/// All that people do with accounts: signing in and out, passwords, second factors, tokens, and the
/// administrator's part.
///
/// - Topics: `begin`, `invite`, `signIn`, `changePassword`, `enrol`, `makeToken`, `disable`, `erase`,
///   each with what belongs to it in a file of its own.
///
/// Who may do what is asked of ``Permission`` here, so that no face can forget it. Every failure is a
/// `Refusal`; what whoever isn't signed in is told never says whether a login exists. Functions that
/// check a password are asynchronous and hold no thread of Swift's pool; the others block as long as
/// their store does.
package final class AccountDesk: Sendable {
    /// How often something is tried anew that somebody else came before.
    static let attempts = 8

    let store: any AccountStore
    let hasher: any PasswordHashing
    let throttle: Throttle
    let surroundings: Surroundings
    /// Whether whoever has no second factor can do nothing but set one up.
    let demandsSecondFactor: Bool
    /// What was done with accounts, and what was refused.
    package let trail: Trail
    /// Where calls of the store are made that would block a thread of Swift's pool.
    let calls = WorkQueue(most: 4, mostWaiting: 10_000)
    /// Held while it is made sure that an administrator remains.
    let administration = Mutex(())

    /// A desk over a store; one for the whole program, as it counts guesses.
    ///
    /// - Parameters:
    ///   - store: Where accounts are kept.
    ///   - hasher: What hashes passwords.
    ///   - throttle: What bounds guessing.
    ///   - surroundings: Where time and chance come from.
    ///   - demandsSecondFactor: Whether whoever has no second factor can do nothing but set one up.
    package init(
        _ store: any AccountStore, hasher: any PasswordHashing = PasswordHasher(),
        throttle: Throttle = Throttle(), surroundings: Surroundings = .system,
        demandsSecondFactor: Bool = false
    ) {
        self.store = store
        self.hasher = hasher
        self.throttle = throttle
        self.surroundings = surroundings
        self.demandsSecondFactor = demandsSecondFactor
        trail = Trail(store, now: surroundings.now)
    }

    /// Forgets sessions, answers and events of the trail whose time is over; to be called now and then.
    ///
    /// - Throws: A `Refusal` with `store.…`.
    package func tidy() throws(Refusal) {
        let now = surroundings.now()
        try kept { () throws(StoreError) in
            try store.removeSessions(
                createdBefore: now - Session.absoluteLimit, seenBefore: now - Session.idleLimit)
            try store.removeAnswers(before: now - RepeatableRequest.lifetime)
            try trail.tidy()
        }
    }

    /// The bearer of an account, with the rights that count for these means.
    func caller(_ account: Account, by means: Caller.Means) -> Caller {
        Caller(account, by: means, demandsSecondFactor: demandsSecondFactor)
    }

    /// Makes a refusal of what a store throws.
    func kept<Answer>(_ body: () throws(StoreError) -> Answer) throws(Refusal) -> Answer {
        do throws(StoreError) {
            return try body()
        } catch {
            throw Refusal(error.finding)
        }
    }

    /// The account of a key, as a caller with the right to know sees it.
    func demand(_ key: Identifier<Account>) throws(Refusal) -> Account {
        let found = try kept { () throws(StoreError) in try store.account(key) }
        guard let found else { throw Self.refusal("account.not-found") }
        return found
    }

    /// Saves an account over the version that it was made from.
    ///
    /// - Throws: A `Refusal` with `account.changed` or `store.…`.
    func save(_ account: Account) throws(Refusal) -> Account {
        let saved = try kept { () throws(StoreError) in try store.update(account) }
        guard let saved else { throw Self.refusal("account.changed") }
        return saved
    }

    /// Begins a session for an account.
    func open(_ account: Account, isSecondFactorPending: Bool) throws(Refusal) -> SignedIn {
        let (token, session) = newSession(account, isSecondFactorPending: isSecondFactorPending)
        let isAdded = try kept { () throws(StoreError) in try store.add(session) }
        guard isAdded else { throw Self.refusal("account.session-ended") }
        return SignedIn(token: token, session: session, account: account)
    }

    /// Begins a session for somebody who came in just now.
    func enter(
        _ account: Account, isSecondFactorPending: Bool, from address: String
    ) throws(Refusal) -> SignedIn {
        let signedIn = try open(account, isSecondFactorPending: isSecondFactorPending)
        if !isSecondFactorPending { note(.signedIn, own: account, from: address) }
        return signedIn
    }

    /// A session that is not kept yet, with the secret for its bearer.
    func newSession(
        _ account: Account, isSecondFactorPending: Bool
    ) -> (token: SecretToken, session: Session) {
        let token = surroundings.newSecret()
        let now = surroundings.now()
        let session = Session(
            hash: token.hash, account: account.key, created: now, lastSeen: now,
            isSecondFactorPending: isSecondFactorPending, generation: account.generation)
        return (token, session)
    }

    /// Ends all sessions of an account and begins one for the bearer of it.
    func reopen(_ account: Account) throws(Refusal) -> SignedIn {
        try kept { () throws(StoreError) in
            try store.removeSessions(of: account.key, except: nil)
        }
        return try open(account, isSecondFactorPending: false)
    }

    static func refusal(_ code: String) -> Refusal { Refusal(Finding(code, .error)) }
}
