import Figures
import Planning
import Records
import TestSupport
import Vocabulary

/// A plan that nobody would make, with what was measured of it: the same for the same seed.
///
/// No cell is measured twice, so that no order of entry may show in any figure.
struct RandomPlan {
    private(set) var random: SeededGenerator
    private(set) var elements: [PlanElement] = []
    private(set) var indicators: [Indicator] = []
    private(set) var targets: [Target] = []
    private(set) var alignments: [PlanAlignment] = []
    private(set) var submissions: [Submission] = []
    /// What was measured, by its submission.
    var measured: [(submission: Identifier<Submission>, row: Measurement)] = []

    init(seed: Int) {
        random = SeededGenerator(seed: UInt64(seed))
        for number in 1...number(2...4) { addElement(number) }
        for number in 1...number(1...3) { addAlignment(number) }
        for number in 1...3 { addSubmission(number) }
        for number in 1...number(2...3) { addIndicator(number) }
        for indicator in indicators { measure(indicator) }
        for index in submissions.indices { sayBlocks(of: index) }
    }

    /// What makes all records, in an order in which none points to one that comes later.
    var edits: [RecordEdit] {
        elements.map { .creating($0) } + alignments.map { .creating($0) }
            + indicators.map { .creating($0) } + targets.map { .creating($0) }
            + submissions.map { .creating($0) }
    }

    /// The rows by their submissions, in the order in which they stand.
    var handedIn: RandomRows { RandomRows(submissions.map(\.id), measured) }

    // MARK: Chance

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Whether something is so, `share` times of ten.
    mutating func happens(_ share: Int) -> Bool { number(1...10) <= share }

    mutating func one<Value>(of values: [Value]) -> Value? { values.randomElement(using: &random) }

    /// A number with up to three digits behind the point, at times a large or a negative one.
    private mutating func quantity() -> Quantity {
        let size = happens(1) ? 1_000_000_000_000 : 2_000
        let digits = number((happens(1) ? -size : 0)...size)
        return Quantity(Int128(digits), scale: number(0...3)) ?? .zero
    }

    // MARK: The plan

    private mutating func addElement(_ number: Int) {
        var element = PlanElement(id: .number(UInt64(100 + number)))
        element.code = "E\(number)"
        element.parent = happens(7) ? one(of: elements)?.id : nil
        element.weight = happens(5) ? Quantity(Int128(self.number(0...30)), scale: 1) : nil
        elements.append(element)
    }

    private mutating func addAlignment(_ number: Int) {
        var alignment = PlanAlignment(id: .number(UInt64(200 + number)))
        alignment.code = "A\(number)"
        alignment.element = one(of: elements)?.id
        alignment.serves = one(of: elements)?.id
        alignment.rank = happens(7) ? .primary : .secondary
        if alignment.element != alignment.serves { alignments.append(alignment) }
    }

    private mutating func addSubmission(_ number: Int) {
        var submission = Submission(id: .number(UInt64(300 + number)))
        submission.code = "S\(number)"
        submission.state =
            happens(7) ? .approved : one(of: [.open, .submitted, .returned, .locked])
        submissions.append(submission)
    }

    private mutating func addIndicator(_ number: Int) {
        var indicator = Indicator(id: .number(UInt64(400 + number)))
        indicator.code = "I\(number)"
        indicator.element = happens(9) ? one(of: elements)?.id : nil
        indicator.measure = happens(7) ? .number : one(of: [.percentage, .ordinal, .qualitative])
        indicator.direction = happens(8) ? one(of: [.rising, .falling]) : .within
        if happens(2) { indicator.direction = .maintained }
        indicator.overTime = one(of: [.sum, .latest, .latest, .highest, .average, .none])
        indicator.overUnits = one(of: [.sum, .sum, .average, .highest, UnitAggregation.none])
        indicator.tolerance = happens(8) ? Quantity(5) : nil
        indicator.lowest = happens(8) ? Quantity(1) : nil
        indicator.countedIn = happens(2) ? one(of: indicators)?.id : nil
        indicator.weight = happens(5) ? Quantity(Int128(self.number(0...40)), scale: 1) : nil
        if happens(4) { indicator.dimensions = [dimension("sex", ["f", "m"])] }
        if happens(2) { indicator.dimensions.append(dimension("region", ["n", "o", "s"])) }
        addWay(to: &indicator)
        indicators.append(indicator)
    }

