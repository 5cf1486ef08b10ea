package import Diagnostics
import Foundation

/// A password as somebody typed it, and the rules for a new one.
///
/// Any characters may stand in it. The same characters typed on another keyboard are the same
/// password; nothing else is folded and nothing is cut off.
///
/// - Source: ASVS 5.0, 6.2.1 to 6.2.11; NIST SP 800-63B-4, section 3.1.1; RFC 8265, section 4
///   (NFC).
package struct Password: Sendable, CustomStringConvertible {
    /// The fewest scalars that a new password may have.
    package static let minimum = 12
    /// The fewest scalars that pages advise.
    package static let advised = 15
    /// The most scalars of a password; at least 64 must be allowed.
    package static let maximum = 256

    let text: String

    /// A password.
    package init(_ text: String) { self.text = text }

    /// Says that it is secret.
    package var description: String { "(password)" }

    /// How long it is.
    ///
    /// - Unit: Unicode scalars, so that a character of several counts as several.
    package var length: Int { text.unicodeScalars.count }

    /// What is hashed; none of a password that is too long to be one.
    var bytes: [UInt8] {
        isTooLong ? [] : Array(text.precomposedStringWithCanonicalMapping.utf8)
    }

    /// Whether no account can have it, as it is too long.
    var isTooLong: Bool { length > Self.maximum }

    /// Why it can't become the password of a login; empty where it can.
    ///
    /// - Parameter login: Whose password it is to be.
    /// - Returns: All of `account.password-short`, `account.password-long`,
    ///   `account.password-login` and `account.password-common` that hold.
    package func faults(for login: Login) -> [Finding] {
        if isTooLong {
            return [Finding("account.password-long", .error, ["most": .number(Self.maximum)])]
        }
        var faults: [Finding] = []
        if length < Self.minimum {
            faults.append(
                Finding("account.password-short", .error, ["least": .number(Self.minimum)]))
        }
        if resembles(login) { faults.append(Finding("account.password-login", .error)) }
        if WellKnownPasswords.standard.contain(text) {
            faults.append(Finding("account.password-common", .error))
        }
        return faults
    }

    /// Whether too little is left without the login, or without its part before an «@».
    private func resembles(_ login: Login) -> Bool {
        let folded = Login.folded(text)
        let parts = [login.folded] + login.folded.split(separator: "@").prefix(1).map(String.init)
        return parts.contains { part in
            part.count >= 3 && folded.count - part.count < Self.minimum
                && folded.contains(part)
        }
    }
}
