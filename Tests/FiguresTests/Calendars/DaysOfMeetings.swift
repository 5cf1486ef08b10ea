import Figures
import Planning
import Records
import Testing
import Vocabulary

/// Which days follow from a meeting.
@Suite struct DaysOfMeetings {
    @Test(
        arguments: [
            ("2027-03-08", 2, 0, "2027-01-08"), ("2027-03-08", nil, 12, "2027-02-24"),
            // The month of the limit has no such day: its last one counts.
            ("2027-04-30", 2, nil, "2027-02-28"), ("2028-04-30", 2, nil, "2028-02-29"),
            ("2027-07-31", 1, nil, "2027-06-30"), ("2027-01-31", 2, nil, "2026-11-30"),
            // Months first, then days.
            ("2027-03-31", 1, 1, "2027-02-27"), ("2027-01-05", nil, 12, "2026-12-24"),
        ] as [(String, Int?, Int?, String)])
    func `a limit lies so many months and days before the opening`(
        _ opening: String, _ months: Int?, _ days: Int?, _ expected: String
    ) {
        var limit = MeetingLimit()
        (limit.months, limit.days) = (months, days)
        let day = MeetingCalendar.day(of: limit, before: date(opening))
        #expect(day == date(expected))
    }

    @Test func `a limit without a number, or before all days, has none`() {
        var limit = MeetingLimit()
        #expect(MeetingCalendar.day(of: limit, before: .today) == nil)
        limit.months = 1_000_000
        #expect(MeetingCalendar.day(of: limit, before: .today) == nil)
        (limit.months, limit.days) = (nil, Int.max)
        #expect(MeetingCalendar.day(of: limit, before: .today) == nil)
    }

    @Test func `events are in the order of their days, limits told apart`() {
        var meeting = Meeting(id: .number(1))
        (meeting.code, meeting.body) = ("M1", "TSAG")
        meeting.period = Period(first: date("2027-03-08"), last: date("2027-03-12"))
        meeting.limits = [limit(.translation, 2, nil), limit(.acceptance, nil, 12)]
        meeting.limits.append(limit(.acceptance, nil, 5))
        let dateless = Meeting(id: .number(2))
        var duty = ReportingDuty(id: .number(3))
        (duty.code, duty.nextIssue) = ("D1", date("2027-01-08"))
        var ended = ReportingDuty(id: .number(4))
        (ended.nextIssue, ended.disposition) = (date("2027-01-09"), .discontinue)
        var milestone = Milestone(id: .number(5))
        milestone.due = date("2027-03-08")
        var reached = Milestone(id: .number(6))
        (reached.due, reached.reached) = (date("2027-03-09"), date("2027-03-09"))
        let calendar = MeetingCalendar(
            Workspace(of: [
                .creating(meeting), .creating(dateless), .creating(duty), .creating(ended),
                .creating(milestone), .creating(reached),
            ]))
        let told = calendar.events.map { "\($0.days.first) \($0.kind.rawValue) \($0.part)" }
        #expect(
            told == [
                "2027-01-08 limit translation", "2027-01-08 duty ",
                "2027-02-24 limit acceptance", "2027-03-03 limit acceptance-2",
                "2027-03-08 milestone ", "2027-03-08 meeting ",
            ])
        let march = calendar.events(from: date("2027-03-10"), through: date("2027-03-31"))
        #expect(march.map(\.kind) == [.meeting])
    }

    private func limit(_ kind: LimitKind, _ months: Int?, _ days: Int?) -> MeetingLimit {
        var limit = MeetingLimit()
        (limit.limit, limit.months, limit.days) = (kind, months, days)
        return limit
    }
}
