import Diagnostics
package import Figures
package import Planning
import Records
import Vocabulary

/// A calendar in words.
extension Presentation {
    /// Events with their days, what they are and of whom.
    package func calendar(_ events: [CalendarEvent]) -> Listing {
        var listing = Listing(
            ("first", "field.since"), ("last", "field.until"), ("kind", "column.type"),
            ("title", "column.event"), ("body", "field.body"), ("record", "field.code"),
            ("days", "column.days"))
        listing.add(events) { event in
            [
                .date(event.days.first),
                event.days.last == event.days.first ? .none : .date(event.days.last),
                .named(event.word, words: phrases.text("calendar.kind.\(event.word)")),
                .text(title(of: event)), .of(body(of: event)),
                .record(event.source, workspace.code(event.source, event.key)),
                .number(event.days.first.dayNumber - today.dayNumber),
            ]
        }
        return listing
    }

    /// What an event is called.
    package func title(of event: CalendarEvent) -> String {
        let code = workspace.code(event.source, event.key)
        let name = title(of: event.source, event.key)?.text ?? code
        switch event.kind {
        case .meeting, .milestone: return name
        case .limit:
            let limit = event.limit.map { phrases.text("calendar.limit.\($0.rawValue)") } ?? ""
            return phrases.text(
                "calendar.limit", ["meeting": .text(name), "limit": .text(limit)])
        case .duty:
            return phrases.text(
                "calendar.duty", ["recipients": .text(body(of: event)), "code": .text(code)])
        }
    }

    /// The body that meets, by its name where it is a known one.
    package func body(of meeting: Meeting) -> String {
        name(ofBody: meeting.body) ?? meeting.body
    }

    /// Whose event it is: the body that meets, or those to whom is reported.
    package func body(of event: CalendarEvent) -> String {
        switch event.kind {
        case .meeting, .limit:
            workspace[event.key.retyped(as: Meeting.self)].map { body(of: $0) } ?? ""
        case .duty:
            phrases.list(names(of: recipients(of: event)))
        case .milestone: ""
        }
    }

    /// The bodies whose event it is, by their identifiers or, where they have none, by their names.
    package func bodyIdentifiers(of event: CalendarEvent) -> Set<String> {
        switch event.kind {
        case .meeting, .limit:
            Set([workspace[event.key.retyped(as: Meeting.self)]?.body].compactMap(\.self))
        case .duty:
            Set(recipients(of: event).map { $0.body.isEmpty ? $0.name : $0.body })
        case .milestone: []
        }
    }

    /// To whom is reported; nobody where the event is no report.
    package func recipients(of event: CalendarEvent) -> [Party] {
        workspace[event.key.retyped(as: ReportingDuty.self)]?.recipients ?? []
    }

    /// Where an event takes place; empty where nobody says.
    package func place(of event: CalendarEvent) -> String {
        guard event.kind == .meeting else { return "" }
        return workspace[event.key.retyped(as: Meeting.self)].map { shown($0.place) } ?? ""
    }
}

extension CalendarEvent {
    /// What it is, in one word for programs: of a limit, for what.
    package var word: String { limit.map { "limit-\($0.rawValue)" } ?? kind.rawValue }
}
