package import Planning
import Records
package import Vocabulary

/// Meetings with the days by which documents must be there, reports that are due, and milestones.
///
/// - Source: Recommendation ITU-T A.1: contributions two months before a meeting are translated, twelve
///   days before it they are taken.
package struct MeetingCalendar: Sendable {
    /// All events, the earliest first.
    package let events: [CalendarEvent]

    /// The calendar of a workspace.
    package init(_ workspace: Workspace) {
        let meetings = workspace.records(Meeting.self).flatMap(Self.events)
        let duties = workspace.records(ReportingDuty.self).filter(\.isIssued).compactMap { duty in
            Self.event(.duty, on: duty.nextIssue, of: duty)
        }
        let milestones = workspace.records(Milestone.self).filter {
            $0.reached == nil && workspace.isCurrent($0)
        }.compactMap { Self.event(.milestone, on: $0.due, of: $0) }
        events = (meetings + duties + milestones).sorted()
    }

    /// The day of a limit: so many months before the opening, then so many days.
    ///
    /// Where the month of the limit is shorter than the day of the opening, it is that month's last day.
    /// - Returns: `nil` where neither months nor days are said, or before the year 1.
    package static func day(of limit: MeetingLimit, before opening: CalendarDate) -> CalendarDate? {
        guard limit.months != nil || limit.days != nil else { return nil }
        return opening.adding(months: -(limit.months ?? 0))?.adding(days: -(limit.days ?? 0))
    }

    /// The events that have a day of a span; of an open one, all from its beginning or to its end.
    package func events(from first: CalendarDate?, through last: CalendarDate?) -> [CalendarEvent] {
        events.filter { event in
            (first.map { event.days.last >= $0 } ?? true)
                && (last.map { event.days.first <= $0 } ?? true)
        }
    }

    private static func events(of meeting: Meeting) -> [CalendarEvent] {
        guard let days = meeting.period else { return [] }
        var counts: [LimitKind: Int] = [:]
        let limits = meeting.limits.compactMap { limit -> CalendarEvent? in
            guard let kind = limit.limit, let day = day(of: limit, before: days.first),
                let span = Period(first: day, last: day)
            else { return nil }
            counts[kind, default: 0] += 1
            let number = counts[kind] ?? 1
            return CalendarEvent(
                .limit, span, of: Meeting.kind, meeting.id.retyped(), limit: kind,
                part: number == 1 ? kind.rawValue : "\(kind.rawValue)-\(number)")
        }
        return limits + [CalendarEvent(.meeting, days, of: Meeting.kind, meeting.id.retyped())]
    }

    private static func event<Source: Record>(
        _ kind: CalendarEvent.Kind, on day: CalendarDate?, of record: Source
    ) -> CalendarEvent? {
        guard let day, let days = Period(first: day, last: day) else { return nil }
        return CalendarEvent(kind, days, of: Source.kind, record.id.retyped())
    }
}

extension Workspace {
    /// Whether a milestone belongs to nothing that a superseded plan holds.
    fileprivate func isCurrent(_ milestone: Milestone) -> Bool {
        let activity = milestone.activity.flatMap { self[$0] }
        let element = (milestone.element ?? activity?.element).flatMap { self[$0] }
        let plan = (activity?.plan ?? element?.plan).flatMap { self[$0] }
        return plan?.state != .superseded
    }
}
