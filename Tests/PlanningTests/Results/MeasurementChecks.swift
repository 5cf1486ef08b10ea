import Diagnostics
import Planning
import Records
import Testing
import Vocabulary

/// Which measurements are taken, and why others aren't.
@Suite struct MeasurementChecks {
    private let indicator: Indicator = {
        var indicator = Indicator(id: .number(1))
        indicator.code = "I1"
        indicator.measure = .percentage
        indicator.dimensions = ["region": ["africa", "europe"], "sex": []].sorted {
            $0.key < $1.key
        }.map { name, categories in
            var dimension = IndicatorDimension()
            dimension.name = name
            dimension.categories = categories
            return dimension
        }
        return indicator
    }()

    private func row(
        _ period: String, _ value: String? = "1", of denominator: String? = nil,
        for categories: [(String, String)] = [], by reporter: String = "", words: String = ""
    ) throws -> Measurement {
        Measurement(
            of: indicator.id, in: try #require(Period(parsing: period)),
            value.flatMap { Quantity($0) }, outOf: denominator.flatMap { Quantity($0) },
            for: categories.map { dimension, category in
                var value = CategoryValue()
                value.dimension = dimension
                value.category = category
                return value
            }, by: reporter, words: words)
    }

    /// A workspace with the indicator, a submission and a locked and an open reporting period.
    private func workspace(_ state: SubmissionState = .approved) throws -> Workspace {
        var submission = Submission(id: .number(2))
        submission.code = "S1"
        submission.state = state
        let periods = [("2025", PeriodState.locked), ("2026", .open)].map { years, state in
            var period = ReportingPeriod(id: .number(state == .open ? 4 : 3))
            period.code = years
            period.period = Period(parsing: years)
            period.state = state
            return period
        }
        return try Workspace(.standard).applying(
            [.creating(indicator), .creating(submission)] + periods.map { .creating($0) })
    }

    private func codes(
        _ row: Measurement, known: [Measurement] = [], _ state: SubmissionState = .approved,
        of indicator: Indicator? = nil
    ) throws -> [String] {
        let check = MeasurementCheck(
            of: indicator ?? self.indicator, [SubmittedMeasurements(.number(2), known)],
            in: try workspace(state))
        return check.faults(of: row).map(\.code)
    }

    @Test func `a value of a known category in an open period is taken`() throws {
        #expect(try codes(row("2026")) == [])
        #expect(try codes(row("2026", "3", of: "4", for: [("region", "africa")])) == [])
        #expect(try codes(row("2026", for: [("sex", "anything")])) == [])
        #expect(try codes(row("2026", "0", of: "0")) == [])
    }

    @Test func `a category must be one of a closed list, and each dimension named once`() throws {
        #expect(
            try codes(row("2026", for: [("region", "mars")])) == ["measurement.unknown-category"])
        #expect(try codes(row("2026", for: [("age", "9")])) == ["measurement.unknown-dimension"])
        let twice = try row("2026", for: [("sex", "female"), ("sex", "male")])
        #expect(try Set(codes(twice)) == ["measurement.dimension-twice"])
    }

    @Test func `a part of nothing is refused, and so is a part where there is no whole`() throws {
        #expect(try codes(row("2026", "3", of: "0")) == ["ratio.part-of-nothing"])
        #expect(try codes(row("2026", "3", of: "-4")) == ["ratio.negative"])
        var number = indicator
        number.measure = .number
        #expect(
            try codes(row("2026", "3", of: "4"), of: number) == ["measurement.denominator"])
    }

    @Test func `a step is one of the scale, words are for indicators in words`() throws {
        var changed = indicator
        changed.measure = .ordinal
        changed.steps = ["low", "middle", "high"]
        #expect(try codes(row("2026", "3"), of: changed) == [])
        for value in ["0", "4", "1.5", "-1"] {
            #expect(try codes(row("2026", value), of: changed) == ["measurement.no-step"])
        }
        #expect(try codes(row("2026", nil, words: "well")) == ["measurement.no-value"])
        changed.measure = .qualitative
        #expect(try codes(row("2026", nil, words: "well"), of: changed) == [])
        #expect(try codes(row("2026", nil), of: changed) == ["measurement.no-value"])
    }

    @Test func `a period overlaps no other one of the same cell, but may be the same`() throws {
        let known = [try row("2026-Q1", by: "A"), try row("2026-Q2", by: "A")]
        #expect(try codes(row("2026-Q2", by: "A"), known: known) == [])
        #expect(try codes(row("2026-Q3", by: "A"), known: known) == [])
        #expect(try codes(row("2026-H1", by: "A"), known: known) == ["measurement.overlap"])
        #expect(try codes(row("2026-03", by: "A"), known: known) == ["measurement.overlap"])
        #expect(try codes(row("2026-H1", by: "B"), known: known) == [])
        #expect(try codes(row("2026-H1", for: [("sex", "x")], by: "A"), known: known) == [])
        #expect(try codes(row("2026-H1", by: "A"), known: known, .returned) == [])
        #expect(
            try codes(row("2026-H1", by: "A"), known: known, .open) == ["measurement.overlap"])
    }

    @Test func `a total does not overlap the parts of another period, which would count twice`()
        throws
    {
        let known = [
            try row("2026-H1", for: [("region", "africa")], by: "A"),
            try row("2026-H1", for: [("region", "europe")], by: "A"),
        ]
        #expect(try codes(row("2026", by: "A"), known: known) == ["measurement.overlap"])
        #expect(try codes(row("2026-H1", by: "A"), known: known) == [])
        #expect(try codes(row("2026-H2", by: "A"), known: known) == [])
        #expect(try codes(row("2026", by: "B"), known: known) == [])
    }

    @Test func `nothing is taken for what lies in a locked period`() throws {
        #expect(try codes(row("2025")) == ["measurement.locked"])
        #expect(try codes(row("2025-07")) == ["measurement.locked"])
        #expect(try codes(row("2025-10-01/2026-03-31")) == [])
    }

    @Test func `every reason is told at once, at the indicator`() throws {
        let known = [try row("2025-Q1", for: [("region", "mars")])]
        let check = MeasurementCheck(
            of: indicator, [SubmittedMeasurements(.number(2), known)], in: try workspace())
        let faults = check.faults(of: try row("2025", "3", of: "0", for: [("region", "mars")]))
        #expect(
            faults.map(\.code) == [
                "ratio.part-of-nothing", "measurement.unknown-category", "measurement.overlap",
                "measurement.locked",
            ])
        #expect(
            faults.allSatisfy {
                $0.place == Place(.record(kind: "indicator", code: "I1")) && $0.severity == .error
            })
    }

    @Test func `rows of one table are checked against each other too`() throws {
        let rows = [
            try row("2026-Q1"), try row("2026-H1"), try row("2026-Q2"), try row("2025"),
            try row("2026-Q1"),
        ]
        let faults = MeasurementCheck.faults(
            of: rows, since: NothingMeasured(), in: try workspace())
        #expect(
            faults.map { "\($0.row) \($0.finding.code)" } == [
                "1 measurement.overlap", "3 measurement.locked",
            ])
    }
}

/// A source without measurements.
private struct NothingMeasured: MeasurementSource {
    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] { [] }
}
