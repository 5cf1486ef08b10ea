import Interchange
import Testing
import Vocabulary

/// Calendars as files of iCalendar.
@Suite struct CalendarFiles {
    private static func file(_ title: String, _ details: String = "") -> CalendarFile {
        let day = CalendarDate("2027-02-28")
        guard let day, let days = Period(first: day, last: day) else {
            preconditionFailure("no day")
        }
        var event = CalendarFile.Event(
            identifier: "1@throughline", stamp: Instant(milliseconds: 1_795_348_800_123),
            sequence: 7, days: days, title: title)
        event.details = details
        event.categories = ["one, two", "three"]
        event.address = "https://example.org/en/demo"
        return CalendarFile("Meetings", in: .english, refreshHours: 12, [event])
    }

    private static func lines(_ file: CalendarFile) -> [String] {
        String(decoding: file.bytes, as: UTF8.self).split(
            separator: "\r\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    @Test func `a day is written with the day behind it as its end`() {
        let lines = Self.lines(Self.file("Opening"))
        let expected = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "UID:1@throughline",
            "DTSTAMP:20261122T120000Z", "SEQUENCE:7", "DTSTART;VALUE=DATE:20270228",
            "DTEND;VALUE=DATE:20270301", "SUMMARY;LANGUAGE=en:Opening",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            "CATEGORIES;LANGUAGE=en:one\\, two,three", "URL:https://example.org/en/demo",
        ]
        for line in expected { #expect(lines.contains(line), "\(line)") }
        #expect(lines.suffix(3) == ["END:VEVENT", "END:VCALENDAR", ""])
    }

    @Test func `signs that mean something are escaped, and no text begins a line of its own`() {
        let lines = Self.lines(
            Self.file("a\\b;c,d\nEND:VEVENT\r\nX:1\u{0}\u{2028}e", "\r\nBEGIN:VALARM"))
        #expect(
            lines.contains("SUMMARY;LANGUAGE=en:a\\\\b\\;c\\,d\\nEND:VEVENT\\nX:1\\ne"))
        #expect(lines.filter { $0.hasPrefix("BEGIN:") }.count == 2)
        #expect(lines.filter { $0.hasPrefix("END:") }.count == 2)
    }

    @Test(arguments: [
        "السنة المقبلة ", "下一次会议的文件提交期限", "Следующее собрание ", "é", "👩‍👩‍👧‍👦🏳️‍🌈",
    ])
    func `lines are folded at 75 octets, never within a sign, and come back whole`(
        _ piece: String
    ) {
        let title = String(repeating: piece, count: 40)
        let bytes = Self.file(title).bytes
        var line: [UInt8] = []
        for byte in bytes {
            line.append(byte)
            guard byte == 0x0A else { continue }
            #expect(line.suffix(2) == [0x0D, 0x0A])
            #expect(line.count <= 77)
            #expect(String(validating: line, as: UTF8.self) != nil)
            line = []
        }
        let unfolded = bytes.split(separator: [0x0D, 0x0A, 0x20]).joined()
        let expected = Array("SUMMARY;LANGUAGE=en:\(title)\r\n".utf8)
        #expect(Array(unfolded).contains(expected))
    }
}
