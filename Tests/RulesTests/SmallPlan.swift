import Diagnostics
import GoverningTexts
import Planning
import Records
import Rules
import Testing
import Vocabulary

/// Two small plans in order: the Union's with a goal, and a Sector's that is aligned with it.
struct SmallPlan {
    var register = SmallRegister()
    var union = Plan(id: .number(101))
    var sector = Plan(id: .number(102))
    /// The levels, one for each role; those of a Sector but for the goal's.
    var levels: [PlanLevel] = []
    /// U.1, the Union's goal.
    var goal = PlanElement(id: .number(121))
    /// S.1, aligned with the goal; a mandate names it.
    var objective = PlanElement(id: .number(122))
    /// S.1-1, below the objective.
    var output = PlanElement(id: .number(123))
    /// S.E, aligned with the goal; a mandate names it.
    var enabler = PlanElement(id: .number(124))
    /// S.E-1, below the enabler.
    var action = PlanElement(id: .number(125))
    /// Elements that a test adds.
    var others: [PlanElement] = []
    var alignments: [PlanAlignment] = []
    /// I1, of the output: to rise from 0 to 100 by the end of 2027; at 60 by the end of 2025.
    var indicator = Indicator(id: .number(141))
    var parts: [Indicator] = []
    var targets: [Target] = []
    var activity = Activity(id: .number(161))
    var milestone = Milestone(id: .number(162))
    var process = ManagementProcess(id: .number(163))
    var proposition = ValueProposition(id: .number(164))
    var submission = Submission(id: .number(165))
    /// What was measured and handed in with the submission; `nil` where it can't be read.
    var rows: [Measurement]? = []

    init() {
        makePlans()
        makeElements()
        makeIndicator()
        makeWork()
        register.mandates[0].elements = [objective.id]
        register.mandates[1].elements = [enabler.id]
    }

    // MARK: What tests change

    /// An element of the Sector's plan.
    func element(_ code: String, _ role: LevelRole, below parent: PlanElement? = nil) -> PlanElement
    {
        var element = PlanElement(id: .number(1_000 + UInt64(others.count)))
        element.code = code
        element.name = Self.name("Element")
        element.plan = sector.id
        element.level = levels.first { $0.role == role }?.id
        element.parent = parent?.id
        return element
    }

    /// Another indicator that is like the first one, and counted into it.
    func part(_ code: String) -> Indicator {
        let values = indicator.content.values
        let content = RecordContent(key: .number(1_100 + UInt64(parts.count)), values: values)
        var part = Indicator(content) ?? Indicator(id: .number(1_199))
        part.code = code
        part.countedIn = indicator.id
        return part
    }

    /// Adds a value of a year.
    mutating func measure(
        _ value: Int, _ year: Int = 2025, outOf denominator: Int? = nil, by reporter: String = "",
        for categories: [String: String] = [:], of other: Indicator? = nil
    ) {
        let categories = categories.map { name, category in
            var value = CategoryValue()
            value.dimension = name
            value.category = category
            return value
        }
        guard let period = Period(years: year, through: year) else { return }
        rows?.append(
            Measurement(
                of: (other ?? indicator).id, in: period, Quantity(value),
                outOf: denominator.map { Quantity($0) }, for: categories, by: reporter))
    }

    /// What the rules find of plans on a day, as codes with the codes of the records.
    ///
    /// Every finding is looked at in all languages, whether its messages are there and filled.
    func findings(on day: String = "2026-11-22") throws -> [String] {
        try found(on: day).map { finding in
            for language in Language.allCases { expectWords(of: finding, in: language) }
            guard case .record(_, let code)? = finding.place.steps.last else { return finding.code }
            return "\(finding.code) \(code)"
        }
    }

    /// What the rules find on a day.
    func found(on day: String = "2026-11-22") throws -> [Finding] {
        var whole = register
        whole.others += [.creating(union), .creating(sector)] + levels.map { .creating($0) }
        let elements = [goal, objective, output, enabler, action] + others
        whole.others += elements.map { .creating($0) } + alignments.map { .creating($0) }
        whole.others += ([indicator] + parts).map { .creating($0) }
        whole.others += targets.map { .creating($0) }
        whole.others += [.creating(activity), .creating(milestone), .creating(process)]
        whole.others += [.creating(proposition), .creating(submission)]
        return try whole.found(HandedIn(rows: [(submission.id, rows)]), on: day)
    }

    /// The wording of rules and of what they tell about.
    static let catalogue = Catalogue.base.joined(with: PlanningMessages.files)
        .joined(with: RuleMessages.files)

