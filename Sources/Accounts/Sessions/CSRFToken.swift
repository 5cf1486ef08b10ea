import Crypto
package import Diagnostics
import Foundation
import Journals

/// What a form holds to show that a page of ours made it, derived from the secret of the session.
///
/// Nothing is stored, and a new session has others by itself. Each page has one of its own, so that how well
/// pages can be compressed tells nothing about it.
///
/// - Source: ASVS 5.0, 3.5.1; OWASP Cross-Site Request Forgery Prevention Cheat Sheet (HMAC); Gluck, Harris,
///   Prado, BREACH (2013), section 3.
package enum CSRFToken {
    private static let purpose = "throughline form 2 "
    private static let separator: Character = "."

    /// A token for a form of a session.
    package static func text(for session: SecretToken) -> String {
        let salt = Base64URL.encode(Surroundings.system.random(16))
        return salt + String(separator) + code(salt, session)
    }

    /// Why a form that was made for whoever was signed out is to be looked at before it is sent.
    package static let signedInSince = Finding("account.signed-in-since", .error)

    /// Makes sure that a form holds a token of a session, in equal time whatever code it holds.
    ///
    /// - Throws: A `Refusal` with `account.request-forged`.
    package static func verify(_ text: String, for session: SecretToken) throws(Refusal) {
        let salt = String(text.prefix { $0 != separator })
        let wanted = salt + String(separator) + code(salt, session)
        guard Secrecy.areEqual(Array(text.utf8), Array(wanted.utf8)) else {
            throw Refusal(Finding("account.request-forged", .error))
        }
    }

    private static func code(_ salt: String, _ session: SecretToken) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array((purpose + salt).utf8), using: key(session))
        return Base64URL.encode(Array(code))
    }

    private static func key(_ session: SecretToken) -> SymmetricKey {
        SymmetricKey(data: Array(session.text.utf8))
    }
}
