import Journals
package import Vocabulary

/// A secret that is shown to its bearer once; stores keep only its hash.
///
/// It never prints itself, so that no log can hold it by mistake.
///
/// - Source: ASVS 5.0, 7.2.3 (at least 128 bits from a secure random source).
package struct SecretToken: Hashable, Sendable, CustomStringConvertible,
    CustomDebugStringConvertible
{
    /// How many random bytes are in a secret.
    package static let length = 32

    /// The secret itself, for the one who bears it.
    package let text: String

    /// The secret that somebody hands over.
    package init(_ text: String) { self.text = text }

    /// A new secret of random bytes, written in base 64 for addresses.
    ///
    /// - Parameters:
    ///   - prefix: By which people and programs tell what kind of secret it is.
    ///   - bytes: ``length`` random bytes.
    package init(prefix: String = "", _ bytes: [UInt8]) {
        precondition(bytes.count == Self.length, "a secret is made of 32 bytes")
        text = prefix + Base64URL.encode(bytes)
    }

    /// By which a store finds it.
    package var hash: Digest { Digest(of: Array(text.utf8)) }

    /// Says that it is secret.
    package var description: String { "(secret)" }

    /// Says that it is secret.
    package var debugDescription: String { description }
}
