package import Diagnostics
import Journals
package import Vocabulary

/// How people get an account, or back into it.
extension AccountDesk {
    /// Makes an account without a password, and a link by which its bearer sets one.
    ///
    /// - Parameters:
    ///   - new: What the account is to be.
    ///   - caller: Who makes it.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Returns: The account, and the secret of the link, good once and for
    ///   ``Invitation/lifetime``.
    /// - Throws: A `Refusal` with `permission.denied`, `account.login-signs`,
    ///   `account.login-taken` or `store.…`.
    package func makeAccount(
        _ new: NewAccount, by caller: Caller, from address: String = ""
    ) throws(Refusal) -> (account: Account, link: SecretToken) {
        try Permission.check(.manageAccounts, by: caller, in: nil)
        let link = surroundings.newSecret()
        let account = Account(
            key: surroundings.newKey(), login: try Login(new.login), actor: new.actor,
            created: surroundings.now(), roles: new.roles.filter { !$0.value.isEmpty },
            posts: new.posts.filter { !$0.value.isEmpty },
            isAdministrator: new.isAdministrator, invitation: invitation(link),
            language: new.language)
        let isMade = try kept { () throws(StoreError) in try store.insert(account) }
        guard isMade else {
            throw Refusal(
                Finding("account.login-taken", .error, ["login": .text(account.login.text)]))
        }
        trail.note(.invited, by: caller.actor, about: account.actor, from: address)
        noteRights(from: nil, to: account, by: caller, at: address)
        return (account, link)
    }

    /// Makes a link by which the bearer of an account sets a new password, as where the old one was
    /// forgotten; a link of before no longer counts.
    ///
    /// - Parameters:
    ///   - key: The account.
    ///   - caller: Who makes the link.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Returns: The secret of the link, good once and for ``Invitation/lifetime``.
    /// - Throws: A `Refusal` with `permission.denied`, `account.not-found`, `account.changed` or
    ///   `store.…`.
    package func invite(
        _ key: Identifier<Account>, by caller: Caller, from address: String = ""
    ) throws(Refusal) -> SecretToken {
        try Permission.check(.manageAccounts, by: caller, in: nil)
        var account = try demand(key)
        let link = surroundings.newSecret()
        account.invitation = invitation(link)
        _ = try save(account)
        trail.note(.linkMade, by: caller.actor, about: account.actor, from: address)
        return link
    }

    /// Sets a password by a link, which is used up then, and signs its bearer in.
    ///
    /// All sessions of before end. A second factor is asked for as ever.
    ///
    /// - Parameters:
    ///   - link: The secret of the link.
    ///   - password: The new password.
    ///   - address: Where the request comes from.
    /// - Returns: A session.
    /// - Throws: A `Refusal` with `account.invitation-ended`, `account.password-…`,
    ///   `account.too-many-attempts`, `account.busy` or `store.…`.
    package func accept(
        _ link: SecretToken, password: Password, from address: String
    ) async throws(Refusal) -> SignedIn {
        let guess = try throttle.admit(
            .invitation, account: nil, from: address, at: surroundings.now())
        let invited = try await calls.trying { () throws(Refusal) in try self.invited(by: link) }
        throttle.forgive(guess)
        try Self.demandSound(password, for: invited.login)
        let hash = try await hasher.hash(password)
        return try await calls.trying { () throws(Refusal) in
            var account = try self.invited(by: link)
            account.passwordHash = hash
            account.invitation = nil
            account.generation += 1
            account = try self.save(account)
            self.note(.passwordSet, own: account, from: address)
            try self.kept { () throws(StoreError) in
                try self.store.removeSessions(of: account.key, except: nil)
                // Whoever learned the old secret may have made tokens with it.
                for token in try self.store.tokens(of: account.key) {
                    _ = try self.store.removeToken(token.key, of: account.key)
                }
            }
            return try self.enter(
                account, isSecondFactorPending: account.needsSecondFactor, from: address)
        }
    }

    /// The login that a link is for, as the page for the new password shows it.
    ///
    /// - Throws: A `Refusal` with `account.invitation-ended` or `store.…`.
    package func login(invitedBy link: SecretToken) throws(Refusal) -> Login {
        try invited(by: link).login
    }

    private func invited(by link: SecretToken) throws(Refusal) -> Account {
        let found = try kept { () throws(StoreError) in try store.account(invited: link.hash) }
        guard let found, !found.isDisabled, let invitation = found.invitation,
            surroundings.now() < invitation.expires
        else { throw Self.refusal("account.invitation-ended") }
        return found
    }

    private func invitation(_ link: SecretToken) -> Invitation {
        Invitation(hash: link.hash, expires: surroundings.now() + Invitation.lifetime)
    }
}
