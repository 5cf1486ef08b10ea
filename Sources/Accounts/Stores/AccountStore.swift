package import Journals
package import Vocabulary

/// Where accounts are kept, with all that hangs on them.
///
/// Calls block; whoever serves many people makes them on threads of their own. What a call writes is
/// durable when it returns, and all of it or nothing was written. One contract suite runs on every
/// store.
package protocol AccountStore: FirstRunStore, SessionStore, TokenStore, AnswerStore,
    SavedViewStore, SeenStore, TrailStore
{
    /// The number of the store's present state, which no other state has, where it is known without
    /// waiting; `nil` where somebody may have written.
    ///
    /// What was found in a state counts for a moment only: who read while another one was writing may
    /// have found what was before.
    func stateAtHand() -> Int?

    /// The account of a key, or `nil`.
    func account(_ key: Identifier<Account>) throws(StoreError) -> Account?

    /// The account of a login in its folded form, or `nil`.
    func account(login folded: String) throws(StoreError) -> Account?

    /// The account whose invitation has a hash, or `nil`.
    func account(invited hash: Digest) throws(StoreError) -> Account?

    /// All accounts, in the order of their folded logins.
    func accounts() throws(StoreError) -> [Account]

    /// Adds an account.
    ///
    /// - Returns: Whether it was added; not where its login is taken.
    func insert(_ account: Account) throws(StoreError) -> Bool

    /// Saves an account over the version that it was made from.
    ///
    /// - Returns: The account with its new version, or `nil` where it is gone or somebody else has
    ///   saved it in the meantime; nothing was saved then.
    func update(_ account: Account) throws(StoreError) -> Account?

    /// Removes an account with its sessions, tokens, answers, views, and what its bearer saw.
    ///
    /// - Returns: Whether there was one.
    func remove(_ key: Identifier<Account>) throws(StoreError) -> Bool
}

/// Where it is kept how the first administrator comes in.
package protocol FirstRunStore: Sendable {
    /// Keeps the hash of the token for the first run, in place of one before.
    ///
    /// - Returns: Whether it was kept; not where there is an administrator already.
    func keepFirstRun(_ hash: Digest) throws(StoreError) -> Bool

    /// Adds the first administrator, and forgets the token for the first run.
    ///
    /// - Returns: Whether it was added; not where the kept token has another hash, where there is
    ///   none, where there is an administrator already, or where the login is taken.
    func insertFirst(_ account: Account, using hash: Digest) throws(StoreError) -> Bool
}
