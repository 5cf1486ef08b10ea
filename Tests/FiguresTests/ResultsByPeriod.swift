import Figures
import Planning
import Records
import Testing
import Vocabulary

/// What came of indicators period by period: from packed blocks, and from rows.
@Suite struct ResultsByPeriod {
    /// Measurements as blocks, of which a register would keep the bytes.
    private struct Blocks: MeasurementSource {
        var handedIn: [(submission: Identifier<Submission>, rows: [Measurement])] = []
        var isPacked = true

        func measurements(
            of indicator: Identifier<Indicator>, in workspace: Workspace
        ) -> [SubmittedMeasurements] {
            handedIn.map { SubmittedMeasurements($0.submission, $0.rows) }
        }

        func tally(
            of indicator: Identifier<Indicator>, in workspace: Workspace,
            where counts: (Identifier<Submission>) -> Bool
        ) -> PeriodTally? {
            guard isPacked else { return nil }
            let rows = handedIn.filter { counts($0.submission) }.map(\.rows)
            return PeriodTally(
                rows.flatMap { MeasurementBlock.blocks(of: $0, indicator).map(\.bytes) })
        }
    }

    private static func value(_ dimension: String, _ category: String) -> CategoryValue {
        var value = CategoryValue()
        (value.dimension, value.category) = (dimension, category)
        return value
    }

    /// An indicator with a target of 50 for 2003.
    private func plan(
        _ change: (inout Indicator) -> Void = { _ in }
    ) throws -> (Workspace, Indicator) {
        var indicator = Indicator(id: Identifier(high: 1, low: 1))
        indicator.code = "I"
        indicator.measure = .number
        indicator.direction = .rising
        indicator.overTime = .latest
        indicator.overUnits = .sum
        var dimension = IndicatorDimension()
        (dimension.name, dimension.sharing) = ("region", .partition)
        indicator.dimensions = [dimension]
        change(&indicator)
        var target = Target(id: Identifier(high: 1, low: 2))
        (target.code, target.indicator, target.value) = ("T", indicator.id, Quantity(50))
        target.period = Period(years: 2_003, through: 2_003)
        var submissions: [Submission] = []
        for number in 0..<4 {
            var submission = Submission(id: Identifier(high: 2, low: UInt64(number)))
            submission.code = "S\(number)"
            submission.state = number == 3 ? .returned : .approved
            submissions.append(submission)
        }
        let workspace = try Workspace(.standard).applying(
            [.creating(indicator), .creating(target)] + submissions.map { .creating($0) })
        return (workspace, indicator)
    }

    private func rows(
        _ count: Int, by reporters: [String], _ generator: inout SystemRandomNumberGenerator
    ) -> [Measurement] {
        var cells: Set<String> = []
        return (0..<count).compactMap { _ in
            let year = 2_000 + Int.random(in: 0..<6, using: &generator)
            let region = "r\(Int.random(in: 0..<5, using: &generator))"
            let reporter = reporters.randomElement(using: &generator) ?? ""
            guard cells.insert("\(year) \(region) \(reporter)").inserted else { return nil }
            guard let period = Period(years: year, through: year) else { return nil }
            let digits = Int128(Int.random(in: -9_999...99_999, using: &generator))
            return Measurement(
                of: Identifier(high: 1, low: 1), in: period,
                Quantity(digits, scale: Int.random(in: 0..<4, using: &generator)),
                for: [Self.value("region", region)], by: reporter)
        }
    }

    @Test(arguments: [[""], ["", "U1"], ["U1", "U2", "U3"]])
    func `packed blocks and rows give the same, whatever was corrected later`(
        _ reporters: [String]
    ) throws {
        var generator = SystemRandomNumberGenerator()
        let (workspace, indicator) = try plan()
        let today = try #require(CalendarDate("2030-01-01"))
        for _ in 0..<40 {
            var source = Blocks()
            for number in 0..<4 {
                source.handedIn.append(
                    (
                        Identifier(high: 2, low: UInt64(number)),
                        rows(Int.random(in: 0..<40, using: &generator), by: reporters, &generator)
                    ))
            }
            let packed = FigureBook(workspace, source, on: today).results(of: indicator)
            source.isPacked = false
            let plain = FigureBook(workspace, source, on: today).results(of: indicator)
            #expect(packed == plain, "\(source.handedIn)")
        }
    }

    @Test func `a period has its count, its value and its share of the target`() throws {
        let (workspace, indicator) = try plan()
        let period = try #require(Period(years: 2_003, through: 2_003))
        let rows = [("r1", 10), ("r2", 15)].map { region, value in
            Measurement(
                of: indicator.id, in: period, Quantity(value),
                for: [Self.value("region", region)])
        }
        let source = Blocks(handedIn: [(Identifier(high: 2, low: 0), rows)])
        let today = try #require(CalendarDate("2030-01-01"))
        let result = try #require(
            FigureBook(workspace, source, on: today).results(of: indicator).first)
        #expect((result.count, result.value.number, result.share.number) == (2, 25, 0.5))
    }

    @Test func `categories that overlap make no value, packed or not`() throws {
        let (workspace, indicator) = try plan { $0.dimensions[0].sharing = .overlapping }
        let period = try #require(Period(years: 2_003, through: 2_003))
        let rows = ["r1", "r2"].map {
            Measurement(
                of: indicator.id, in: period, Quantity(1), for: [Self.value("region", $0)])
        }
        let source = Blocks(handedIn: [(Identifier(high: 2, low: 0), rows)])
        let today = try #require(CalendarDate("2030-01-01"))
        let result = FigureBook(workspace, source, on: today).results(of: indicator).first
        #expect(result?.value == .missing(.overlappingCategories))
        #expect(result?.count == 2)
    }
}