    private mutating func dimension(_ name: String, _ categories: [String]) -> IndicatorDimension {
        var dimension = IndicatorDimension()
        dimension.name = name
        dimension.categories = happens(8) ? categories : []
        dimension.sharing = happens(9) ? .partition : .overlapping
        return dimension
    }

    /// Baseline, milestones and target, each at times missing.
    private mutating func addWay(to indicator: inout Indicator) {
        if happens(9) {
            var baseline = Baseline()
            baseline.value = happens(9) ? quantity() : nil
            baseline.date = happens(9) ? CalendarDate(year: 2021, month: 12, day: 31) : nil
            indicator.baseline = baseline
        }
        for year in [2024, 2025, 2027] where happens(8) {
            var target = Target(id: .number(UInt64(1_000 + targets.count)))
            target.code = "\(indicator.code)@\(year)"
            target.indicator = indicator.id
            target.period = years(happens(8) ? year : 2022, year)
            target.targetKind = year < 2027 ? .milestone : .target
            target.value = happens(9) ? quantity() : indicator.baseline?.value
            targets.append(target)
        }
    }

    // MARK: What was measured

    private mutating func measure(_ indicator: Indicator) {
        let reporters = happens(3) ? ["A", "B"] : [""]
        let isToldApart = happens(3)
        for year in 2023...2026 {
            for reporter in reporters where happens(8) {
                var cells = isToldApart ? Self.cells(of: indicator.dimensions) : [[]]
                if isToldApart, happens(2) { cells.append([]) }
                for cell in Set(cells.map { Cell(values: $0) }).sorted() where happens(9) {
                    measure(indicator, year, reporter, cell.values)
                }
            }
        }
    }

    /// A row; at times one without a number, or a part of nothing.
    private mutating func measure(
        _ indicator: Indicator, _ year: Int, _ reporter: String, _ cell: [CategoryValue]
    ) {
        let isPart = indicator.measure == .percentage ? happens(8) : false
        let isEmpty = isPart && happens(1)
        let row = Measurement(
            of: indicator.id, in: years(year),
            happens(1) && happens(3) ? nil : isEmpty && happens(7) ? .zero : quantity(),
            outOf: isPart ? (isEmpty ? .zero : quantity()) : nil, for: cell, by: reporter)
        if let submission = one(of: submissions) { measured.append((submission.id, row)) }
    }

    /// Has a submission say of which indicators it has values.
    private mutating func sayBlocks(of index: Int) {
        let id = submissions[index].id
        let own = Set(measured.filter { $0.submission == id }.map(\.row.indicator))
        submissions[index].blocks = own.sorted().map { indicator in
            SubmittedBlock(of: indicator, Digest(id.high, id.low, indicator.high, indicator.low))
        }
    }

    private struct Cell: Hashable, Comparable {
        let values: [CategoryValue]
        static func < (left: Cell, right: Cell) -> Bool { left.words < right.words }
        private var words: String { values.map { $0.dimension + $0.category }.joined() }
    }

    /// One of each combination of categories.
    private static func cells(of dimensions: [IndicatorDimension]) -> [[CategoryValue]] {
        dimensions.reduce([[]]) { cells, dimension in
            let names = dimension.categories.isEmpty ? ["x", "y"] : dimension.categories
            return cells.flatMap { cell in
                names.map { name in
                    var value = CategoryValue()
                    value.dimension = dimension.name
                    value.category = name
                    return cell + [value]
                }
            }
        }
    }
}