    private func expectWords(of finding: Finding, in language: Language) {
        #expect(Self.catalogue.text("\(finding.code).name", in: language) != nil)
        for offersCommands in [true, false] {
            let writer = FindingWriter(
                Self.catalogue, in: language, offersCommands: offersCommands)
            let words = writer.text(of: finding)
            #expect(!words.contains("{") && writer.summary(of: finding) != finding.code)
        }
    }
}

// MARK: The records

extension SmallPlan {
    /// A name in all languages.
    static func name(_ words: String) -> MultilingualText {
        var name = MultilingualText()
        for language in Language.allCases { name.write("\(words) \(language.code)", in: language) }
        return name
    }

    private mutating func makePlans() {
        union.code = "U"
        union.scope = .union
        sector.code = "S"
        sector.scope = .sector
        sector.alignedTo = union.id
        for plan in [\SmallPlan.union, \.sector] {
            self[keyPath: plan].name = Self.name("Plan")
            self[keyPath: plan].nature = .strategic
            self[keyPath: plan].state = .inForce
            self[keyPath: plan].period = Period(years: 2024, through: 2027)
        }
        let roles: [LevelRole] = [
            .goal, .strategicPriority, .objective, .outcome, .output, .enabler, .action,
        ]
        levels = roles.enumerated().map { number, role in
            var level = PlanLevel(id: .number(111 + UInt64(number)))
            level.code = "L\(number + 1)"
            level.name = Self.name("Level")
            level.plan = role == .goal ? union.id : sector.id
            level.role = role
            return level
        }
    }

    private mutating func makeElements() {
        let all: [(WritableKeyPath<SmallPlan, PlanElement>, String, LevelRole)] = [
            (\.goal, "U.1", .goal), (\.objective, "S.1", .objective),
            (\.output, "S.1-1", .output), (\.enabler, "S.E", .enabler),
            (\.action, "S.E-1", .action),
        ]
        for (path, code, role) in all {
            self[keyPath: path].code = code
            self[keyPath: path].name = Self.name("Element")
            self[keyPath: path].plan = role == .goal ? union.id : sector.id
            self[keyPath: path].level = levels.first { $0.role == role }?.id
        }
        output.parent = objective.id
        action.parent = enabler.id
        alignments = [objective, enabler].enumerated().map { number, element in
            var alignment = PlanAlignment(id: .number(131 + UInt64(number)))
            alignment.code = "A\(number + 1)"
            alignment.element = element.id
            alignment.serves = goal.id
            alignment.rank = .primary
            return alignment
        }
    }

    private mutating func makeIndicator() {
        indicator.code = "I1"
        indicator.name = Self.name("Indicator")
        indicator.element = output.id
        indicator.measure = .number
        indicator.unit = "member"
        indicator.direction = .rising
        indicator.overTime = .latest
        indicator.overUnits = .sum
        indicator.owner = .number(31)
        indicator.deputy = .number(32)
        indicator.frequency = .year
        var baseline = Baseline()
        baseline.value = .zero
        baseline.date = CalendarDate("2023-12-31")
        indicator.baseline = baseline
        var target = Target(id: .number(151))
        target.code = "I1@2027"
        target.indicator = indicator.id
        target.period = Period(years: 2027, through: 2027)
        target.targetKind = .target
        target.value = Quantity(100)
        targets = [target]
        submission.code = "M1"
        submission.state = .approved
        measure(60)
    }

    private mutating func makeWork() {
        var unit = Unit(id: .number(171))
        unit.code = "B"
        unit.name = Self.name("Bureau")
        register.others.append(.creating(unit))
        activity.code = "W1"
        activity.name = Self.name("Activity")
        activity.plan = sector.id
        activity.element = output.id
        activity.unit = unit.id
        activity.period = Period(years: 2026, through: 2027)
        milestone.code = "M1"
        milestone.name = Self.name("Milestone")
        milestone.activity = activity.id
        milestone.due = CalendarDate("2026-12-31")
        process.code = "P1"
        process.name = Self.name("Process")
        process.owner = .number(31)
        process.strategicCheck = .yes
        process.checked = CalendarDate("2026-01-31")
        process.nextCheck = CalendarDate("2027-01-31")
        proposition.code = "V1"
        proposition.plan = sector.id
        for path in [\ValueProposition.audience, \.needs, \.offer, \.benefit] {
            proposition[keyPath: path] = Self.name("Words")
        }
    }
}
