import Vocabulary

/// An address that a page may lead to: within this site, or on the web.
package struct WebAddress: Hashable, Sendable {
    /// The address, percent-encoded where it must be.
    package let text: String

    /// A place within this site.
    ///
    /// - Parameters:
    ///   - path: The parts of the path; what they contain is encoded.
    ///   - query: Names with their values, in order; those without a value are left out.
    ///   - fragment: A part of the page.
    package init(
        path: [String], query: [(name: String, value: String?)] = [], fragment: String? = nil
    ) {
        var text: [UInt8] = []
        text.reserveCapacity(96)
        for part in path { Self.append(part, behind: 0x2F, to: &text) }
        if path.isEmpty { text.append(0x2F) }
        var sign: UInt8 = 0x3F
        for case (let name, let value?) in query {
            Self.append(name, behind: sign, to: &text)
            Self.append(value, behind: 0x3D, to: &text)
            sign = 0x26
        }
        if let fragment { Self.append(fragment, behind: 0x23, to: &text) }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Names with their values as they stand in an address behind the question mark.
    package static func query(_ query: [(name: String, value: String?)]) -> String {
        String(WebAddress(path: [], query: query).text.dropFirst(2))
    }

    /// A place on the web, or `nil` where it is none: only `http` and `https` lead there.
    package init?(web text: String) {
        guard text.isWebPlace else { return nil }
        self.text = text
    }

    /// A part of the page itself.
    package init(fragment: String) {
        var text: [UInt8] = []
        Self.append(fragment, behind: 0x23, to: &text)
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Adds a sign and a part; of this, percent-encodes all but letters, digits and `-._~` of ASCII, and
    /// `:` and `,`, which stand in codes and times.
    ///
    /// - Source: RFC 3986, section 2.3.
    private static func append(_ part: String, behind sign: UInt8, to bytes: inout [UInt8]) {
        bytes.append(sign)
        for byte in part.utf8 {
            guard !isPlain(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(0x25)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x3A, 0x2C: true
        default: false
        }
    }
}
