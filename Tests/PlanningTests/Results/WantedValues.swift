import GoverningTexts
import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// For which parts of a period values are wanted, and what there is of them.
@Suite struct WantedValues {
    private func parts(_ rhythm: Recurrence.Rhythm, _ period: String) throws -> [String] {
        rhythm.parts(of: try #require(Period(parsing: period))).map(\.written)
    }

    @Test func `a year is divided as often as something is measured in it`() throws {
        #expect(try parts(.sixMonths, "2026") == ["2026-H1", "2026-H2"])
        #expect(try parts(.quarter, "2026-H2") == ["2026-Q3", "2026-Q4"])
        #expect(try parts(.month, "2024-Q1") == ["2024-01", "2024-02", "2024-03"])
        #expect(try parts(.year, "2026") == ["2026"])
        #expect(try parts(.year, "2026-2027") == ["2026", "2027"])
    }

    @Test func `what is measured once a year is wanted with the part that ends it`() throws {
        #expect(try parts(.year, "2026-H1") == [])
        #expect(try parts(.year, "2026-H2") == ["2026"])
        #expect(try parts(.sixMonths, "2026-Q2") == ["2026-H1"])
    }

    @Test func `what can't be divided evenly is wanted as it is`() throws {
        #expect(try parts(.quarter, "2026-01-01/2026-05-31") == ["2026-01-01/2026-05-31"])
        #expect(try parts(.month, "2026-01-15/2026-03-14") == ["2026-01-15/2026-03-14"])
        #expect(try parts(.fourYears, "2026") == ["2026"])
        #expect(try parts(.session, "2026") == ["2026"])
    }

    // MARK: What there is

    private struct HandedIn: MeasurementSource {
        let rows: [Measurement]
        let submission: Identifier<Submission>

        func measurements(
            of indicator: Identifier<Indicator>, in workspace: Workspace
        ) -> [SubmittedMeasurements] {
            [SubmittedMeasurements(submission, rows.filter { $0.indicator == indicator })]
        }
    }

    private let indicator: Indicator = {
        var indicator = Indicator(id: .number(1))
        indicator.code = "I1"
        indicator.measure = .number
        indicator.frequency = .quarter
        return indicator
    }()

    private func wanted(
        _ rows: [Measurement], _ state: SubmissionState = .submitted, by day: String = "2026-08-15"
    ) throws -> [WantedValue] {
        var workspace = Workspace(.standard)
        var submission = Submission(id: .number(2))
        submission.code = "S1"
        submission.state = state
        workspace.fold([.creating(indicator), .creating(submission)])
        return WantedValue.all(
            of: [indicator], in: try #require(Period(parsing: "2026")),
            by: try #require(CalendarDate(day)),
            since: HandedIn(rows: rows, submission: submission.id), workspace)
    }

    private func row(_ period: String, _ value: String, by unit: String = "") throws -> Measurement
    {
        Measurement(
            of: indicator.id, in: try #require(Period(parsing: period)), Quantity(value), by: unit)
    }

    @Test func `nothing is wanted for what has not begun`() throws {
        #expect(try wanted([]).map(\.period.written) == ["2026-Q1", "2026-Q2", "2026-Q3"])
        #expect(try wanted([], by: "2025-12-31").isEmpty)
    }

    @Test func `what was handed in last stands beside it, and what was returned does not`() throws {
        let rows = [try row("2026-Q1", "4"), try row("2026-Q1", "5")]
        let found = try wanted(rows)
        #expect(found[0].handedIn?.row == rows[1])
        #expect(!found[0].isMissing && found[1].isMissing)
        #expect(try wanted(rows, .returned).allSatisfy(\.isMissing))
    }

    @Test func `a value is wanted of each unit that reports`() throws {
        let found = try wanted([
            try row("2025-Q4", "4", by: "U1"), try row("2026-Q1", "5", by: "U2"),
            try row("2024-Q4", "6", by: "GONE"),
        ])
        #expect(found.map(\.reporter) == ["U1", "U2", "U1", "U2", "U1", "U2"])
        #expect(found.map(\.isMissing) == [true, false, true, true, true, true])
    }

    @Test func `what is there for other days leaves no room beside it`() throws {
        let found = try wanted([try row("2026-H1", "4")])
        #expect(found.map { $0.covered?.written } == ["2026-H1", "2026-H1", nil])
        #expect(found.map(\.isMissing) == [false, false, true])
    }

    @Test func `nothing is missing in a period that is locked`() throws {
        var workspace = Workspace(.standard)
        var locked = ReportingPeriod(id: .number(3))
        locked.code = "2026-H1"
        locked.period = Period(parsing: "2026-H1")
        locked.state = .locked
        workspace.fold([.creating(indicator), .creating(locked)])
        let found = WantedValue.all(
            of: [indicator], in: try #require(Period(parsing: "2026")),
            by: try #require(CalendarDate("2026-08-15")),
            since: HandedIn(rows: [], submission: .number(2)), workspace)
        #expect(found.map(\.isLocked) == [true, true, false])
        #expect(found.map(\.isMissing) == [false, false, true])
    }
}
