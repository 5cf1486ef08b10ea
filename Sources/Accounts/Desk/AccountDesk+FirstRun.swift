package import Diagnostics
package import Journals
package import Vocabulary

/// How the first administrator comes in.
extension AccountDesk {
    /// Makes the token for the first run, in place of one that was made before.
    ///
    /// - Returns: The token to show where the program was started, or `nil` where there is an
    ///   administrator already.
    /// - Throws: A `Refusal` with `store.…`.
    package func prepareFirstRun() throws(Refusal) -> SecretToken? {
        let token = surroundings.newSecret()
        let isKept = try kept { () throws(StoreError) in try store.keepFirstRun(token.hash) }
        return isKept ? token : nil
    }

    /// Makes the account of the first administrator, and signs that one in.
    ///
    /// The token counts once, and only until there is an administrator.
    ///
    /// - Parameters:
    ///   - token: The token of ``prepareFirstRun()``.
    ///   - login: What is to be typed to sign in.
    ///   - password: The password.
    ///   - actor: The pseudonym of the person.
    ///   - address: Where the request comes from.
    /// - Returns: The session of the administrator.
    /// - Throws: A `Refusal` with `account.first-run-ended`, `account.login-…`,
    ///   `account.password-…`, `account.too-many-attempts`, `account.busy` or `store.…`.
    package func begin(
        token: SecretToken, login: String, password: Password, actor: Identifier<Actor>,
        from address: String
    ) async throws(Refusal) -> SignedIn {
        let guess = try throttle.admit(
            .invitation, account: nil, from: address, at: surroundings.now())
        let login = try Login(login)
        try Self.demandSound(password, for: login)
        let hash = try await hasher.hash(password)
        let account = Account(
            key: surroundings.newKey(), login: login, actor: actor, created: surroundings.now(),
            isAdministrator: true, passwordHash: hash)
        return try await calls.trying { () throws(Refusal) in
            let isMade = try self.kept { () throws(StoreError) in
                try self.store.insertFirst(account, using: token.hash)
            }
            guard isMade else { throw Self.refusal("account.first-run-ended") }
            self.throttle.forgive(guess)
            self.note(.begun, own: account, from: address)
            return try self.enter(account, isSecondFactorPending: false, from: address)
        }
    }

    /// Makes sure that a password may be the one of a login.
    static func demandSound(_ password: Password, for login: Login) throws(Refusal) {
        let faults = password.faults(for: login)
        guard let first = faults.first else { return }
        throw Refusal(first, Array(faults.dropFirst()))
    }
}
