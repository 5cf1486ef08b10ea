package import Diagnostics
import Journals
package import Vocabulary

/// Secrets for programs.
extension AccountDesk {
    /// Makes an API token for the account of a caller.
    ///
    /// - Parameters:
    ///   - new: What the token is to be.
    ///   - caller: Whose it is to be; one known by a token can't have another made.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Returns: The token, and its secret, which can't be had again.
    /// - Throws: A `Refusal` with `permission.denied`, `account.token-name`,
    ///   `account.token-scopes`, `account.token-expiry` or `store.…`.
    package func makeToken(
        _ new: NewToken, by caller: Caller, from address: String = ""
    ) throws(Refusal) -> (token: APIToken, secret: SecretToken) {
        try Permission.check(.manageTokens, by: caller, in: new.workspace)
        guard let account = caller.account else {
            throw Self.refusal("account.session-ended")
        }
        let now = surroundings.now()
        let faults = new.faults(at: now)
        if let first = faults.first { throw Refusal(first, Array(faults.dropFirst())) }
        let secret = surroundings.newSecret(prefix: APIToken.prefix)
        let token = APIToken(
            key: surroundings.newKey(), account: account, hash: secret.hash, name: new.name,
            scopes: new.scopes, workspace: new.workspace, created: now, expires: new.expires)
        let isAdded = try kept { () throws(StoreError) in try store.add(token) }
        guard isAdded else { throw Self.refusal("account.session-ended") }
        trail.note(
            .tokenMade, by: caller.actor, about: caller.actor, in: new.workspace, from: address)
        return (token, secret)
    }

    /// Who bears an API token.
    ///
    /// No session comes of it.
    ///
    /// - Parameters:
    ///   - secret: What was shown.
    ///   - address: Where the request comes from.
    /// - Returns: The caller, bounded by the scopes and the workspace of the token, its account, and
    ///   when the token's time is over.
    /// - Throws: A `Refusal` with `account.token-failed`, `account.too-many-attempts` or `store.…`.
    package func caller(
        token secret: SecretToken, from address: String
    ) throws(Refusal) -> (caller: Caller, account: Account, expires: Instant) {
        let now = surroundings.now()
        try throttle.demand(.token, from: address, at: now)
        guard let found = try bearer(of: secret, at: now) else {
            throttle.note(wrong: secret.hash, .token, from: address, at: now)
            throw Self.refusal("account.token-failed")
        }
        return found
    }

    private func bearer(of secret: SecretToken, at now: Instant) throws(Refusal) -> (
        caller: Caller, account: Account, expires: Instant
    )? {
        guard secret.text.hasPrefix(APIToken.prefix),
            let token = try kept({ () throws(StoreError) in try store.token(secret.hash) }),
            now < token.expires,
            let account = try kept({ () throws(StoreError) in try store.account(token.account) }),
            !account.isDisabled
        else { return nil }
        if token.isToNote(at: now) {
            try kept { () throws(StoreError) in try store.note(token: token.key, used: now) }
        }
        let means = Caller.Means.token(scopes: token.scopes, workspace: token.workspace)
        return (caller(account, by: means), account, token.expires)
    }

    /// The API tokens of an account, in the order of their making.
    ///
    /// - Parameters:
    ///   - account: Whose.
    ///   - caller: Who asks: its bearer, or an administrator.
    /// - Returns: All, also those whose time is over.
    /// - Throws: A `Refusal` with `permission.denied` or `store.…`.
    package func tokens(
        of account: Identifier<Account>, by caller: Caller
    ) throws(Refusal) -> [APIToken] {
        try demandOwn(account, of: caller)
        return try kept { () throws(StoreError) in try store.tokens(of: account) }
    }

    /// Revokes an API token.
    ///
    /// - Parameters:
    ///   - key: Which.
    ///   - account: Whose it is.
    ///   - caller: Who revokes it: its bearer, or an administrator.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Throws: A `Refusal` with `permission.denied`, `account.token-failed` where the account has
    ///   no such token, or `store.…`.
    package func revokeToken(
        _ key: Identifier<APIToken>, of account: Identifier<Account>, by caller: Caller,
        from address: String = ""
    ) throws(Refusal) {
        try demandOwn(account, of: caller)
        let owner = try kept { () throws(StoreError) in try store.account(account) }
        let isRevoked = try kept { () throws(StoreError) in
            try store.removeToken(key, of: account)
        }
        guard isRevoked else { throw Self.refusal("account.token-failed") }
        trail.note(.tokenRevoked, by: caller.actor, about: owner?.actor, from: address)
    }

    private func demandOwn(
        _ account: Identifier<Account>, of caller: Caller
    ) throws(Refusal) {
        if case .session = caller.means, caller.account == account { return }
        try Permission.check(.manageAccounts, by: caller, in: nil)
    }
}
