import Vocabulary

/// What the number of a day is counted from.
///
/// - Source: ECMA-376 part 1, 18.17.4.1.
enum DateSystem: Sendable {
    /// 1 is 1 January 1900, and 60 a 29 February 1900 that never was, as in Lotus 1-2-3.
    case from1900
    /// 0 is 1 January 1904.
    case from1904

    /// A day as `2026-03-31`, with the time behind a `T` where there is one.
    ///
    /// - Parameters:
    ///   - day: Its number, 0 or more.
    ///   - seconds: The time of day, 0 to 86,400.
    /// - Returns: `nil` outside the calendar: before its first day, and after the year 9999. The 60th
    ///   day is written as Excel shows it, `1900-02-29`.
    func text(day: Int, seconds: Int) -> String? {
        if self == .from1900, day == 0 { return nil }
        let isNext = seconds == 86_400
        guard let date = date(isNext ? day + 1 : day) else { return nil }
        return seconds == 0 || isNext ? date : date + "T" + Self.time(seconds)
    }

    private func date(_ day: Int) -> String? {
        let offset =
            switch self {
            case .from1904: -24_107
            case .from1900 where day < 60: -25_568
            case .from1900: -25_569
            }
        if self == .from1900, day == 60 { return "1900-02-29" }
        return CalendarDate(dayNumber: day + offset)?.description
    }

    private static func time(_ seconds: Int) -> String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
