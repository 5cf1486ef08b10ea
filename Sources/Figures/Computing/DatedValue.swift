package import Vocabulary

/// A number on a day.
package struct DatedValue: Hashable, Sendable {
    package let date: CalendarDate
    package let value: Double

    package init(_ date: CalendarDate, _ value: Double) {
        self.date = date
        self.value = value
    }
}
