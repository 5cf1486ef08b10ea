package import Journals
package import Vocabulary

/// Where sessions are kept, found by the hash of their token.
package protocol SessionStore: Sendable {
    /// The session of a hash, or `nil`.
    func session(_ hash: Digest) throws(StoreError) -> Session?

    /// The sessions of an account, the latest first.
    func sessions(of account: Identifier<Account>) throws(StoreError) -> [Session]

    /// Adds a session.
    ///
    /// - Returns: Whether it was added; not where its account is gone.
    func add(_ session: Session) throws(StoreError) -> Bool

    /// Puts a session in the place of another, which ends.
    ///
    /// - Returns: Whether it was done; not where the other is gone.
    func replace(_ hash: Digest, with session: Session) throws(StoreError) -> Bool

    /// Notes when a session was last used; nothing where it is gone.
    func note(session hash: Digest, seen: Instant) throws(StoreError)

    /// Ends a session.
    ///
    /// - Returns: Whether there was one.
    func removeSession(_ hash: Digest) throws(StoreError) -> Bool

    /// Ends the sessions of an account.
    ///
    /// - Parameters:
    ///   - account: Whose.
    ///   - kept: The hash of one that stays, or `nil`.
    /// - Throws: What keeps the store from it.
    func removeSessions(
        of account: Identifier<Account>, except kept: Digest?
    ) throws(StoreError)

    /// Ends the sessions that were made, or last used, before these moments.
    func removeSessions(
        createdBefore created: Instant, seenBefore seen: Instant
    ) throws(StoreError)
}
