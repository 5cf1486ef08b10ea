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

    // MARK: As people write them

    @Test(arguments: [
        ("2026", "2026-01-01/2026-12-31"), ("2026-H1", "2026-01-01/2026-06-30"),
        ("2026-h2", "2026-07-01/2026-12-31"), ("2026-Q1", "2026-01-01/2026-03-31"),
        ("2026-Q3", "2026-07-01/2026-09-30"), ("2026-q4", "2026-10-01/2026-12-31"),
        ("2028-02", "2028-02-01/2028-02-29"), ("2026-12", "2026-12-01/2026-12-31"),
        ("2026-2029", "2026-01-01/2029-12-31"), ("9999-H2", "9999-07-01/9999-12-31"),
        ("2026-01-10/2026-06-30", "2026-01-10/2026-06-30"), ("2026-05-14", "2026-05-14/2026-05-14"),
    ])
    func `a period is read as people write it`(_ text: String, _ days: String) {
        #expect(Period(parsing: text)?.description == days)
    }

    @Test(arguments: [
        "", "-", "26", "02026", "0000", "2026-", "2026-0", "2026-00", "2026-13", "2026-1",
        "2026-H0", "2026-H3", "2026-Q0", "2026-Q5", "2026-H", "2026-Q12", "2026-X1", "2029-2026",
        "2026-02-30", "2026-06-30/2026-01-01", " 2026", "2026 ", "２０２６", "2026/2027",
        "2026-H1-1", "H1-2026", "2026--1",
    ])
    func `what is no period is nil`(_ text: String) {
        #expect(Period(parsing: text) == nil)
    }

    @Test func `the shortest way to write a period is read as that period`() throws {
        let start = try #require(CalendarDate("2027-12-01"))
        let days = (0..<130).compactMap { start.adding(days: $0 * 7 % 401) }
        let months = (0..<30).compactMap { start.adding(months: $0) }
        let ends = months.compactMap { $0.adding(days: -1) }
        let periods = (days + months).flatMap { first in
            (days + ends).compactMap { Period(first: first, last: $0) }
        }
        #expect(periods.filter { Period(parsing: $0.written) != $0 } == [])
        let written = [
            "2026", "2026-H2", "2026-Q3", "2026-05", "2026-2029", "2026-02-01/2026-04-30",
            "2026-10-01/2027-03-31", "9999-Q4",
        ]
        #expect(written.map { Period(parsing: $0)?.written } == written)
    }
}
