import Figures
import Planning
import Records
import Testing
import Vocabulary

/// What posts cost, and what a structure would.
@Suite struct CostsOfPosts {
    @Test func `a post costs what its grade does in each year of the budget, by its shares`() {
        let budget = Self.budget { post, budget in
            post.shares = [Self.share(budget.element("O1"), "40")]
        }
        let posts = budget.figures.posts
        #expect(posts?.total.result == amount(410_000))
        #expect(posts?.cost(of: .number(100))?.result == amount(164_000))
        #expect(posts?.rest?.result == amount(246_000))
        #expect(
            posts?.posts.first?.cost.inputs.map(\.result) == [amount(200_000), amount(210_000)])
    }

    @Test func `a post that is there for some days of a year costs so much of the year`() {
        let budget = Self.budget { post, _ in
            post.since = date("2026-07-02")
            post.until = date("2026-12-31")
        }
        // 183 of 365 days of 200,000, told apart by 1.
        #expect(budget.figures.posts?.total.result == amount(100_274))
        let later = Self.budget { post, _ in post.since = date("2030-01-01") }
        #expect(later.figures.posts?.total.result == .missing(.noLine))
    }

    @Test func `a grade that is missing, has no cost for a year or another currency is a reason`() {
        let without = Self.budget { post, _ in post.grade = nil }
        #expect(without.figures.posts?.total.result == .missing(.noGrade))
        let longer = Self.budget { _, budget in budget.budget.period = years(2026, 2028) }
        #expect(longer.figures.posts?.total.result == .missing(.noGradeCost))
        let other = Self.budget { _, budget in budget.budget.currency = "EUR" }
        #expect(other.figures.posts?.total.result == .missing(.otherCurrency))
    }

    @Test func `posts are shown beside lines and never added to them`() {
        var budget = Self.budget { post, budget in
            post.shares = [Self.share(budget.element("O1"), "100")]
        }
        budget.line("L", of: "O1", "500000")
        #expect(budget.full("O1") == amount(500_000))
        let element = budget.elements["O1"]
        #expect(element.flatMap { budget.figures.postCost(of: $0)?.result } == amount(410_000))
    }

    @Test func `a draft says what it costs and which outputs gain or lose posts`() {
        var budget = SmallBudget()
        let (one, two) = (budget.element("O1"), budget.element("O2"))
        budget.grades = [Self.grade]
        let old = Self.post(1, shares: [Self.share(one, "100")])
        let new = [
            Self.post(1, shares: [Self.share(one, "60"), Self.share(two, "40")]),
            Self.post(2, shares: [Self.share(two, "50")]),
        ]
        let costs = StructureCosts(
            [old], new, in: years(2026, 2026), "CHF", nil, Workspace(of: budget.edits))
        #expect(costs.before.total.result == amount(200_000))
        #expect(costs.difference == amount(200_000))
        #expect(costs.shifts.map(\.element.code) == ["O1", "O2"])
        #expect(costs.shifts.map(\.gained) == [amount(-40), amount(90)])
        #expect(costs.shifts.map(\.isLess) == [true, false])
        #expect(costs.gained.map(\.code) == ["P2"])
        #expect(costs.lost == [])
    }

    @Test func `grades say how many posts more or fewer there are, year by year to the sum`() {
        var budget = SmallBudget()
        budget.grades = [Self.grade]
        let workspace = Workspace(of: budget.edits)
        var new = Self.post(2, shares: [])
        new.since = date("2026-07-02")
        var without = Self.post(3, shares: [])
        without.grade = nil
        let costs = StructureCosts(
            [Self.post(1, shares: [])], [Self.post(1, shares: []), new], in: years(2026, 2027),
            "CHF", exact("1000"), workspace)
        #expect(costs.grades.map(\.grade?.code) == ["P4"])
        #expect(costs.grades.map(\.before.count) == [1])
        #expect(costs.grades.map(\.after.count) == [2])
        #expect(costs.total.difference == amount(310_000))
        #expect(costs.total.years.map(\.year) == [2026, 2027])
        #expect(costs.total.years.map(\.more) == [amount(100_000), amount(210_000)])
        let unknown = StructureCosts(
            [], [new, without], in: years(2026, 2027), "CHF", nil, workspace)
        #expect(unknown.total.difference == .missing(.noGrade))
        #expect(unknown.grades.map(\.before.cost) == [nil, nil])
        #expect(unknown.grades.map(\.difference?.gap) == [nil, .noGrade])
    }

    @Test func `a draft that abolishes a unit loses its posts, unless another one takes them over`()
    {
        var budget = SmallBudget()
        budget.grades = [Self.grade]
        let units = [Self.unit(1, "A"), Self.unit(2, "B")]
        var version = OrganizationVersion(id: .number(700))
        version.code = "V"
        version.state = .draft
        var change = OrganizationChange(id: .number(701))
        change.code = "C"
        change.organization = version.id
        change.unit = units[0].id
        change.change = .abolished
        var post = Self.post(1, shares: [])
        post.parent = units[0].id
        budget.posts = [post]
        let more: [RecordEdit] = units.map { .creating($0) } + [.creating(version)]
        let lost = StructureCosts(
            of: version, budget.budget,
            in: Workspace(of: more + budget.edits + [.creating(change)]))
        #expect(lost?.difference == amount(-410_000))
        #expect(lost?.total.after.cost == nil)
        #expect(lost?.lost.map(\.code) == ["P1"])
        change.change = .merged
        change.into = units[1].id
        let kept = StructureCosts(
            of: version, budget.budget,
            in: Workspace(of: more + budget.edits + [.creating(change)]))
        #expect(kept?.difference == amount(0))
        #expect(kept?.lost == [])
    }

    @Test func `results cost a year what their budgets say, and what is missing is no zero`() {
        var budget = SmallBudget()
        budget.budget.appropriation = exact("1000")
        budget.line("L", of: "O1", "400", spent: "100")
        budget.line("M", of: "O2", nil)
        let book = FigureBook(Workspace(of: budget.edits), NothingMeasured(), on: .today)
        let costs = YearlyCosts(upTo: budget.budget, in: book)
        #expect(costs.results.map(\.code) == ["O1", "O2"])
        #expect(costs.bars.map(\.measure) == [.planned, .spent])
        #expect(
            costs.bars.map(\.costs) == [
                [amount(200), .missing(.noAmount)], [amount(50), .missing(.noAmount)],
            ])
        #expect(costs.bars.first?.total == .missing(.noAmount))
        #expect(costs.bars.first?.appropriation == amount(500))
    }

    @Test func `years that lines tell apart have bars of their own`() {
        var budget = SmallBudget()
        budget.line("L", of: "O1", "300", during: years(2026, 2026))
        budget.line("M", of: "O1", "500", during: years(2027, 2027))
        budget.line("S", "100", during: years(2027, 2027))
        budget.spread("S", ["O1": "1"])
        let book = FigureBook(Workspace(of: budget.edits), NothingMeasured(), on: .today)
        let costs = YearlyCosts(upTo: budget.budget, in: book)
        #expect(costs.bars.map(\.period) == [years(2026, 2026), years(2027, 2027)])
        #expect(costs.bars.map(\.costs) == [[amount(300)], [amount(600)]])
        #expect(costs.bars.map(\.total) == [amount(300), amount(600)])
    }

    @Test func `what an output costs is compared by the year from budget to budget`() {
        var budget = SmallBudget()
        budget.line("L", of: "O1", "200", spent: "240")
        var before = SmallBudget()
        before.budget = Budget(id: .number(2))
        before.budget.code = "A"
        before.budget.currency = "CHF"
        before.budget.period = years(2022, 2025)
        before.line("K", of: "O1", "400")
        budget.budget.follows = before.budget.id
        var earlier = before.edits.filter { $0.kind != PlanElement.kind }
        earlier = earlier.map { edit in
            guard edit.kind == BudgetLine.kind else { return edit }
            return RecordEdit(
                .create, kind: edit.kind, key: .number(5_000), settings: edit.settings)
        }
        let workspace = Workspace(of: earlier + budget.edits)
        let book = FigureBook(workspace, NothingMeasured(), on: .today)
        let element = budget.elements["O1"]
        let trend = element.map { CostTrend(of: $0, upTo: budget.budget, in: book) }
        #expect(trend?.steps.map(\.yearly.result) == [amount(100), amount(120)])
        #expect(trend?.steps.map(\.measure) == [.planned, .spent])
        #expect(trend?.steps.last?.change == .number(0.2))
    }

    // MARK: Records

    private static var grade: Grade {
        var grade = Grade(id: .number(500))
        grade.code = "P4"
        grade.costs = [(2026, "200000"), (2027, "210000")].map { year, amount in
            var cost = GradeCost()
            (cost.year, cost.amount, cost.currency) = (year, exact(amount), "CHF")
            return cost
        }
        return grade
    }

    private static func post(_ number: UInt64, shares: [PostShare]) -> Post {
        var post = Post(id: .number(600 + number))
        post.code = "P\(number)"
        post.grade = grade.id
        post.shares = shares
        return post
    }

    private static func unit(_ number: UInt64, _ code: String) -> Unit {
        var unit = Unit(id: .number(650 + number))
        unit.code = code
        return unit
    }

    private static func share(_ element: Identifier<PlanElement>, _ percent: String) -> PostShare {
        var share = PostShare()
        (share.element, share.percent) = (element, exact(percent))
        return share
    }

    /// A budget with one post, changed by a test.
    private static func budget(_ change: (inout Post, inout SmallBudget) -> Void) -> SmallBudget {
        var budget = SmallBudget()
        budget.grades = [grade]
        var post = post(1, shares: [])
        change(&post, &budget)
        budget.posts = [post]
        return budget
    }
}

/// Measurements of a workspace that has none.
private struct NothingMeasured: MeasurementSource {
    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] { [] }
}
