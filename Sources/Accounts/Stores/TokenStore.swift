package import Journals
package import Vocabulary

/// Where API tokens are kept, found by the hash of their secret.
package protocol TokenStore: Sendable {
    /// The token of a hash, or `nil`.
    func token(_ hash: Digest) throws(StoreError) -> APIToken?

    /// The tokens of an account, in the order of their making.
    func tokens(of account: Identifier<Account>) throws(StoreError) -> [APIToken]

    /// Adds a token.
    ///
    /// - Returns: Whether it was added; not where its account is gone.
    func add(_ token: APIToken) throws(StoreError) -> Bool

    /// Notes when a token was last used; nothing where it is gone.
    func note(token key: Identifier<APIToken>, used: Instant) throws(StoreError)

    /// Revokes a token.
    ///
    /// - Parameters:
    ///   - key: Which.
    ///   - account: Whose it must be.
    /// - Returns: Whether the account had it.
    /// - Throws: What keeps the store from it.
    func removeToken(
        _ key: Identifier<APIToken>, of account: Identifier<Account>
    ) throws(StoreError) -> Bool
}
