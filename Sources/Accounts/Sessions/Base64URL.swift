import Journals

/// Base 64 with the alphabet for addresses and file names, without padding.
///
/// - Source: RFC 4648, section 5.
enum Base64URL {
    /// The digits for some bytes.
    static func encode(_ bytes: [UInt8]) -> String {
        let digits = Base64.encode(bytes).prefix { $0 != UInt8(ascii: "=") }.map { digit in
            switch digit {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: digit
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
