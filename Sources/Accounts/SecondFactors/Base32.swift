/// Base 32 in capitals without padding, as applications that make codes take secrets.
///
/// - Source: RFC 4648, section 6.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// The digits for some bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                digits.append(alphabet[Int(bits >> count & 31)])
            }
        }
        if count > 0 { digits.append(alphabet[Int(bits << (5 - count) & 31)]) }
        return String(decoding: digits, as: UTF8.self)
    }
}
