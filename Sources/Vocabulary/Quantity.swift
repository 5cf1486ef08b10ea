/// An exact decimal number of what was counted or measured; the unit stands where the measure is
/// described.
///
/// - Shape: a whole number of tenths, hundredths and so on, without zeros at the end, so that equal
///   numbers are equal values.
public struct Quantity: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// How many units of 10 to the power of −``scale``.
    public let significand: Int64
    /// How many digits stand behind the point, 0 to 18.
    public let scale: Int

    /// Zero.
    public static let zero = Quantity(0)
    /// No number has more digits than this behind the point.
    public static let mostDigits = 18

    /// A whole number.
    public init(_ whole: Int) {
        significand = Int64(whole)
        scale = 0
    }

    /// A number of tenths, hundredths and so on, or `nil` where it has too many digits.
    public init?(_ significand: Int128, scale: Int) {
        // Nearly all numbers are short ones, whose zeros are found much faster.
        let shortened =
            Int64(exactly: significand).map { Self.shortened($0, scale) }
            ?? Self.shortened(significand, scale)
        guard let shortened, (0...Self.mostDigits).contains(shortened.scale) else { return nil }
        self.significand = shortened.digits
        self.scale = shortened.scale
    }

    /// A number without the zeros at its end that stand behind the point; `nil` where it stays too long.
    private static func shortened<Digits: BinaryInteger>(
        _ digits: Digits, _ scale: Int
    ) -> (digits: Int64, scale: Int)? {
        var (digits, scale) = (digits, scale)
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        return Int64(exactly: digits).map { ($0, scale) }
    }

    /// The number that `text` writes as `-12.5` or `1.25e-3`, or `nil` when it doesn't, or with more
    /// digits than are kept.
    public init?(_ text: some StringProtocol) {
        guard let read = Self.read(text) else { return nil }
        self.init(read.significand, scale: read.scale)
    }

    /// The number nearest to what `text` writes, where it has more digits than are kept.
    ///
    /// Halves are rounded to the even digit. `nil` where it is no number, or too large a one.
    public init?(nearest text: some StringProtocol) {
        guard let read = Self.read(text) else { return nil }
        var (digits, scale, dropped) = (read.significand, read.scale, false)
        var last: Int128 = 0
        while scale > 0, scale > Self.mostDigits || Int64(exactly: digits) == nil {
            dropped = dropped || last != 0
            last = Int128((digits % 10).magnitude)
            digits /= 10
            scale -= 1
        }
        let isUp = last > 5 || (last == 5 && (dropped || !digits.isMultiple(of: 2)))
        self.init(digits + (isUp ? (read.significand < 0 ? -1 : 1) : 0), scale: scale)
    }

    private static func read(_ text: some StringProtocol) -> (significand: Int128, scale: Int)? {
        let read = text.utf8.withContiguousStorageIfAvailable { bytes in
            var reader = DecimalReader(bytes)
            return reader.read()
        }
        if let read { return read }
        var reader = DecimalReader(text.utf8)
        return reader.read()
    }

    /// A number of the computer's own kind, rounded to so many digits behind the point; `nil` where it
    /// is too large, or no number.
    public init?(rounding number: Double, to places: Int) {
        let digits = (number * Self.power(places)).rounded(.toNearestOrAwayFromZero)
        guard let significand = Int128(exactly: digits) else { return nil }
        self.init(significand, scale: places)
    }

    /// The nearest number of the computer's own kind.
    public var doubleValue: Double {
        // A quotient of two numbers that are exact themselves is rounded once.
        if significand.magnitude <= 1 << 53 { return Double(significand) / Self.power(scale) }
        return Double(description) ?? Double(significand) / Self.power(scale)
    }

    /// The number as `-12.5`.
    public var description: String {
        guard scale > 0 else { return "\(significand)" }
        let digits = "\(significand.magnitude)"
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return (significand < 0 ? "-" : "") + padded.dropLast(scale) + "."
            + padded.suffix(scale)
    }

    /// Smaller numbers come first.
    public static func < (left: Quantity, right: Quantity) -> Bool {
        let scale = max(left.scale, right.scale)
        return left.units(of: scale) < right.units(of: scale)
    }

    /// The number in units of 10 to the power of −`scale`.
    ///
    /// - Precondition: `scale` is at least that of the number, and at most ``mostDigits``.
    public func units(of scale: Int) -> Int128 {
        Int128(significand) * Self.powers[scale - self.scale]
    }

    /// 10 to the power of 0 to 18.
    static let powers: [Int128] = (0...mostDigits).reduce(into: []) { powers, _ in
        powers.append((powers.last ?? 0) == 0 ? 1 : powers[powers.count - 1] * 10)
    }

    private static func power(_ exponent: Int) -> Double { Double(powers[exponent]) }
}

/// Reads a decimal number, byte for byte.
private struct DecimalReader<Bytes: Collection<UInt8>> {
    private var rest: Bytes.SubSequence
    private var digits: Int128 = 0
    private var scale = 0
    private var count = 0

    /// More digits than this are no number that anybody measured.
    private static var mostRead: Int { 36 }

    init(_ bytes: Bytes) { rest = bytes[...] }

    mutating func read() -> (significand: Int128, scale: Int)? {
        let isNegative = take(0x2D)
        if !isNegative { _ = take(0x2B) }
        readDigits(isFraction: false)
        if take(0x2E) { readDigits(isFraction: true) }
        guard count > 0, count <= Self.mostRead else { return nil }
        if take(0x65) || take(0x45) {
            guard let exponent = readExponent(), shift(by: exponent) else { return nil }
        }
        return rest.isEmpty ? (isNegative ? -digits : digits, scale) : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func readDigits(isFraction: Bool) {
        while let byte = rest.first, (0x30...0x39).contains(byte), count <= Self.mostRead {
            digits = digits * 10 + Int128(byte - 0x30)
            scale += isFraction ? 1 : 0
            count += 1
            rest.removeFirst()
        }
    }

    private mutating func readExponent() -> Int? {
        let isNegative = take(0x2D)
        if !isNegative { _ = take(0x2B) }
        var exponent: Int?
        while let byte = rest.first, (0x30...0x39).contains(byte), exponent ?? 0 < 100 {
            exponent = (exponent ?? 0) * 10 + Int(byte - 0x30)
            rest.removeFirst()
        }
        return exponent.map { isNegative ? -$0 : $0 }
    }

    /// Moves the point; `false` where the number gets too long.
    private mutating func shift(by exponent: Int) -> Bool {
        scale -= exponent
        while scale < 0 {
            guard digits < Int128(Int64.max) else { return false }
            digits *= 10
            scale += 1
        }
        return true
    }
}
