/// The name of a signing key, which is also the name of the journal that it signs.
///
/// Names are the same when their bytes are; `String` would take two spellings of «é» for one.
///
/// - Shape: not empty, without white space, control characters and «+»; by custom a URL without
///   its scheme, such as `example.org/journal`.
/// - Source: C2SP signed-note, «Format»; tlog-checkpoint, «Note text», on the origin.
package struct KeyName: Hashable, Sendable, CustomStringConvertible {
    /// The name as printed.
    package let description: String

    /// The name, or `nil` when it has a character that no name may have.
    package init?(_ name: String) {
        let isAllowed = name.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0 != "+" && !$0.properties.isWhitespace
        }
        guard !name.isEmpty, isAllowed else { return nil }
        description = name
    }

    /// The name in UTF-8, or `nil` when the bytes are no name.
    package init?(utf8 bytes: some Sequence<UInt8>) {
        guard let name = String(validating: bytes, as: UTF8.self) else { return nil }
        self.init(name)
    }

    /// Whether the bytes of the names are the same.
    package static func == (left: KeyName, right: KeyName) -> Bool {
        left.description.utf8.elementsEqual(right.description.utf8)
    }

    /// Feeds the bytes of the name, as `==` compares them.
    package func hash(into hasher: inout Hasher) {
        for byte in description.utf8 { hasher.combine(byte) }
    }
}
