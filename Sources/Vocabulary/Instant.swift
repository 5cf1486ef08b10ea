/// A moment in UTC, to the millisecond.
///
/// - Source: ISO 8601-1:2019 and RFC 3339, with `Z` as the only offset.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z; leap seconds are not counted.
    public let milliseconds: Int

    private static let day = 86_400_000
    private static let bounds = -719_162 * day...(2_932_897 * day - 1)

    /// The moment so many milliseconds after 1970 began; one outside the years 1 to 9999 becomes
    /// the nearest within.
    public init(milliseconds: Int) {
        self.milliseconds = min(max(milliseconds, Self.bounds.lowerBound), Self.bounds.upperBound)
    }

    /// The moment at which a day begins.
    public init(startOf date: CalendarDate) { self.init(milliseconds: date.dayNumber * Self.day) }

    /// The last millisecond of a day.
    public init(endOf date: CalendarDate) {
        self.init(milliseconds: (date.dayNumber + 1) * Self.day - 1)
    }

    /// The moment that `text` writes as `2026-11-22T03:14:15.926Z`, with or without milliseconds,
    /// or `nil` when it doesn't.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes[10] == 0x54, bytes.last == 0x5A,
            let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)),
            let time = Self.time(bytes[11..<(bytes.count - 1)])
        else { return nil }
        self.init(milliseconds: date.dayNumber * Self.day + time)
    }

    private static func time(_ bytes: ArraySlice<UInt8>) -> Int? {
        let marks: [UInt8] = [0x3A, 0x3A, 0x2E]
        var numbers: [Int] = [0]
        for byte in bytes {
            if (0x30...0x39).contains(byte) {
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
            } else {
                guard numbers.count <= 3, byte == marks[numbers.count - 1] else { return nil }
                numbers.append(0)
            }
        }
        let widths = bytes.split(omittingEmptySubsequences: false) { marks.contains($0) }.map(
            \.count)
        guard widths == [2, 2, 2] || widths == [2, 2, 2, 3], numbers[0] < 24, numbers[1] < 60,
            numbers[2] < 60
        else { return nil }
        let seconds = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
        return seconds * 1_000 + (numbers.count > 3 ? numbers[3] : 0)
    }

    /// The day of this moment in UTC.
    public var date: CalendarDate {
        let number = milliseconds >= 0 ? milliseconds / Self.day : (milliseconds + 1) / Self.day - 1
        guard let date = CalendarDate(dayNumber: number) else {
            preconditionFailure("an Instant lies within the years 1 to 9999")
        }
        return date
    }

    /// The moment as `2026-11-22T03:14:15.926Z`.
    public var description: String {
        let rest = milliseconds - date.dayNumber * Self.day
        let parts = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60]
        let time = parts.map { Self.padded($0, to: 2) }.joined(separator: ":")
        return "\(date)T\(time).\(Self.padded(rest % 1_000, to: 3))Z"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Earlier moments come first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
