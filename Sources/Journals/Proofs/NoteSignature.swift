/// One signature line of a note: who says to have signed it, and the signature.
///
/// - Source: C2SP signed-note, «Format» and «Signatures».
package struct NoteSignature: Hashable, Sendable {
    /// The name of the key.
    package let name: KeyName
    /// The number of the key.
    package let identifier: UInt32
    /// The signature in the form of the key's type, not yet verified; not empty.
    package let signature: [UInt8]

    /// A signature as a signer made it.
    init(name: KeyName, identifier: UInt32, signature: [UInt8]) {
        self.name = name
        self.identifier = identifier
        self.signature = signature
    }

    /// The signature of a line without its newline, or `nil` when it is none.
    init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: Self.mark) else { return nil }
        let parts = line.dropFirst(Self.mark.count).split(
            separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2, let name = KeyName(utf8: parts[0]),
            let bytes = Base64.decode(parts[1]), bytes.count > 4
        else { return nil }
        self.name = name
        identifier = bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }
        signature = Array(bytes[4...])
    }

    /// The line as it stands in the note, with its newline.
    var line: [UInt8] {
        let number = stride(from: 24, through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: identifier >> $0)
        }
        return Self.mark + name.description.utf8 + [0x20] + Base64.encode(number + signature)
            + [0x0A]
    }

    /// An em dash and a space.
    private static let mark = Array("\u{2014} ".utf8)
}
