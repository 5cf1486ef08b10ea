import Figures
import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// Figures of random plans: the same in whichever order and steps they come about, and never a zero
/// for what is missing.
///
/// A failure names its seed, by which it can be repeated.
@Suite struct AnyOrder {
    private static let seeds = 1...200
    /// Those of the tests that work out the most.
    private static let fewerSeeds = 1...60

    @Test(arguments: seeds)
    func `no order of records and rows shows in any figure`(seed: Int) {
        let plan = RandomPlan(seed: seed)
        var random = plan.random
        let told = Told(Workspace(plan.edits), plan.handedIn)
        let rows = RandomRows(
            plan.submissions.map(\.id).shuffled(using: &random),
            plan.measured.shuffled(using: &random))
        let workspace = Workspace(plan.edits.shuffled(using: &random))
        #expect(Told(workspace, rows) == told, "seed \(seed)")
    }

    @Test(arguments: fewerSeeds)
    func `figures after each change are those of a workspace made anew`(seed: Int) throws {
        let plan = RandomPlan(seed: seed)
        let rows = plan.handedIn
        var workspace = Workspace(.standard)
        var all: [RecordEdit] = []
        let changes = RandomSteps(plan).changes
        let looks = [seed % changes.count, changes.count - 1]
        for (number, change) in changes.enumerated() {
            let book = FigureBook(workspace, rows, on: .today)
            for element in plan.elements { _ = RollUp(of: element, in: book) }
            let isLook = looks.contains(number)
            let before = (workspace: workspace, told: isLook ? Told(workspace, rows) : nil)
            workspace = try workspace.applying(change)
            all += change
            guard isLook else { continue }
            #expect(Told(workspace, rows) == Told(Workspace(all), rows), "seed \(seed)")
            #expect(Told(before.workspace, rows) == before.told, "seed \(seed), before")
        }
    }

    @Test(arguments: fewerSeeds)
    func `what isn't measured has no number, and no element by it`(seed: Int) throws {
        var plan = RandomPlan(seed: seed)
        let workspace = Workspace(plan.edits)
        let chosen = plan.one(of: plan.indicators)
        let first = try #require(chosen)
        let gone = plan.partIDs(of: first)
        plan.measured.removeAll { gone.contains($0.row.indicator) }
        let book = FigureBook(workspace, plan.handedIn, on: .today)
        let figures = book.figures(of: first)
        // Percentages that are counted in don't make one, whether they are there or not.
        let isSum = first.measure != .percentage || figures.parts.isEmpty
        #expect(figures.value.result == .missing(isSum ? .noMeasurement : .noDenominator))
        #expect(figures.progress.result.number == nil && figures.gap.result.number == nil)
        #expect(figures.course.isEmpty && figures.lastDay == nil)
        let nothing = FigureBook(Workspace(plan.edits), RandomRows([], []), on: .today)
        for element in plan.elements {
            let rollUp = RollUp(of: element, in: nothing)
            #expect(rollUp.progress.result.number == nil, "seed \(seed)")
            #expect((rollUp.coverage.result.number ?? 0) == 0)
        }
    }

    @Test(arguments: seeds)
    func `a category that is taken away leaves no sum that is silently smaller`(seed: Int) throws {
        var plan = RandomPlan(seed: seed)
        let closed = plan.indicators.filter(\.isTakenTogether).map(\.id)
        let workspace = Workspace(plan.edits)
        let split = plan.measured.indices.filter { index in
            let (submission, row) = plan.measured[index]
            return closed.contains(row.indicator) && !row.categories.isEmpty
                && workspace[submission]?.state?.isOfficial ?? false
        }
        guard let index = plan.one(of: split) else { return }
        let row = plan.measured.remove(at: index).row
        let left = plan.measured.filter {
            $0.row.isBeside(row) && workspace[$0.submission]?.state?.isOfficial ?? false
        }
        guard !left.isEmpty, left.allSatisfy({ !$0.row.categories.isEmpty }) else { return }
        let indicator = try #require(workspace[row.indicator])
        let series = MeasuredSeries(rows: left.map(\.row))
        let value = SeriesAggregation(series, of: indicator).result
        #expect(value.gap == .missingCategories || left.allSatisfy { $0.row.value == nil })
        #expect(value.number == nil, "seed \(seed)")
    }

    @Test func `all kinds of figures and of gaps occur in the plans`() {
        var numbers: [FigureKind: Int] = [:]
        var gaps: Set<FigureGap> = []
        for seed in Self.fewerSeeds {
            let plan = RandomPlan(seed: seed)
            for figure in Told(Workspace(plan.edits), plan.handedIn).figures {
                if figure.result.number != nil { numbers[figure.kind, default: 0] += 1 }
                if let gap = figure.result.gap { gaps.insert(gap) }
            }
        }
        let elsewhere = FigureKind.ofBudgets.union(FigureKind.ofRisks)
        for kind in FigureKind.allCases where !elsewhere.contains(kind) {
            #expect(numbers[kind, default: 0] >= 10, "\(kind)")
        }
        let others: Set<FigureGap> = [.tooLarge, .damaged, .noDirection, .overlappingPeriods]
        let ofPlans = Set(FigureGap.allCases).subtracting(
            FigureGap.ofBudgets.union(FigureGap.ofRisks))
        #expect(ofPlans.subtracting(gaps) == others)
    }
}

extension RandomPlan {
    /// An indicator with all that are counted into it.
    fileprivate func partIDs(of indicator: Indicator) -> Set<Identifier<Indicator>> {
        indicators.reduce(into: [indicator.id]) { found, part in
            if part.countedIn.map(found.contains) ?? false { found.insert(part.id) }
        }
    }
}

extension Indicator {
    /// Whether its values are told apart by lists that are closed, and make the whole.
    fileprivate var isTakenTogether: Bool {
        measure == .number && !dimensions.isEmpty
            && dimensions.allSatisfy { $0.sharing == .partition && !$0.categories.isEmpty }
    }
}

extension Measurement {
    /// Whether it is another category of the same whole.
    fileprivate func isBeside(_ other: Measurement) -> Bool {
        (indicator, period, reporter) == (other.indicator, other.period, other.reporter)
    }
}
