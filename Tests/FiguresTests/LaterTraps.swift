import Figures
import Planning
import Records
import Testing
import Vocabulary

/// Mistakes of other systems in what is kept and shown, each with the right result.
@Suite("Later traps of other systems") struct LaterTraps {
    @Test(arguments: [FigureGap.noMeasurement, .noBaseline, .noTarget])
    func `trap 12: what lacks an input has no number, and says what it lacks`(_ gap: FigureGap) {
        var small = SmallIndicator().way(from: "0", to: "100")
        if gap != .noMeasurement { small = small.measured("50") }
        if gap == .noBaseline { small.indicator.baseline = nil }
        if gap == .noTarget { small.targets = [] }
        #expect(small.progress == .missing(gap))
        #expect(small.progress.number == nil)
        #expect(small.figures.standing == .unknown(gap))
        #expect(small.figures.gap.result.number == nil)
    }

    @Test func `trap 12: an element of which nothing is measured has no number`() {
        let plan = TwoIndicators()
        #expect(plan.rollUp([:]).progress.result == .missing(.noMeasurement))
        #expect(plan.rollUp([:]).coverage.result == .number(0))
        let half = plan.rollUp([plan.first.id: "50"])
        #expect(half.progress.result == .number(0.5))
        #expect(half.coverage.result == .number(0.5))
    }

    @Test func `trap 13: what was said before a target was edited is said still`() throws {
        let plan = TwoIndicators()
        let before = plan.workspace
        let source = Values([plan.first.id: "50"])
        let book = FigureBook(before, source, on: .today)
        #expect(book.figures(of: plan.first).progress.result == .number(0.5))
        var target = plan.target(of: plan.first)
        let old = target
        target.value = exact("200")
        let after = try before.applying([try #require(RecordEdit.changing(old, to: target))])
        let later = FigureBook(after, source, on: .today)
        #expect(later.figures(of: plan.first).progress.result == .number(0.25))
        #expect(
            FigureBook(before, source, on: .today).figures(of: plan.first).progress.result
                == .number(0.5))
    }

    /// Planned cost, driver in percent and published amount of ITU-T's objectives for goal 1, in CHF
    /// thousand.
    ///
    /// - Source: PP Resolution 71 (Rev. Dubai, 2018), appendix A.
    private static let allocation: [(cost: String, driver: String, amount: String)] = [
        ("57966", "40", "23985"), ("26188", "15", "3921"), ("11332", "50", "5655"),
        ("19291", "30", "5747"), ("3039", "25", "799"),
    ]

    @Test func `trap 16: a published percentage and its amount are both kept as they are`() {
        var driver = SmallIndicator(.rising, .percentage)
        var amount = driver
        for (number, row) in Self.allocation.enumerated() {
            driver = driver.measured(row.driver, by: "T.\(number + 1)")
            amount = amount.measured(row.amount, outOf: row.cost, by: "T.\(number + 1)")
        }
        #expect(
            driver.figures.series.rows.map(\.value?.description) == Self.allocation.map(\.driver))
        #expect(amount.figures.series.rows.map(\.value) == Self.allocation.map { exact($0.amount) })
        // 23,985 of 57,966 were published beside 40 %; 40 % would be 23,186.
        let first = Self.allocation[0]
        #expect(Ratio(exact(first.amount), of: exact(first.cost)).value != .number(0.4))
        #expect(amount.value == .number(100 * 40_107 / 117_816))
        #expect(driver.value == .missing(.noDenominator))
    }
}

/// An element with two indicators, each to rise from 0 to 100.
private struct TwoIndicators {
    let element = PlanElement(id: .number(2))
    let first = Self.indicator(11)
    let second = Self.indicator(12)

    var workspace: Workspace {
        var element = element
        element.code = "E1"
        var submission = Submission(id: Values.submission)
        submission.code = "S1"
        submission.state = .approved
        var edits: [RecordEdit] = [.creating(element), .creating(submission)]
        for indicator in [first, second] {
            edits += [.creating(indicator), .creating(target(of: indicator))]
        }
        var workspace = Workspace(.standard)
        workspace.fold(edits)
        return workspace
    }

    func rollUp(_ values: [Identifier<Indicator>: String]) -> RollUp {
        RollUp(of: element, in: FigureBook(workspace, Values(values), on: .today))
    }

    func target(of indicator: Indicator) -> Target {
        let like = SmallIndicator.target("100", 2027)
        let key = RecordKey(high: 9, low: indicator.id.low)
        var target = Target(RecordContent(key: key, values: like.content.values)) ?? like
        target.code = "\(indicator.code)@2027"
        target.indicator = indicator.id
        return target
    }

    private static func indicator(_ number: UInt64) -> Indicator {
        let like = SmallIndicator().indicator
        var indicator =
            Indicator(RecordContent(key: .number(number), values: like.content.values)) ?? like
        indicator.code = "I\(number)"
        indicator.element = .number(2)
        return indicator
    }
}

/// One approved value of 2025 for each of some indicators.
private struct Values: MeasurementSource {
    static let submission = Identifier<Submission>.number(3)
    private let values: [Identifier<Indicator>: String]

    init(_ values: [Identifier<Indicator>: String]) { self.values = values }

    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        let rows = values[indicator].map {
            [Measurement(of: indicator, in: years(2025), exact($0))]
        }
        return [SubmittedMeasurements(Self.submission, rows ?? [])]
    }
}
