package import Vocabulary

/// A link that was handed to a person, once, to set a password.
package struct Invitation: Hashable, Sendable {
    /// How long such a link is good for.
    package static let lifetime: Duration = .seconds(7 * 86_400)

    /// The SHA-256 of the secret in the link.
    package let hash: Digest
    /// When it ends.
    package let expires: Instant

    /// An invitation with its end.
    package init(hash: Digest, expires: Instant) {
        self.hash = hash
        self.expires = expires
    }
}
