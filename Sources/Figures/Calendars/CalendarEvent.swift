package import Planning
package import Records
package import Vocabulary

/// Something that stands on one or more days: a meeting, a limit before it, a report, a milestone.
package struct CalendarEvent: Hashable, Sendable {
    /// What stands there.
    package enum Kind: String, CaseIterable, Sendable {
        case meeting, limit, duty, milestone
    }

    /// What it is.
    package let kind: Kind
    /// Of a limit, for what it is.
    package let limit: LimitKind?
    /// The first and the last day.
    package let days: Period
    /// The kind of the record from which it comes.
    package let source: String
    /// The record from which it comes.
    package let key: RecordKey
    /// Tells it from other events of the same record, whenever they are worked out.
    package let part: String

    /// Whether somebody has to do something by it: reports that were issued and milestones that were
    /// reached are no events.
    package var isOwed: Bool { kind == .duty || kind == .milestone }

    init(
        _ kind: Kind, _ days: Period, of source: String, _ key: RecordKey,
        limit: LimitKind? = nil, part: String = ""
    ) {
        self.kind = kind
        self.days = days
        self.source = source
        self.key = key
        self.limit = limit
        self.part = part
    }
}

extension CalendarEvent: Comparable {
    /// What begins earlier comes first, and a limit before a meeting of the same day.
    package static func < (left: CalendarEvent, right: CalendarEvent) -> Bool {
        (left.days.first, left.order, left.key, left.part)
            < (right.days.first, right.order, right.key, right.part)
    }

    private var order: Int {
        switch kind {
        case .limit: 0
        case .duty: 1
        case .milestone: 2
        case .meeting: 3
        }
    }
}
