import Figures
import Planning
import Testing
import Vocabulary

/// How values of periods, units and categories make one.
@Suite struct SeriesTests {
    @Test func `a target for one year is set beside the last year that is whole`() {
        var flow = SmallIndicator().way(from: "5", to: "15", in: 2027)
        flow.indicator.overTime = .sum
        flow = flow.measured("8", 2024).measured("10", 2025)
        let half = Period(first: date("2026-01-01"), last: date("2026-06-30")) ?? years(2026)
        flow.rows.append(Measurement(of: flow.indicator.id, in: half, exact("3")))
        #expect(flow.value == .number(10))
        #expect(flow.progress == .number(0.5))
        #expect(flow.figures.lastDay == date("2025-12-31"))
        #expect(flow.figures.measuredDay == date("2026-06-30"))
        // Its course is one of years too, without the half of one.
        #expect(flow.figures.course.map(\.value) == [8, 10])
        #expect(flow.figures.course.map(\.date) == [date("2024-12-31"), date("2025-12-31")])
    }

    @Test func `a target for all that comes behind the baseline is set beside the sum so far`() {
        var flow = SmallIndicator().way(from: "0", to: "40", in: 2026)
        flow.indicator.overTime = .sum
        flow.targets[0].period = years(2024, 2026)
        flow = flow.measured("99", 2023).measured("10", 2024).measured("12", 2025)
            .measured("8", 2026)
        #expect(flow.value == .number(30))
        #expect(flow.progress == .number(0.75))
        #expect(flow.figures.course.map(\.value) == [10, 22, 30])
    }

    @Test func `of several reporters each one's last value counts`() {
        let total = SmallIndicator()
            .measured("10", 2024, by: "A").measured("15", 2025, by: "A")
            .measured("7", 2024, by: "B")
        #expect(total.value == .number(22))
    }

    @Test func `without a rule for units there is no one value of several reporters`() {
        var none = SmallIndicator().measured("10", by: "A").measured("7", by: "B")
        none.indicator.overUnits = UnitAggregation.none
        #expect(none.value == .missing(.notPutTogether))
    }

    @Test func `categories that are a partition sum to the whole, others don't`() {
        var split = SmallIndicator()
            .measured("30", for: ["sex": "female"]).measured("12", for: ["sex": "male"])
        #expect(split.value == .missing(.overlappingCategories))
        var dimension = IndicatorDimension()
        dimension.name = "sex"
        dimension.sharing = .partition
        split.indicator.dimensions = [dimension]
        #expect(split.value == .number(42))
        split.indicator.dimensions[0].categories = ["female", "male", "other"]
        #expect(split.value == .missing(.missingCategories))
        split.indicator.dimensions[0].sharing = .overlapping
        #expect(split.value == .missing(.overlappingCategories))
    }

    @Test func `a value for the whole goes before the sum of its categories`() {
        var both = SmallIndicator().measured("40").measured("30", for: ["sex": "female"])
        var dimension = IndicatorDimension()
        dimension.name = "sex"
        dimension.sharing = .partition
        both.indicator.dimensions = [dimension]
        #expect(both.value == .number(40))
        let female = both.figures.series.only("female", of: "sex")
        #expect(female.rows.map(\.value) == [exact("30")])
    }

    @Test func `where nothing was measured there is no number`() {
        let nothing = SmallIndicator().way(from: "0", to: "10")
        #expect(nothing.value == .missing(.noMeasurement))
        #expect(nothing.progress == .missing(.noMeasurement))
        #expect(nothing.figures.standing == .unknown(.noMeasurement))
    }

    @Test func `what is missing is named, and never taken for zero`() {
        var small = SmallIndicator().measured("5")
        #expect(small.progress == .missing(.noTarget))
        small = small.way(from: "0", to: "10")
        small.indicator.baseline = nil
        #expect(small.progress == .missing(.noBaseline))
        small.indicator.direction = nil
        #expect(small.progress == .missing(.noDirection))
        small.indicator.measure = .qualitative
        #expect(small.progress == .missing(.inWords))
    }

    @Test func `a value within its bounds is, on both of them too`() {
        var bound = SmallIndicator(.within).measured("5")
        #expect(bound.progress == .missing(.noBounds))
        bound.indicator.lowest = exact("5")
        #expect(bound.progress == .number(1))
        bound.indicator.highest = exact("4.99")
        bound.indicator.lowest = nil
        #expect(bound.progress == .number(0))
    }

    @Test func `expected progress goes over the milestones on straight lines`() {
        var way = SmallIndicator().way(from: "0", to: "100", in: 2027).measured("10", 2024)
        #expect(
            way.figures.expected(on: date("2025-12-31")).result == .number(731 / 1_461))
        way.targets.append(SmallIndicator.target("10", 2025, .milestone))
        #expect(way.figures.expected(on: date("2025-12-31")).result == .number(0.1))
        #expect(way.figures.expected(on: date("2030-01-01")).result == .number(1))
        #expect(way.figures.expected(on: date("2020-01-01")).result == .number(0))
        #expect(way.figures.standing == .onTrack)
        way.targets.append(SmallIndicator.target("60", 2024, .milestone))
        #expect(way.figures.standing == .farBehind)
    }

    @Test func `three values on a line lead on along it, without doubt; two say nothing`() {
        let way = SmallIndicator().way(from: "0", to: "100", in: 2027)
        let two = way.measured("10", 2024).measured("20", 2025)
        #expect(two.figures.forecast.figure.result == .missing(.tooFewPoints))
        let points = [0, 100, 200].map { day in
            DatedValue(CalendarDate(dayNumber: day) ?? .today, Double(day) * 2)
        }
        let line = Forecast(points, on: CalendarDate(dayNumber: 300) ?? .today)
        #expect(line?.value == 600)
        #expect(line?.lowest == 600 && line?.highest == 600)
    }

    @Test func `a forecast has the bounds that the textbook gives`() throws {
        let values = [10.0, 12, 11, 15, 16]
        let points = values.enumerated().map {
            DatedValue(CalendarDate(dayNumber: $0 * 100) ?? .today, $1)
        }
        let line = try #require(Forecast(points, on: CalendarDate(dayNumber: 500) ?? .today))
        // slope 1.5, mean 12.8, residual variance 4.3 / 3, t(0.90; 3) = 1.638
        #expect(abs(line.value - 17.3) < 1e-9)
        let error = (4.3 / 3 * (1 + 0.2 + 9.0 / 10)).squareRoot() * 1.638
        #expect(abs(line.highest - 17.3 - error) < 1e-9)
        #expect(abs(17.3 - line.lowest - error) < 1e-9)
    }
}
