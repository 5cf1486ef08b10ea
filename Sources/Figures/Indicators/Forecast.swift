package import Vocabulary

/// Where a series leads: the line nearest to its points, and how far a value may be off it.
///
/// - Source: ordinary least squares with a prediction interval from Student's t; B. L. Bowerman and
///   R. T. O'Connell, *Applied Statistics*, simple linear regression.
package struct Forecast: Hashable, Sendable {
    /// What a course is made of.
    package typealias Point = DatedValue

    /// The expected value.
    package let value: Double
    /// The value that the real one will be above of, nine times out of ten.
    package let lowest: Double
    /// The value that the real one will be below of, nine times out of ten.
    package let highest: Double

    /// The fewest points of which anything can be said.
    package static let fewestPoints = 3

    /// What the points lead to on a day, or `nil` where there are too few of them.
    package init?(_ points: [DatedValue], on date: CalendarDate) {
        let days = points.map { Double($0.date.dayNumber) }
        guard Set(points.map(\.date)).count >= Self.fewestPoints else { return nil }
        let count = Double(points.count)
        let (middleDay, middle) = (
            days.reduce(0, +) / count, points.map(\.value).reduce(0, +) / count
        )
        let spread = days.map { ($0 - middleDay) * ($0 - middleDay) }.reduce(0, +)
        let slope =
            zip(days, points).map { ($0 - middleDay) * ($1.value - middle) }.reduce(0, +) / spread
        let line = { (day: Double) in middle + slope * (day - middleDay) }
        let rest = zip(days, points).map { line($0) - $1.value }.map { $0 * $0 }.reduce(0, +)
        let distance = Double(date.dayNumber) - middleDay
        let error =
            (rest / (count - 2) * (1 + 1 / count + distance * distance / spread)).squareRoot()
        value = line(Double(date.dayNumber))
        lowest = value - StudentT.upperTenth(points.count - 2) * error
        highest = value + StudentT.upperTenth(points.count - 2) * error
    }
}

/// Student's distribution.
enum StudentT {
    /// What one of ten values lies above of, by degrees of freedom from 1 on.
    ///
    /// - Source: NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, column 0.90.
    static func upperTenth(_ freedom: Int) -> Double {
        let table = [
            3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356,
            1.350, 1.345, 1.341, 1.337, 1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318,
            1.316, 1.315, 1.314, 1.313, 1.311, 1.310,
        ]
        return freedom <= table.count ? table[max(1, freedom) - 1] : 1.282
    }
}
