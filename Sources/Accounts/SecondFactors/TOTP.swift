import Crypto
import Foundation
package import Vocabulary

/// Codes of six digits that a person's device shows, a new one every half minute.
///
/// - Source: RFC 6238 (time steps) over RFC 4226 (HOTP, SHA-1), as authenticator applications do.
package struct TOTP: Hashable, Sendable {
    /// How long a code is shown.
    package static let period: Duration = .seconds(30)
    /// How many digits a code has.
    package static let digits = 6
    /// How many steps a clock may be wrong, before and after.
    package static let tolerance = 1
    /// How many random bytes a new secret has, as RFC 4226 recommends.
    package static let length = 20

    /// What device and server both know.
    package let secret: [UInt8]

    /// The codes of a secret.
    package init(secret: [UInt8]) { self.secret = secret }

    /// The step at a moment, counted from 1970.
    package static func step(at moment: Instant) -> Int {
        Int((Double(moment.milliseconds) / Double(period.milliseconds)).rounded(.down))
    }

    /// The code of a step.
    package func code(step: Int) -> String {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: step >> ((7 - $0) * 8)) }
        let key = SymmetricKey(data: secret)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        let offset = Int(hash[19] & 15)
        let word = hash[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let text = String(word % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.utf8.count) + text
    }

    /// The step of which a code is right, or `nil`.
    ///
    /// All steps are compared in full, so that the time tells nothing.
    ///
    /// - Parameters:
    ///   - code: What was typed; spaces in it don't matter.
    ///   - now: The time of the server.
    ///   - last: The step of the last code that was accepted; it and earlier ones are used up.
    /// - Returns: A step behind `last` and at most ``tolerance`` from the present one.
    package func step(of code: String, at now: Instant, after last: Int?) -> Int? {
        let typed = code.utf8.filter { $0 != UInt8(ascii: " ") }
        let present = Self.step(at: now)
        let steps = present - Self.tolerance...present + Self.tolerance
        let matching = steps.filter { step in
            Secrecy.areEqual(typed, Array(self.code(step: step).utf8))
        }
        return matching.first { step in last.map { step > $0 } ?? true }
    }

    /// The address that a device reads from a picture of squares, or takes as a link.
    ///
    /// - Parameters:
    ///   - login: Whose codes they are.
    ///   - issuer: What they open, as the device lists it.
    /// - Returns: An address `otpauth://totp/…`.
    /// - Source: Google Authenticator wiki, «Key Uri Format».
    package func address(for login: Login, issuer: String) -> String {
        let label = Self.escaped(issuer) + ":" + Self.escaped(login.text)
        return "otpauth://totp/\(label)?secret=\(Base32.encode(secret))"
            + "&issuer=\(Self.escaped(issuer))&algorithm=SHA1&digits=\(Self.digits)&period=30"
    }

    private static func escaped(_ text: String) -> String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
