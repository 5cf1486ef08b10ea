package import Vocabulary

/// A calendar of whole days, to be written for programs that people have on their desks.
///
/// - Source: RFC 5545 (iCalendar), RFC 7986 (`NAME`, `REFRESH-INTERVAL`).
package struct CalendarFile: Sendable {
    /// Something on one or more whole days.
    package struct Event: Sendable {
        /// Stays the same for the same thing, whenever the calendar is written.
        package let identifier: String
        /// When what it comes from was last changed.
        package let stamp: Instant
        /// Grows with each change of what it comes from.
        package let sequence: Int
        package let days: Period
        package let title: String
        package var details = ""
        package var place = ""
        package var categories: [String] = []
        /// Where there is more of it; empty where nowhere.
        package var address = ""

        /// An event of these parts.
        package init(
            identifier: String, stamp: Instant, sequence: Int, days: Period, title: String
        ) {
            self.identifier = identifier
            self.stamp = stamp
            self.sequence = sequence
            self.days = days
            self.title = title
        }
    }

    /// What the calendar is called.
    package let name: String
    /// The language of names and titles.
    package let language: Language
    /// Programs look again after so many hours.
    package let refreshHours: Int
    package let events: [Event]

    /// A calendar of these events.
    package init(_ name: String, in language: Language, refreshHours: Int, _ events: [Event]) {
        self.name = name
        self.language = language
        self.refreshHours = refreshHours
        self.events = events
    }

    /// The calendar as iCalendar; the same for the same events.
    package var bytes: [UInt8] {
        var writer = CalendarLines()
        writer.line("BEGIN", "VCALENDAR")
        writer.line("VERSION", "2.0")
        writer.line("PRODID", "-//Throughline//Calendar//EN")
        writer.line("CALSCALE", "GREGORIAN")
        writer.text("NAME;LANGUAGE=\(language.code)", name)
        writer.text("X-WR-CALNAME", name)
        writer.line("REFRESH-INTERVAL;VALUE=DURATION", "PT\(refreshHours)H")
        writer.line("X-PUBLISHED-TTL", "PT\(refreshHours)H")
        for event in events { write(event, to: &writer) }
        writer.line("END", "VCALENDAR")
        return writer.bytes
    }

    private func write(_ event: Event, to writer: inout CalendarLines) {
        // The end is the first day that isn't part of it any more.
        guard let end = event.days.last.adding(days: 1) else { return }
        writer.line("BEGIN", "VEVENT")
        writer.text("UID", event.identifier)
        writer.line("DTSTAMP", event.stamp.basic)
        writer.line("LAST-MODIFIED", event.stamp.basic)
        writer.line("SEQUENCE", "\(event.sequence)")
        writer.line("DTSTART;VALUE=DATE", event.days.first.basic)
        writer.line("DTEND;VALUE=DATE", end.basic)
        writer.text("SUMMARY;LANGUAGE=\(language.code)", event.title)
        if !event.details.isEmpty {
            writer.text("DESCRIPTION;LANGUAGE=\(language.code)", event.details)
        }
        if !event.place.isEmpty { writer.text("LOCATION;LANGUAGE=\(language.code)", event.place) }
        writer.texts("CATEGORIES;LANGUAGE=\(language.code)", event.categories)
        if !event.address.isEmpty { writer.line("URL", event.address) }
        writer.line("TRANSP", "TRANSPARENT")
        writer.line("END", "VEVENT")
    }
}

extension CalendarDate {
    /// The day as `20270308`.
    fileprivate var basic: String { description.split(separator: "-").joined() }
}

extension Instant {
    /// The time as `20270308T090500Z`.
    fileprivate var basic: String {
        let digits = description.filter { $0.isASCII && $0.isNumber }
        return "\(digits.prefix(8))T\(digits.dropFirst(8).prefix(6))Z"
    }
}
