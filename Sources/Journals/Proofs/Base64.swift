/// Base 64 with the standard alphabet and padding; reading takes only what writing gives.
///
/// - Source: RFC 4648, section 4, and section 3.5 for the refusal of stray bits.
package enum Base64 {
    /// The digits for some bytes, padded to a multiple of four.
    package static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> count & 63)])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << (6 - count) & 63)]) }
        while text.count % 4 != 0 { text.append(padding) }
        return text
    }

    /// The bytes that digits stand for, or `nil` when `encode` would write them differently.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        var padded = 0
        for digit in text {
            if digit == padding {
                padded += 1
                continue
            }
            guard padded == 0, let value = value(of: digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        }
        // What is left over must be the zeros that writing fills up with.
        let isWhole = (count == 0 && padded == 0) || (count == padded * 2 && padded < 3)
        guard isWhole, bits & (1 << count - 1) == 0 else { return nil }
        return bytes
    }

    private static let padding = UInt8(ascii: "=")
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case 0x41...0x5A: digit - 0x41
        case 0x61...0x7A: digit - 0x61 + 26
        case 0x30...0x39: digit - 0x30 + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
