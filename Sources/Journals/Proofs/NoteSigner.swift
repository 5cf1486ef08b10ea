import Crypto

/// A private signing key with its name; printing it prints only its public half.
///
/// - Source: C2SP signed-note, «Signatures», type 0x01; RFC 8032.
package struct NoteSigner: Sendable, CustomStringConvertible {
    /// The public half, which is given to whoever verifies.
    package let verifier: NoteVerifier
    private let key: Curve25519.Signing.PrivateKey

    /// A new key drawn at random.
    package init(name: KeyName) {
        self.init(name: name, key: Curve25519.Signing.PrivateKey())
    }

    /// Reads `PRIVATE+KEY+name+number+seed` as Go's note programs print it.
    ///
    /// - Parameter privateText: The private key, with nothing before or after it.
    /// - Throws: `malformedKey`; also where the number is not that of the name and the key.
    package init(privateText: String) throws(NoteError) {
        let text = Array(privateText.utf8)
        guard text.starts(with: Self.prefix.utf8),
            let parts = NoteKey.parts(of: text[Self.prefix.utf8.count...]),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: parts.key)
        else { throw .malformedKey }
        self.init(name: parts.name, key: key)
        guard self.privateText.utf8.elementsEqual(text) else { throw .malformedKey }
    }

    private init(name: KeyName, key: Curve25519.Signing.PrivateKey) {
        verifier = NoteVerifier(name: name, publicKey: [UInt8](key.publicKey.rawRepresentation))
        self.key = key
    }

    /// The name of the key.
    package var name: KeyName { verifier.name }

    /// The private key as text: a secret, to be kept where only the program reads it.
    package var privateText: String {
        Self.prefix
            + NoteKey.text(
                name: name, identifier: verifier.identifier, key: [UInt8](key.rawRepresentation))
    }

    /// The public half as text.
    package var description: String { verifier.description }

    /// Returns the signature line of this key for a text.
    ///
    /// - Parameter text: The text of a note, with its last newline.
    /// - Returns: The signature with the name and number of the key.
    /// - Throws: `notSigned` where the cryptographic library fails.
    package func signature(for text: [UInt8]) throws(NoteError) -> NoteSignature {
        guard let bytes = try? key.signature(for: text) else { throw .notSigned }
        return NoteSignature(
            name: name, identifier: verifier.identifier, signature: [UInt8](bytes))
    }

    private static let prefix = "PRIVATE+KEY+"
}
