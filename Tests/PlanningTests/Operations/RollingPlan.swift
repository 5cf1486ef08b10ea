import Planning
import Records
import Vocabulary

/// A rolling operational plan for 2026 to 2029, approved through 2027, with all that can happen to it.
struct RollingPlan {
    var plan = Plan(id: .number(1))
    var activities: [Activity] = []
    var indicators: [Indicator] = []
    var targets: [Target] = []
    private let elements: [PlanElement]

    init() {
        plan.code = "OP"
        plan.nature = .operational
        plan.period = Period(parsing: "2026-2029")
        plan.approvedThrough = CalendarDate("2027-12-31")
        elements = (1...3).map { number in
            var element = PlanElement(id: .number(10 + UInt64(number)))
            element.code = "O\(number)"
            return element
        }
        add("A1", "2026-2029", on: 0, isContinuing: true)
        add("A2", "2026", on: 1)
        add("A3", "2026", on: 2, .completed)
        add("A4", "2027-2028", on: 0)
        add("A5", "2029", on: 0)
        measure("I1", elements[0], ["2027": "10", "2028": "20", "2030": "40"])
        measure("I2", elements[0], ["2028": "2"])
        measure("I3", elements[1], ["2028": "3"])
    }

    private mutating func add(
        _ code: String, _ years: String, on element: Int, isContinuing: Bool = false,
        _ status: MandateStatus = .inProgress
    ) {
        var activity = Activity(id: .number(20 + UInt64(activities.count)))
        activity.code = code
        activity.plan = plan.id
        activity.element = elements[element].id
        activity.period = Period(parsing: years)
        activity.isContinuing = isContinuing
        activity.status = status
        activities.append(activity)
    }

    private mutating func measure(
        _ code: String, _ element: PlanElement, _ values: [String: String]
    ) {
        var indicator = Indicator(id: .number(40 + UInt64(indicators.count)))
        indicator.code = code
        indicator.element = element.id
        indicators.append(indicator)
        for (year, value) in values.sorted(by: { $0.key < $1.key }) {
            var target = Target(id: .number(60 + UInt64(targets.count)))
            target.code = "\(code)@\(year)"
            target.indicator = indicator.id
            target.period = Period(parsing: year)
            target.value = Quantity(value)
            targets.append(target)
        }
    }

    /// The workspace with all of it.
    func workspace() throws -> Workspace {
        var edits = elements.map { RecordEdit.creating($0) } + [.creating(plan)]
        edits += activities.map { .creating($0) }
        edits += indicators.map { .creating($0) }
        edits += targets.map { .creating($0) }
        return try Workspace(.standard).applying(edits)
    }
}

extension Identifier {
    /// The key of a test.
    static func number(_ number: UInt64) -> Identifier {
        Identifier(high: 0x0199_0000_0000_7000, low: number)
    }
}

extension Workspace {
    /// The activity of a code.
    func activity(_ code: String) -> Activity? { record(Activity.self, code: code) }
    /// The target of a code.
    func target(_ code: String) -> Target? { record(Target.self, code: code) }
}
