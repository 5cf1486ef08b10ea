/// The opaque key of a record, typed by its subject; it never changes and says nothing.
///
/// The printed code of a record (`O2.1-I3`) is another property, which people may change.
///
/// - Shape: 128 bits, printed as 32 hexadecimal digits.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The upper half; made from a time, so that keys sort in the order of their making.
    public let high: UInt64
    /// The lower half.
    public let low: UInt64

    /// The key with the two halves given; whoever makes records draws them.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The key that `text` prints, or `nil` when it is not 32 hexadecimal digits.
    public init?(_ text: String) {
        self.init(digits: text.utf8.span)
    }

    /// How many digits a key is printed with.
    public static var length: Int { 32 }

    /// The key that hexadecimal digits print, or `nil` when they are not ``length`` such.
    public init?(digits: borrowing Span<UInt8>) {
        guard digits.count == Self.length else { return nil }
        var halves = (high: UInt64(0), low: UInt64(0))
        for index in 0..<Self.length {
            guard let value = hexadecimalValue(digits[index]) else { return nil }
            halves.high = halves.high << 4 | halves.low >> 60
            halves.low = halves.low << 4 | UInt64(value)
        }
        self.init(high: halves.high, low: halves.low)
    }

    /// The key that 16 bytes are, the first the highest, or `nil` where there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        func half(_ bytes: some Sequence<UInt8>) -> UInt64 {
            bytes.reduce(0) { $0 << 8 | UInt64($1) }
        }
        self.init(high: half(bytes.prefix(8)), low: half(bytes.dropFirst(8)))
    }

    /// The 16 bytes of the key, which sort as the keys do.
    public var bytes: [UInt8] {
        [high, low].flatMap { half in
            (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64((7 - $0) * 8)) }
        }
    }

    /// The same key for another subject, as where the kind of a record is only known at run time.
    public func retyped<Other>(as subject: Other.Type = Other.self) -> Identifier<Other> {
        Identifier<Other>(high: high, low: low)
    }

    /// 32 lower-case hexadecimal digits.
    public var description: String { padded(high) + padded(low) }

    /// The order of making, where keys were drawn with a time in their upper half.
    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

private func padded(_ half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}

/// What a hexadecimal digit counts, or `nil` where the byte is none.
private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}
