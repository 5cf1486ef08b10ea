import Diagnostics
import Figures
import Planning
import Testing
import Vocabulary

/// Mistakes that were found in the source code of other systems, each with the right result.
@Suite("Traps of other systems") struct Traps {
    @Test func `1 and 2: a falling indicator half-way to its target is at 50 %`() {
        let months = SmallIndicator(.falling).way(from: "12", to: "9").measured("10.5")
        #expect(months.progress == .number(0.5))
    }

    @Test func `3: a quarter of the way is 25 %, not capped upwards`() {
        let small = SmallIndicator().way(from: "0", to: "200").measured("50")
        #expect(small.progress == .number(0.25))
        #expect(Progress(0.25).shown == 0.25)
    }

    @Test func `4: none of none is not applicable, some of none can't be; neither is zero`() {
        let share = SmallIndicator(.rising, .percentage)
        #expect(share.measured("0", outOf: "0").value == .missing(.notApplicable))
        #expect(share.measured("5", outOf: "0").value == .missing(.contradiction))
        #expect(Ratio(exact("5"), of: exact("0")).fault?.code == "ratio.part-of-nothing")
        #expect(Ratio(exact("0"), of: exact("0")).fault == nil)
    }

    @Test func `5: two ratios make one of all parts and all wholes`() {
        let share = SmallIndicator(.rising, .percentage)
            .measured("1", outOf: "10", by: "A").measured("90", outOf: "100", by: "B")
        #expect(share.value == .number(100 * 91 / 110))
    }

    @Test func `5: percentages without what they are parts of are not put together`() {
        let share = SmallIndicator(.rising, .percentage)
            .measured("10", by: "A").measured("90", by: "B")
        #expect(share.value == .missing(.noDenominator))
    }

    @Test func `6: of cumulative periods the last one that has a value counts`() {
        let total = SmallIndicator().measured("10", 2024).measured("25", 2025)
        #expect(total.value == .number(25))
    }

    @Test func `7: an average is of all that was measured, not of averages`() {
        var mean = SmallIndicator()
        mean.indicator.overTime = .average
        mean.indicator.overUnits = .average
        mean = mean.measured("100", 2023, by: "A").measured("100", 2024, by: "A")
            .measured("100", 2025, by: "A").measured("0", 2025, by: "B")
        #expect(mean.value == .number(75))
    }

    @Test func `8: a target that equals the baseline has no progress; it is maintained or not`() {
        let same = SmallIndicator().way(from: "5", to: "5").measured("5")
        #expect(same.progress == .missing(.targetIsBaseline))
        var kept = SmallIndicator(.maintained).way(from: "99.5", to: "99.5").measured("99.3", 2025)
        kept.indicator.tolerance = exact("0.2")
        #expect(kept.figures.progress.kind == .maintained)
        #expect(kept.progress == .number(1))
        #expect(kept.measured("99.2", 2026).progress == .number(0))
    }

    @Test func `9: what lies behind the baseline or beyond the target keeps its number`() {
        let way = SmallIndicator().way(from: "100", to: "200")
        #expect(way.measured("75").progress == .number(-0.25))
        #expect(way.measured("240").progress == .number(1.4))
        #expect(Progress(-0.25).shown == 0 && Progress(-0.25).isBehindBaseline)
        #expect(Progress(1.4).shown == 1 && Progress(1.4).isBeyondTarget)
    }

    @Test func `10: what is counted into another indicator counts once`() {
        let parent = SmallIndicator().measured("100")
        var parts: [IndicatorFigures] = []
        for (number, value) in [(UInt64(2), "60"), (3, "40")] {
            var part = SmallIndicator()
            part.indicator = Indicator(id: .number(number))
            part.indicator.code = "I1.\(number)"
            part.indicator.measure = .number
            part.indicator.overTime = .latest
            part.indicator.countedIn = parent.indicator.id
            parts.append(part.measured(value).figures)
        }
        let whole = IndicatorFigures(
            parent.indicator, MeasuredSeries(rows: parent.rows), [], parts: parts, on: .today)
        #expect(whole.value.result == .number(100))
    }
}
