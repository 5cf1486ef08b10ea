package import Diagnostics
import Journals
package import Vocabulary

/// Signing in and out, and telling who asks.
extension AccountDesk {
    /// Signs somebody in by a password.
    ///
    /// The same is refused in the same words, after the same work, whether the login is unknown, the
    /// password is wrong or was never set, or the account is closed.
    ///
    /// - Parameters:
    ///   - login: What was typed as login.
    ///   - password: What was typed as password.
    ///   - address: Where the request comes from.
    /// - Returns: A session; where its ``Session/isSecondFactorPending`` holds, nothing can be done
    ///   with it but ``confirm(_:code:from:)``.
    /// - Throws: A `Refusal` with `account.sign-in-failed`, `account.too-many-attempts`,
    ///   `account.busy` or `store.…`.
    package func signIn(
        _ login: String, _ password: Password, from address: String
    ) async throws(Refusal) -> SignedIn {
        let folded = Login.folding(login)
        let guess = try throttle.admit(
            .signIn, account: folded, from: address, at: surroundings.now())
        let found = try await calls.trying { () throws(Refusal) in
            try self.kept { () throws(StoreError) in try self.store.account(login: folded) }
        }
        let isRight = try await hasher.isRight(password, for: found?.passwordHash)
        guard var account = found, isRight, !account.isDisabled else {
            await note(wrong: .signInFailed, of: found, from: address)
            throw Self.refusal("account.sign-in-failed")
        }
        throttle.forgive(guess)
        account = await renewingHash(of: account, password)
        let known = account
        return try await calls.trying { () throws(Refusal) in
            try self.enter(
                known, isSecondFactorPending: known.needsSecondFactor, from: address)
        }
    }

    /// Hashes a password anew where its hash was made at another cost; whether that comes about
    /// doesn't matter for signing in.
    private func renewingHash(of account: Account, _ password: Password) async -> Account {
        guard let old = account.passwordHash, hasher.isOutdated(old),
            let hash = try? await hasher.hash(password)
        else { return account }
        var renewed = account
        renewed.passwordHash = hash
        let changed = renewed
        let saved = try? await calls.trying { () throws(Refusal) in try self.save(changed) }
        return saved ?? account
    }

    /// Signs in for good, by a code of the device or one of the list; the session gets a new token.
    ///
    /// - Parameters:
    ///   - token: The token of a session that waits for the code.
    ///   - code: What was typed.
    ///   - address: Where the request comes from.
    /// - Returns: The session that goes on.
    /// - Throws: A `Refusal` with `account.session-ended`, `account.second-factor-failed`,
    ///   `account.too-many-attempts` or `store.…`.
    package func confirm(
        _ token: SecretToken, code: String, from address: String
    ) throws(Refusal) -> SignedIn {
        let (pending, known) = try live(token)
        guard pending.isSecondFactorPending else { throw Self.refusal("account.session-ended") }
        let guess = try throttle.admit(
            .secondFactor, account: "\(known.key)", from: address, at: surroundings.now())
        let account = try accept(code, of: known.key, from: address)
        throttle.forgive(guess)
        let (fresh, session) = newSession(account, isSecondFactorPending: false)
        let isReplaced = try kept { () throws(StoreError) in
            try store.replace(pending.hash, with: session)
        }
        guard isReplaced else { throw Self.refusal("account.session-ended") }
        note(.signedIn, own: account, from: address)
        return SignedIn(token: fresh, session: session, account: account)
    }

    /// Uses a code up, once even where it comes twice at the same moment.
    func accept(
        _ code: String, of key: Identifier<Account>, from address: String
    ) throws(Refusal) -> Account {
        for _ in 0..<Self.attempts {
            var account = try demand(key)
            guard account.secondFactor?.accept(code, at: surroundings.now()) ?? false else {
                trail.note(.secondFactorFailed, by: nil, about: account.actor, from: address)
                throw Self.refusal("account.second-factor-failed")
            }
            let changed = account
            let saved = try kept { () throws(StoreError) in try store.update(changed) }
            if let saved { return saved }
        }
        throw Self.refusal("account.changed")
    }

    /// Who bears the token of a session.
    ///
    /// - Returns: The caller, and the account as it is now.
    /// - Throws: A `Refusal` with `account.session-ended`, `account.second-factor-needed` or
    ///   `store.…`.
    package func caller(
        session token: SecretToken
    ) throws(Refusal) -> (caller: Caller, account: Account) {
        let (session, account) = try live(token)
        guard !session.isSecondFactorPending else {
            throw Self.refusal("account.second-factor-needed")
        }
        return (caller(account, by: .session(session.hash)), account)
    }

    /// The session of a token with its account, where both are alive; its use is noted.
    func live(_ token: SecretToken) throws(Refusal) -> (Session, Account) {
        let now = surroundings.now()
        let found = try kept { () throws(StoreError) in try store.session(token.hash) }
        guard var session = found, session.isLive(at: now),
            let account = try kept({ () throws(StoreError) in try store.account(session.account) }),
            !account.isDisabled, account.generation == session.generation
        else { throw Self.refusal("account.session-ended") }
        if session.isToNote(at: now) {
            session.lastSeen = now
            try kept { () throws(StoreError) in try store.note(session: session.hash, seen: now) }
        }
        return (session, account)
    }

    /// Ends a session; nothing where it has ended before.
    ///
    /// - Throws: A `Refusal` with `store.…`.
    package func signOut(_ token: SecretToken) throws(Refusal) {
        _ = try kept { () throws(StoreError) in try store.removeSession(token.hash) }
    }

    /// The sessions of whoever bears a token, the latest first.
    ///
    /// - Throws: A `Refusal` with `account.session-ended`, `account.second-factor-needed` or
    ///   `store.…`.
    package func sessions(of token: SecretToken) throws(Refusal) -> [Session] {
        let account = try caller(session: token).account
        let now = surroundings.now()
        return try kept { () throws(StoreError) in try store.sessions(of: account.key) }
            .filter { $0.isLive(at: now) && $0.generation == account.generation }
    }

    /// Ends another session of whoever bears a token, or all others.
    ///
    /// - Parameters:
    ///   - hash: Which; `nil` for all others.
    ///   - token: The token of the session that goes on.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Throws: A `Refusal` with `account.session-ended`, `account.second-factor-needed` or
    ///   `store.…`.
    package func endSession(
        _ hash: Digest?, of token: SecretToken, from address: String = ""
    ) throws(Refusal) {
        let account = try caller(session: token).account
        let isEnded = try kept { () throws(StoreError) -> Bool in
            guard let hash else {
                try store.removeSessions(of: account.key, except: token.hash)
                return true
            }
            guard try store.session(hash)?.account == account.key else { return false }
            return try store.removeSession(hash)
        }
        if isEnded { note(.sessionsEnded, own: account, from: address) }
    }
}
