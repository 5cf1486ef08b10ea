import Crypto
package import Diagnostics
import Foundation
import Journals

/// What a form holds to show that a page of ours made it, derived from the secret of the session.
///
/// Nothing is stored, and a new session has another one by itself.
///
/// - Source: ASVS 5.0, 3.5.1; OWASP Cross-Site Request Forgery Prevention Cheat Sheet (HMAC).
package enum CSRFToken {
    private static let purpose = Array("throughline form 1".utf8)

    /// The token for forms of a session.
    package static func text(for session: SecretToken) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: purpose, using: key(session))
        return Base64URL.encode(Array(code))
    }

    /// Makes sure that a form holds the token of a session, in equal time whatever it holds.
    ///
    /// - Throws: A `Refusal` with `account.request-forged`.
    package static func verify(_ text: String, for session: SecretToken) throws(Refusal) {
        guard Secrecy.areEqual(Array(text.utf8), Array(self.text(for: session).utf8)) else {
            throw Refusal(Finding("account.request-forged", .error))
        }
    }

    private static func key(_ session: SecretToken) -> SymmetricKey {
        SymmetricKey(data: Array(session.text.utf8))
    }
}
