import Crypto

/// The public half of a signing key, by which notes are trusted.
///
/// - Source: C2SP signed-note, «Signatures», type 0x01.
package struct NoteVerifier: Hashable, Sendable, CustomStringConvertible {
    /// The name of the key.
    package let name: KeyName
    /// The number by which a signature says whose it is.
    package let identifier: UInt32
    private let key: [UInt8]

    /// The verifier with this name and the 32 bytes of an Ed25519 public key.
    init(name: KeyName, publicKey: [UInt8]) {
        self.name = name
        identifier = NoteKey.identifier(name: name, publicKey: publicKey)
        key = publicKey
    }

    /// Reads `name+number+key` as the note programs print it.
    ///
    /// - Parameter text: The key, with nothing before or after it.
    /// - Throws: `malformedKey`; also where the number is not that of the name and the key.
    package init(_ text: String) throws(NoteError) {
        guard let parts = NoteKey.parts(of: Array(text.utf8)[...]) else { throw .malformedKey }
        self.init(name: parts.name, publicKey: parts.key)
        guard description.utf8.elementsEqual(text.utf8) else { throw .malformedKey }
    }

    /// The key as text: what is published, printed and given to whoever verifies.
    package var description: String {
        NoteKey.text(name: name, identifier: identifier, key: key)
    }

    /// Whether a signature was made by this key over exactly this text.
    package func accepts(_ signature: [UInt8], for text: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else {
            return false
        }
        return key.isValidSignature(signature, for: text)
    }
}
