import Testing
import Vocabulary

/// One row: a day, so many months later, and the day that it gives.
struct MonthShift: CustomTestStringConvertible {
    let from: String
    let months: Int
    let to: String?

    var testDescription: String { "\(from) and \(months) months" }
}

@Suite("Calendar dates")
struct CalendarDateTests {
    // MARK: Day numbers

    @Test func `day 0 is 1 January 1970`() {
        #expect(CalendarDate(dayNumber: 0)?.description == "1970-01-01")
        #expect(CalendarDate(dayNumber: -1)?.description == "1969-12-31")
        #expect(CalendarDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    }

    @Test func `every day of 400 years round-trips through its day number`() throws {
        let first = try #require(CalendarDate(year: 1800, month: 1, day: 1))
        var number = first.dayNumber
        var wrong: [String] = []
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...CalendarDate.days(inMonth: month, of: year) {
                    let date = CalendarDate(year: year, month: month, day: day)
                    if date?.dayNumber != number || CalendarDate(dayNumber: number) != date {
                        wrong.append("\(year)-\(month)-\(day)")
                    }
                    number += 1
                }
            }
        }
        #expect(wrong == [])
        #expect(number - first.dayNumber == 146_097)
    }

    @Test func `the calendar begins in the year 1 and ends in the year 9999`() throws {
        let first = try #require(CalendarDate("0001-01-01"))
        let last = try #require(CalendarDate("9999-12-31"))
        #expect(CalendarDate(dayNumber: first.dayNumber) == first)
        #expect(CalendarDate(dayNumber: last.dayNumber) == last)
        #expect(CalendarDate(dayNumber: first.dayNumber - 1) == nil)
        #expect(CalendarDate(dayNumber: last.dayNumber + 1) == nil)
    }

    @Test func `a day number far outside the calendar is nil`() {
        #expect(CalendarDate(dayNumber: .max) == nil)
        #expect(CalendarDate(dayNumber: .min) == nil)
    }

    // MARK: Leap years

    @Test(arguments: [4, 1600, 2000, 2024, 2028, 2400])
    func `a leap year has a 29 February`(_ year: Int) {
        #expect(CalendarDate.isLeap(year))
        #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
    }

    @Test(arguments: [1, 1700, 1900, 2023, 2027, 2100])
    func `another year has none`(_ year: Int) {
        #expect(!CalendarDate.isLeap(year))
        #expect(CalendarDate(year: year, month: 2, day: 29) == nil)
    }

    @Test func `the months of 2027 have the days that everybody knows`() {
        let days = (1...12).map { CalendarDate.days(inMonth: $0, of: 2027) }
        #expect(days == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    }

    // MARK: Text

    @Test func `a date prints as ISO 8601 and parses to itself`() {
        let wrong = stride(from: -719_162, through: 2_932_896, by: 97).filter { number in
            guard let date = CalendarDate(dayNumber: number) else { return true }
            return CalendarDate(date.description) != date || date.description.utf8.count != 10
        }
        #expect(wrong == [])
    }

    @Test(arguments: [
        "", "-", "--", "2027-12", "2027-12-31-", "2027-1-01", "2027-01-1", "27-01-01",
        "12027-01-01", "2027/01/01", " 2027-01-01", "2027-01-01 ", "+027-01-01", "2027-+1-01",
        "٢٠٢٧-٠١-٠١", "2027-01-01T00:00", "20270101",
    ])
    func `text in another form is no date`(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [
        "2027-02-29", "2027-02-30", "2027-04-31", "2027-13-01", "2027-00-10", "2027-10-00",
        "2027-12-32", "0000-01-01",
    ])
    func `a day that the calendar does not have is no date`(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `parts outside their ranges are no date`() {
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 2027, month: 1, day: -1) == nil)
        #expect(CalendarDate(year: .max, month: .max, day: .max) == nil)
    }

    // MARK: Moving

    @Test func `adding days crosses months and years, both ways`() throws {
        let date = try #require(CalendarDate("2027-12-31"))
        #expect(date.adding(days: 1)?.description == "2028-01-01")
        #expect(date.adding(days: 60)?.description == "2028-02-29")
        #expect(date.adding(days: -365)?.description == "2026-12-31")
        #expect(date.adding(days: 0) == date)
        #expect(CalendarDate("9999-12-31")?.adding(days: 1) == nil)
        #expect(CalendarDate("0001-01-01")?.adding(days: -1) == nil)
    }

    @Test(arguments: [
        MonthShift(from: "2027-01-31", months: 1, to: "2027-02-28"),
        MonthShift(from: "2028-01-31", months: 1, to: "2028-02-29"),
        MonthShift(from: "2028-02-29", months: 12, to: "2029-02-28"),
        MonthShift(from: "2028-02-29", months: 48, to: "2032-02-29"),
        MonthShift(from: "2027-03-31", months: -1, to: "2027-02-28"),
        MonthShift(from: "2027-12-15", months: 1, to: "2028-01-15"),
        MonthShift(from: "2028-01-15", months: -1, to: "2027-12-15"),
        MonthShift(from: "2027-05-31", months: 6, to: "2027-11-30"),
        MonthShift(from: "2027-05-31", months: 0, to: "2027-05-31"),
        MonthShift(from: "0001-01-31", months: -1, to: nil),
        MonthShift(from: "9999-12-01", months: 1, to: nil),
    ])
    func `adding months keeps the day or clamps it to the month's last`(_ row: MonthShift) throws {
        let date = try #require(CalendarDate(row.from))
        #expect(date.adding(months: row.months)?.description == row.to)
    }

    @Test func `adding months never leaves the month that was meant`() throws {
        let start = try #require(CalendarDate("2024-01-31"))
        let months = (0..<48).compactMap { start.adding(months: $0)?.month }
        #expect(months == (0..<48).map { $0 % 12 + 1 })
    }

    @Test func `earlier dates come first`() {
        let sorted = ["2026-12-31", "2027-01-31", "2027-02-01", "2027-02-02"]
        let dates = sorted.reversed().compactMap { CalendarDate($0) }
        #expect(dates.sorted().map(\.description) == sorted)
    }
}
