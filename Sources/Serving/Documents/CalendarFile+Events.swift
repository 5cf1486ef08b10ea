package import Diagnostics
package import Figures
package import Interchange
package import Journals
import Planning
package import Presenting
import Records
import Vocabulary

extension CalendarFile {
    /// Programs look again twice a day.
    private static let hours = 12

    /// Events as a file in a reader's language.
    ///
    /// Each has the time of the entry that last changed its record, so that nothing in the file depends
    /// on when it is written.
    /// - Parameters:
    ///   - events: What is in it.
    ///   - shown: The records in the reader's language.
    ///   - register: The journal.
    ///   - address: Where the page of an event is; empty where nowhere.
    /// - Throws: A `Refusal` with `store.…`.
    package init(
        _ events: [CalendarEvent], _ shown: Presentation, _ register: Register,
        address: (CalendarEvent) -> String = { _ in "" }
    ) throws(Refusal) {
        var written: [Event] = []
        for event in events {
            let version = shown.workspace.stored(event.source, event.key)?.version ?? 0
            guard let stamp = try register.entry(version)?.at else { continue }
            let part = event.part.isEmpty ? "" : "-\(event.part)"
            var one = Event(
                identifier: "\(event.key)\(part)@throughline", stamp: stamp, sequence: version,
                days: event.days, title: shown.title(of: event))
            one.place = shown.place(of: event)
            one.categories = [
                shown.phrases.text("calendar.kind.\(event.word)"), shown.body(of: event),
            ]
            one.address = address(event)
            written.append(one)
        }
        self.init(
            shown.phrases.text("calendar.name"), in: shown.phrases.language,
            refreshHours: Self.hours, written)
    }
}
