import Testing
import Vocabulary

@Suite struct InstantTests {
    @Test(arguments: [
        "1970-01-01T00:00:00.000Z", "2026-11-22T03:14:15.926Z", "0001-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z", "2024-02-29T12:00:00.001Z",
    ])
    func `a moment is written as it was read`(_ text: String) throws {
        #expect(try #require(Instant(text)).description == text)
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22T24:00:00Z", "2026-11-22T03:60:00Z", "2026-11-22T03:14:15",
        "2026-11-22T03:14:15+01:00", "2025-02-29T00:00:00Z", "2026-11-22T3:14:15.00Z",
        "2026-11-22T03:14:15.12Z", "2026-11-22 03:14:15Z", "2026-11-22T03-14-15Z",
    ])
    func `what is no moment in UTC is refused`(_ text: String) { #expect(Instant(text) == nil) }

    @Test func `a day has its first and its last millisecond`() throws {
        let day = try #require(CalendarDate("2024-02-29"))
        #expect(Instant(startOf: day).description == "2024-02-29T00:00:00.000Z")
        #expect(Instant(endOf: day).description == "2024-02-29T23:59:59.999Z")
        #expect(Instant(endOf: day).date == day)
    }

    @Test func `moments outside the calendar become the nearest within`() {
        #expect(Instant(milliseconds: .max).description == "9999-12-31T23:59:59.999Z")
        #expect(Instant(milliseconds: .min).description == "0001-01-01T00:00:00.000Z")
    }
}
