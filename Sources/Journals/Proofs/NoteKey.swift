import Vocabulary

/// What both halves of a signing key have in common: how they are named and written.
///
/// - Source: C2SP signed-note, «Ed25519 signatures»; Go's `golang.org/x/mod/sumdb/note`, whose
///   text forms of keys the field has taken over.
enum NoteKey {
    /// The type of a signature: Ed25519 over the text of the note.
    static let ed25519: UInt8 = 1

    /// The number of a key: the first four bytes of a hash of its name, type and public half.
    static func identifier(name: KeyName, publicKey: [UInt8]) -> UInt32 {
        let text = Array(name.description.utf8) + [0x0A, ed25519] + publicKey
        return UInt32(truncatingIfNeeded: Digest(of: text).first >> 32)
    }

    /// A key as text: its name, its number in eight digits, and its type and bytes.
    static func text(name: KeyName, identifier: UInt32, key: [UInt8]) -> String {
        let digits = String(identifier, radix: 16)
        let padded = String(repeating: "0", count: 8 - digits.utf8.count) + digits
        let encoded = String(decoding: Base64.encode([ed25519] + key), as: UTF8.self)
        return "\(name)+\(padded)+\(encoded)"
    }

    /// The name, the written number and the 32 bytes of a key, or `nil` in another form.
    static func parts(
        of text: ArraySlice<UInt8>
    ) -> (name: KeyName, identifier: ArraySlice<UInt8>, key: [UInt8])? {
        let plus = UInt8(ascii: "+")
        let parts = text.split(separator: plus, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let name = KeyName(utf8: parts[0]),
            let bytes = Base64.decode(parts[2]), bytes.count == 33, bytes[0] == ed25519
        else { return nil }
        return (name, parts[1], Array(bytes[1...]))
    }
}
