import Figures
import Planning
import Records
import TestSupport
import Vocabulary

/// A budget of a test, made of codes: elements are made as they are named.
struct SmallBudget {
    var budget = Budget(id: .number(1))
    private(set) var elements: [String: PlanElement] = [:]
    private(set) var lines: [BudgetLine] = []
    private(set) var allocations: [Allocation] = []
    var posts: [Post] = []
    var grades: [Grade] = []

    init(precision: String = "1") {
        budget.code = "B"
        budget.currency = "CHF"
        budget.precision = exact(precision)
        budget.period = years(2026, 2027)
    }

    // MARK: Making

    /// The element of a code, made where it wasn't yet.
    mutating func element(_ code: String, below parent: String? = nil) -> Identifier<PlanElement> {
        if let known = elements[code], parent == nil { return known.id }
        var element = elements[code] ?? PlanElement(id: .number(UInt64(100 + elements.count)))
        element.code = code
        elements[code] = element
        if let parent {
            element.parent = self.element(parent)
            elements[code] = element
        }
        return element.id
    }

    /// Adds a line of an element, or one that several share.
    @discardableResult
    mutating func line(
        _ code: String, of element: String? = nil, _ planned: String?, partOf whole: String? = nil,
        in currency: String = "", committed: String? = nil, spent: String? = nil,
        during period: Period? = nil
    ) -> Identifier<BudgetLine> {
        var line = BudgetLine(id: .number(UInt64(1_000 + lines.count)))
        line.code = code
        line.budget = budget.id
        line.element = element.map { self.element($0) }
        line.planned = planned.map { exact($0) }
        line.committed = committed.map { exact($0) }
        line.spent = spent.map { exact($0) }
        line.currency = currency
        line.period = period
        line.partOf = whole.flatMap { whole in lines.first { $0.code == whole }?.id }
        lines.append(line)
        return line.id
    }

    /// Spreads a line or an element over elements by drivers.
    mutating func spread(_ source: String, _ drivers: KeyValuePairs<String, String?>) {
        for (into, driver) in drivers { spread(source, into, driver) }
    }

    mutating func spread(
        _ source: String, _ into: String, _ driver: String?, published: String? = nil
    ) {
        var allocation = Allocation(id: .number(UInt64(10_000 + allocations.count)))
        allocation.code = "\(source)>\(into)"
        allocation.budget = budget.id
        allocation.line = lines.first { $0.code == source }?.id
        allocation.element = allocation.line == nil ? element(source) : nil
        allocation.into = element(into)
        allocation.driver = driver.map { exact($0) }
        allocation.published = published.map { exact($0) }
        allocations.append(allocation)
    }

    // MARK: Figures

    var edits: [RecordEdit] {
        [.creating(budget)] + elements.values.sorted { $0.id < $1.id }.map { .creating($0) }
            + grades.map { .creating($0) } + posts.map { .creating($0) }
            + lines.map { .creating($0) } + allocations.map { .creating($0) }
    }

    var figures: BudgetFigures { figures(edits) }

    func figures(_ edits: [RecordEdit]) -> BudgetFigures {
        BudgetFigures(of: budget, in: Workspace(of: edits))
    }

    /// What an element costs.
    func cost(_ code: String, _ measure: CostMeasure = .planned) -> ElementCost? {
        elements[code].map { figures.flow(measure).cost(of: $0) }
    }

    func full(_ code: String) -> Computed? { cost(code)?.full.result }

    func allocated(_ code: String) -> Computed? { cost(code)?.allocated.result }
}

/// An exact amount.
func amount(_ number: Int) -> Computed { .exact(Quantity(number)) }

extension Workspace {
    /// A workspace made of edits at once.
    init(of edits: [RecordEdit]) {
        self.init(.standard)
        fold(edits)
    }
}

extension FigureKind {
    /// What only budgets have.
    static let ofBudgets: Set<FigureKind> = [
        .directCost, .sharedCost, .fullCost, .allocation, .allocated, .budgetTotal, .available,
        .postCost, .yearlyCost,
    ]
}

extension FigureGap {
    /// What only figures of budgets lack.
    static let ofBudgets: Set<FigureGap> = [
        .noLine, .noAmount, .otherCurrency, .noDriver, .driversAreZero, .inCircle, .noAppropriation,
        .noGrade, .noGradeCost, .noPost, .noPeriod, .nothingPublished, .notExact,
    ]
}
