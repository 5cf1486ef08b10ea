import Figures
import Planning
import Testing
import Vocabulary

/// What has no number where one should be: it is passed over or told, and never a zero.
@Suite struct MissingNumbers {
    private func split(_ sharing: [String: [String]]) -> SmallIndicator {
        var small = SmallIndicator()
        small.indicator.dimensions = sharing.sorted { $0.key < $1.key }.map { name, categories in
            var dimension = IndicatorDimension()
            dimension.name = name
            dimension.categories = categories
            dimension.sharing = .partition
            return dimension
        }
        return small
    }

    private func wordsOnly(
        _ small: SmallIndicator, _ year: Int, for categories: [CategoryValue] = []
    ) -> SmallIndicator {
        var changed = small
        changed.rows.append(
            Measurement(
                of: small.indicator.id, in: years(year), nil, for: categories, words: "none yet"))
        return changed
    }

    @Test func `trap 6: a period that has words only is passed over, whatever the rule`() {
        var small = wordsOnly(SmallIndicator().measured("10", 2024).measured("25", 2025), 2026)
        #expect(small.value == .number(25))
        #expect(small.figures.lastDay == date("2025-12-31"))
        for (rule, value) in [(TimeAggregation.sum, 35.0), (.highest, 25), (.average, 17.5)] {
            small.indicator.overTime = rule
            #expect(small.value == .number(value))
        }
        #expect(wordsOnly(SmallIndicator(), 2026).value == .missing(.noMeasurement))
    }

    @Test func `a category that has words only is missing`() {
        let small = split(["sex": []]).measured("30", for: ["sex": "female"])
        #expect(small.value == .number(30))
        var male = CategoryValue()
        (male.dimension, male.category) = ("sex", "male")
        #expect(wordsOnly(small, 2025, for: [male]).value == .missing(.missingCategories))
    }

    @Test func `where one list of two is closed each part of the other has all of it`() {
        let small = split(["sex": ["female", "male"], "unit": []])
            .measured("30", for: ["sex": "female", "unit": "A"])
            .measured("12", for: ["sex": "male", "unit": "A"])
            .measured("5", for: ["sex": "female", "unit": "B"])
        #expect(small.value == .missing(.missingCategories))
        #expect(small.measured("1", for: ["sex": "male", "unit": "B"]).value == .number(48))
    }

    @Test(arguments: [TimeAggregation.latest, .sum, .highest, .average])
    func `a whole and its categories have the same average`(_ rule: TimeAggregation) {
        var whole = SmallIndicator()
        whole.indicator.overTime = rule
        whole.indicator.overUnits = .average
        var parts = split(["sex": ["female", "male"]])
        parts.indicator.overTime = rule
        parts.indicator.overUnits = .average
        for (year, reporter) in [(2024, "A"), (2025, "A"), (2025, "B")] {
            whole = whole.measured("\(year - 2000)", year, by: reporter)
            parts = parts.measured("\(year - 2004)", year, by: reporter, for: ["sex": "male"])
                .measured("4", year, by: reporter, for: ["sex": "female"])
        }
        #expect(whole.value.number != nil)
        #expect(parts.value == whole.value)
    }

    @Test func `units have the average of what their periods make, not of all periods`() {
        var small = SmallIndicator().measured("10", 2024, by: "A").measured("20", 2025, by: "A")
            .measured("5", 2025, by: "B")
        small.indicator.overUnits = .average
        for (rule, value) in [(TimeAggregation.sum, 17.5), (.highest, 12.5), (.latest, 12.5)] {
            small.indicator.overTime = rule
            #expect(small.value == .number(value), "\(rule)")
        }
    }

    @Test func `the highest of periods is none where one of them can't be`() {
        var share = SmallIndicator(.rising, .percentage)
            .measured("3", 2024, outOf: "10").measured("5", 2025, outOf: "0")
        share.indicator.overTime = .highest
        #expect(share.value == .missing(.contradiction))
        share.rows.removeLast()
        #expect(share.measured("0", 2025, outOf: "0").value == .number(30))
    }

    @Test func `a year and its first half are never summed, for whomever they were measured`()
        throws
    {
        let half = try #require(Period(first: date("2025-01-01"), last: date("2025-06-30")))
        var small = split(["sex": ["female", "male"]]).measured("40", 2025)
        for sex in ["female", "male"] {
            var category = CategoryValue()
            (category.dimension, category.category) = ("sex", sex)
            small.rows.append(
                Measurement(of: small.indicator.id, in: half, exact("10"), for: [category]))
        }
        for rule in [TimeAggregation.sum, .average] {
            small.indicator.overTime = rule
            #expect(small.value == .missing(.overlappingPeriods))
            #expect(small.progress.number == nil)
        }
        small.indicator.overTime = .highest
        #expect(small.value == .number(40))
        small.rows.removeFirst()
        small.indicator.overTime = .sum
        #expect(small.measured("5", 2026).value == .number(25))
    }

    @Test func `where nothing applies to any unit the sum is none`() {
        var share = SmallIndicator()
        share.indicator.overTime = .highest
        share = share.measured("0", outOf: "0", by: "A").measured("0", outOf: "0", by: "B")
        #expect(share.value == .missing(.notApplicable))
    }
}
