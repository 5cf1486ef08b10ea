/// A SHA-256 hash: the short stand-in for a text, a file or a whole journal.
///
/// - Shape: 256 bits in four big-endian words, printed as 64 lower-case hexadecimal digits.
/// - Source: FIPS 180-4, section 6.2.
public struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Bytes 0 to 7, the first of them highest.
    public let first: UInt64
    /// Bytes 8 to 15.
    public let second: UInt64
    /// Bytes 16 to 23.
    public let third: UInt64
    /// Bytes 24 to 31.
    public let fourth: UInt64

    /// The hash with these four words, as whoever computes hashes makes it.
    public init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
    }

    /// The hash with these bytes, or `nil` when they are not 32.
    @inlinable
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var (first, second, third, fourth) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        for byte in bytes {
            first = first << 8 | second >> 56
            second = second << 8 | third >> 56
            third = third << 8 | fourth >> 56
            fourth = fourth << 8 | UInt64(byte)
        }
        self.init(first, second, third, fourth)
    }

    /// The hash that `hexadecimal` prints, or `nil` when it is not 64 lower-case digits.
    public init?(_ hexadecimal: some StringProtocol) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in hexadecimal.utf8 {
            guard let value = hexadecimalValue(digit) else { return nil }
            if let upper = high {
                bytes.append(upper << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        guard high == nil else { return nil }
        self.init(bytes: bytes)
    }

    /// The 32 bytes, as hashing and files take them.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        append(to: &bytes)
        return bytes
    }

    /// Adds the 32 bytes to others, where an array of their own would cost.
    public func append(to bytes: inout [UInt8]) {
        for word in [first, second, third, fourth] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
    }

    /// 64 lower-case hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The order of the bytes, which is also the order of the printed digits.
    public static func < (left: Digest, right: Digest) -> Bool {
        (left.first, left.second, left.third, left.fourth)
            < (right.first, right.second, right.third, right.fourth)
    }
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
}
