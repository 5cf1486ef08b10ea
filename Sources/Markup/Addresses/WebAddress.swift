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
        var text = path.isEmpty ? "/" : path.map { "/" + Self.encoded($0) }.joined()
        var sign = "?"
        for case (let name, let value?) in query {
            text += sign + Self.encoded(name) + "=" + Self.encoded(value)
            sign = "&"
        }
        if let fragment { text += "#" + Self.encoded(fragment) }
        self.text = text
    }

    /// A place on the web, or `nil` where it is none: only `http` and `https` lead there.
    package init?(web text: String) {
        let lower = text.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
            !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
        else { return nil }
        self.text = text
    }

    /// A part of the page itself.
    package init(fragment: String) { text = "#" + Self.encoded(fragment) }

    /// Percent-encodes all but letters, digits and `-._~` of ASCII, and `:` and `,`, which stand in
    /// codes and times.
    ///
    /// - Source: RFC 3986, section 2.3.
    private static func encoded(_ part: String) -> String {
        guard !part.utf8.allSatisfy(isPlain) else { return part }
        var bytes: [UInt8] = []
        for byte in part.utf8 {
            guard !isPlain(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(0x25)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x3A, 0x2C: true
        default: false
        }
    }
}
