import Figures
import Planning
import Presenting
import Records
import Vocabulary

/// What concerns one body in a year: its meetings with their limits, and the reports that are due to it.
struct SwimLane {
    /// A meeting with its limits, or a report that is due.
    struct Item {
        let key: RecordKey
        let code: String
        /// The meeting or the day of the report; `nil` where nobody says when the body meets.
        let day: CalendarEvent?
        /// The days by which documents must be there.
        let limits: [CalendarEvent]

        var all: [CalendarEvent] { limits + (day.map { [$0] } ?? []) }
    }

    let body: String
    /// In the order of their codes.
    let items: [Item]

    /// The lanes that have something in a year, in the order of their names; of nobody comes last.
    static func all(
        _ events: [CalendarEvent], in year: Int, _ shown: Presentation
    ) -> [SwimLane] {
        let wanted = events.filter { $0.kind != .milestone }
        let items = Dictionary(grouping: wanted, by: \.key).compactMap { key, events -> Item? in
            let isShown = events.contains {
                $0.days.first.year <= year && $0.days.last.year >= year
            }
            guard isShown, let first = events.first else { return nil }
            return Item(
                key: key, code: shown.workspace.code(first.source, key),
                day: events.first { $0.kind != .limit }, limits: events.filter { $0.kind == .limit }
            )
        }
        var lanes: [String: [Item]] = [:]
        for item in items {
            for body in bodies(of: item, shown) { lanes[body, default: []].append(item) }
        }
        return lanes.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }.map {
            SwimLane(
                body: $0.isEmpty ? shown.phrases.text("picture.lanes-nobody") : $0,
                items: (lanes[$0] ?? []).sorted { CodeOrder($0.code) < CodeOrder($1.code) })
        }
    }

    /// The body that meets, or each of those to whom is reported.
    private static func bodies(of item: Item, _ shown: Presentation) -> [String] {
        guard let first = item.all.first else { return [] }
        guard first.kind == .duty else { return [shown.body(of: first)] }
        let names = Set(shown.names(of: shown.recipients(of: first)))
        return names.isEmpty ? [""] : names.sorted()
    }
}
