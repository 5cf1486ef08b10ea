import Testing
import Vocabulary

@Suite("Periods")
struct PeriodTests {
    private func period(_ first: String, _ last: String) throws -> Period {
        let firstDay = try #require(CalendarDate(first))
        let lastDay = try #require(CalendarDate(last))
        return try #require(Period(first: firstDay, last: lastDay))
    }

    @Test func `a period of years runs from 1 January to 31 December`() throws {
        let period = try #require(Period(years: 2024, through: 2027))
        #expect(period.description == "2024-01-01/2027-12-31")
        #expect(period.dayCount == 4 * 365 + 1)
        #expect(Period(years: 2027, through: 2027)?.dayCount == 365)
    }

    @Test func `a period that ends before it begins is nil`() throws {
        let first = try #require(CalendarDate("2027-01-02"))
        let last = try #require(CalendarDate("2027-01-01"))
        #expect(Period(first: first, last: last) == nil)
        #expect(Period(years: 2027, through: 2026) == nil)
    }

    @Test func `years outside the calendar make no period`() {
        #expect(Period(years: 0, through: 2027) == nil)
        #expect(Period(years: 2027, through: 10_000) == nil)
    }

    @Test func `a single day is a period of one day`() throws {
        let day = try period("2028-02-29", "2028-02-29")
        #expect(day.dayCount == 1)
        #expect(day.contains(day.first))
    }

    @Test func `both ends belong to the period and their neighbours do not`() throws {
        let period = try period("2027-01-10", "2027-01-20")
        #expect(period.contains(period.first))
        #expect(period.contains(period.last))
        let before = try #require(period.first.adding(days: -1))
        let behind = try #require(period.last.adding(days: 1))
        #expect(!period.contains(before))
        #expect(!period.contains(behind))
    }

    @Test func `periods that share a single day overlap, either way round`() throws {
        let early = try period("2027-01-01", "2027-06-30")
        let touching = try period("2027-06-30", "2027-12-31")
        let later = try period("2027-07-01", "2027-12-31")
        #expect(early.overlaps(touching))
        #expect(touching.overlaps(early))
        #expect(!early.overlaps(later))
        #expect(!later.overlaps(early))
    }

    @Test func `a period overlaps itself and what lies inside it`() throws {
        let year = try period("2027-01-01", "2027-12-31")
        let month = try period("2027-05-01", "2027-05-31")
        #expect(year.overlaps(year))
        #expect(year.overlaps(month))
        #expect(month.overlaps(year))
    }

    @Test func `overlapping is sharing a day, for all short periods of one week`() throws {
        let start = try #require(CalendarDate("2028-02-26"))
        let days = (0..<7).compactMap { start.adding(days: $0) }
        let periods = days.flatMap { first in days.compactMap { Period(first: first, last: $0) } }
        #expect(periods.count == 28)
        let wrong = periods.flatMap { left in
            periods.filter { right in
                let shared = days.contains { left.contains($0) && right.contains($0) }
                return left.overlaps(right) != shared
            }
        }
        #expect(wrong == [])
    }

    @Test func `earlier beginnings come first, then the shorter period`() throws {
        let sorted = [
            try period("2026-01-01", "2030-12-31"), try period("2027-01-01", "2027-06-30"),
            try period("2027-01-01", "2027-12-31"),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
