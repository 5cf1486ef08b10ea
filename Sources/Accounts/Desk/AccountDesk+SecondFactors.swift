package import Diagnostics
import Journals
import Vocabulary

/// Setting up a device for codes, and doing without it again.
extension AccountDesk {
    /// Makes the secret for a device; it isn't asked for until ``confirmEnrolment(_:code:from:)``.
    ///
    /// - Parameters:
    ///   - token: The token of the session.
    ///   - password: The password, once more.
    ///   - issuer: What the device lists the codes under.
    ///   - address: Where the request comes from.
    /// - Returns: What the device is to be told.
    /// - Throws: A `Refusal` with `account.second-factor-present`, `account.password-wrong`,
    ///   `account.session-ended`, `account.too-many-attempts`, `account.busy` or `store.…`.
    package func enrol(
        _ token: SecretToken, password: Password, issuer: String, from address: String
    ) async throws(Refusal) -> Enrolment {
        let account = try await reauthenticate(token, password, from: address)
        guard !account.needsSecondFactor else {
            throw Self.refusal("account.second-factor-present")
        }
        let totp = TOTP(secret: surroundings.random(TOTP.length))
        var changed = account
        changed.secondFactor = SecondFactor(totp: totp)
        let enrolled = changed
        _ = try await calls.trying { () throws(Refusal) in try self.save(enrolled) }
        return Enrolment(
            address: totp.address(for: account.login, issuer: issuer),
            secret: Base32.encode(totp.secret))
    }

    /// What a device was told by ``enrol(_:password:issuer:from:)``, for whoever still has the key.
    ///
    /// - Parameters:
    ///   - key: The key as it was told.
    ///   - token: The token of the session.
    ///   - issuer: What the device lists the codes under.
    /// - Returns: What it was told; `nil` where the key is another one.
    package func enrolment(
        of key: String, _ token: SecretToken, issuer: String
    ) -> Enrolment? {
        guard let account = try? caller(session: token).account,
            let factor = account.secondFactor, !factor.isConfirmed,
            Base32.encode(factor.totp.secret) == key
        else { return nil }
        return Enrolment(
            address: factor.totp.address(for: account.login, issuer: issuer), secret: key)
    }

    /// Has codes asked for from now on, once the device has shown a right one.
    ///
    /// All other sessions end, and this one gets a new token.
    ///
    /// - Parameters:
    ///   - token: The token of the session.
    ///   - code: What the device shows.
    ///   - address: Where the request comes from.
    /// - Returns: The session that goes on, and codes to print.
    /// - Throws: A `Refusal` with `account.second-factor-failed`, `account.second-factor-present`,
    ///   `account.second-factor-missing`, `account.session-ended`, `account.too-many-attempts`,
    ///   `account.changed` or `store.…`.
    package func confirmEnrolment(
        _ token: SecretToken, code: String, from address: String
    ) throws(Refusal) -> ConfirmedEnrolment {
        var account = try caller(session: token).account
        guard var factor = account.secondFactor else {
            throw Self.refusal("account.second-factor-missing")
        }
        guard !factor.isConfirmed else { throw Self.refusal("account.second-factor-present") }
        try throttle.admit(
            .secondFactor, account: "\(account.key)", from: address, at: surroundings.now())
        guard factor.accept(code, at: surroundings.now()) else {
            trail.note(.secondFactorFailed, by: nil, about: account.actor, from: address)
            throw Self.refusal("account.second-factor-failed")
        }
        let codes = newRecoveryCodes()
        factor.isConfirmed = true
        factor.recoveryHashes = Set(codes.map { RecoveryCode.hash(of: $0.text) })
        account.secondFactor = factor
        account.generation += 1
        let saved = try save(account)
        note(.secondFactorOn, own: saved, from: address)
        return ConfirmedEnrolment(signedIn: try reopen(saved), recoveryCodes: codes)
    }

    /// Makes new codes to print; those of before no longer count.
    ///
    /// - Parameters:
    ///   - token: The token of the session.
    ///   - password: The password, once more.
    ///   - address: Where the request comes from.
    /// - Returns: The codes; they can't be had again.
    /// - Throws: A `Refusal` with `account.second-factor-missing`, `account.password-wrong`,
    ///   `account.session-ended`, `account.too-many-attempts`, `account.busy` or `store.…`.
    package func renewRecoveryCodes(
        _ token: SecretToken, password: Password, from address: String
    ) async throws(Refusal) -> [RecoveryCode] {
        var account = try await reauthenticate(token, password, from: address)
        guard account.needsSecondFactor else {
            throw Self.refusal("account.second-factor-missing")
        }
        let codes = newRecoveryCodes()
        account.secondFactor?.recoveryHashes = Set(codes.map { RecoveryCode.hash(of: $0.text) })
        let changed = account
        try await calls.trying { () throws(Refusal) in
            self.note(.recoveryCodesRenewed, own: try self.save(changed), from: address)
        }
        return codes
    }

    /// Has no codes asked for any more.
    ///
    /// All other sessions end, and this one gets a new token.
    ///
    /// - Parameters:
    ///   - token: The token of the session.
    ///   - password: The password, once more.
    ///   - code: A code of the device, or one of the list.
    ///   - address: Where the request comes from.
    /// - Returns: The session that goes on.
    /// - Throws: A `Refusal` with `account.second-factor-missing`, `account.second-factor-failed`,
    ///   `account.password-wrong`, `account.session-ended`, `account.too-many-attempts`,
    ///   `account.busy` or `store.…`.
    package func removeSecondFactor(
        _ token: SecretToken, password: Password, code: String, from address: String
    ) async throws(Refusal) -> SignedIn {
        let known = try await reauthenticate(token, password, from: address)
        guard known.needsSecondFactor else { throw Self.refusal("account.second-factor-missing") }
        try throttle.admit(
            .secondFactor, account: "\(known.key)", from: address, at: surroundings.now())
        return try await calls.trying { () throws(Refusal) in
            var account = try self.accept(code, of: known.key, from: address)
            account.secondFactor = nil
            account.generation += 1
            let saved = try self.save(account)
            self.note(.secondFactorOff, own: saved, from: address)
            return try self.reopen(saved)
        }
    }

    private func newRecoveryCodes() -> [RecoveryCode] {
        (0..<RecoveryCode.count).map { _ in RecoveryCode(surroundings.random(RecoveryCode.length)) }
    }
}
