package import Diagnostics

/// Hashes passwords and checks them, a few at a time.
package protocol PasswordHashing: Sendable {
    /// The hash of a password, with its salt and cost in itself.
    ///
    /// - Throws: A `Refusal` with `account.busy`.
    func hash(_ password: Password) async throws(Refusal) -> String

    /// Whether a password has a hash; for `nil` the answer is no, after the same work.
    ///
    /// - Throws: A `Refusal` with `account.busy`.
    func isRight(_ password: Password, for hash: String?) async throws(Refusal) -> Bool

    /// Whether a hash was made at another cost than is wanted now.
    func isOutdated(_ hash: String) -> Bool
}
