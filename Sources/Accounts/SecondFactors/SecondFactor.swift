package import Vocabulary

/// What is asked for besides the password: a code of a device, or one of a list on paper.
///
/// - Source: ASVS 5.0, 6.3.3 and 6.5.
package struct SecondFactor: Hashable, Sendable {
    /// The codes of the device.
    package let totp: TOTP
    /// Whether the person has shown that the device works; it isn't asked for before.
    package var isConfirmed: Bool
    /// The step of the last code that was accepted, so that none counts twice.
    package var lastStep: Int?
    /// The SHA-256 of the codes on paper that are left.
    package var recoveryHashes: Set<Digest>

    /// A second factor of these parts.
    package init(
        totp: TOTP, isConfirmed: Bool = false, lastStep: Int? = nil,
        recoveryHashes: Set<Digest> = []
    ) {
        self.totp = totp
        self.isConfirmed = isConfirmed
        self.lastStep = lastStep
        self.recoveryHashes = recoveryHashes
    }

    /// Takes a code, which is used up then.
    ///
    /// - Parameters:
    ///   - code: A code of the device, or one of the list.
    ///   - now: The time of the server.
    /// - Returns: Whether the code was right; nothing changes where it was not.
    package mutating func accept(_ code: String, at now: Instant) -> Bool {
        if let step = totp.step(of: code, at: now, after: lastStep) {
            lastStep = step
            return true
        }
        return recoveryHashes.remove(RecoveryCode.hash(of: code)) != nil
    }
}
