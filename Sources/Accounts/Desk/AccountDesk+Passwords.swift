package import Diagnostics
import Journals
package import Vocabulary

/// Changing one's own password, and proving once more who one is.
extension AccountDesk {
    /// Changes the password of whoever bears a token.
    ///
    /// All other sessions end, and this one gets a new token.
    ///
    /// - Parameters:
    ///   - token: The token of the session.
    ///   - current: The password of now.
    ///   - new: The password to be.
    ///   - address: Where the request comes from.
    /// - Returns: The session that goes on.
    /// - Throws: A `Refusal` with `account.password-wrong`, `account.password-…`,
    ///   `account.session-ended`, `account.too-many-attempts`, `account.changed`, `account.busy` or
    ///   `store.…`.
    package func changePassword(
        _ token: SecretToken, from current: Password, to new: Password, at address: String
    ) async throws(Refusal) -> SignedIn {
        let account = try await reauthenticate(token, current, from: address)
        try Self.demandSound(new, for: account.login)
        let hash = try await hasher.hash(new)
        return try await calls.trying { () throws(Refusal) in
            var changed = account
            changed.passwordHash = hash
            changed.invitation = nil
            changed.generation += 1
            let saved = try self.save(changed)
            self.note(.passwordChanged, own: saved, from: address)
            return try self.reopen(saved)
        }
    }

    /// Makes sure once more that whoever bears a token knows the password.
    ///
    /// - Source: ASVS 5.0, 7.5.1 (before what changes how one is authenticated).
    func reauthenticate(
        _ token: SecretToken, _ password: Password, from address: String
    ) async throws(Refusal) -> Account {
        let account = try await calls.trying { () throws(Refusal) in
            try self.caller(session: token).account
        }
        let guess = try throttle.admit(
            .password, account: "\(account.key)", from: address, at: surroundings.now())
        guard try await hasher.isRight(password, for: account.passwordHash) else {
            await note(wrong: .passwordWrong, of: account, from: address)
            throw Self.refusal("account.password-wrong")
        }
        throttle.forgive(guess)
        return account
    }

    /// Sets the language in which whoever bears a token wants pages; `nil` for the browser's.
    ///
    /// - Throws: A `Refusal` with `account.session-ended`, `account.second-factor-needed`,
    ///   `account.changed` or `store.…`.
    package func setLanguage(
        _ language: Language?, of token: SecretToken
    ) throws(Refusal) {
        var account = try caller(session: token).account
        account.language = language
        _ = try save(account)
    }
}
