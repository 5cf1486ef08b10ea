import Figures
import Planning
import Records
import Vocabulary

/// A small plan of the fictional Meridian Union, for pictures.
struct DrawnPlan: MeasurementSource {
    static let today = day("2026-11-22")

    let workspace: Workspace
    let plan: Plan
    let indicator: Indicator
    /// The course of an earlier indicator.
    let earlier = [
        Forecast.Point(Self.day("2021-12-31"), 8),
        Forecast.Point(Self.day("2022-12-31"), 9),
    ]

    init() {
        var plan = Plan(id: Self.key(1))
        plan.code = "SP"
        plan.name = Self.words("Plan of the Union", "خطة الاتحاد", "联盟规划")
        var indicator = Indicator(id: Self.key(2))
        indicator.code = "O1.1"
        indicator.name = Self.words("Members", "الأعضاء", "成员")
        indicator.measure = .number
        indicator.direction = .rising
        indicator.overTime = .latest
        indicator.overUnits = .sum
        var baseline = Baseline()
        baseline.value = Quantity(10)
        baseline.date = CalendarDate("2022-12-31")
        indicator.baseline = baseline
        var dimension = IndicatorDimension()
        dimension.name = "sex"
        dimension.categories = ["female", "male"]
        dimension.sharing = .partition
        indicator.dimensions = [dimension]
        var edits = [RecordEdit.creating(plan)] + Self.elements(plan, &indicator)
        edits += [.creating(indicator), .creating(Self.target(indicator))]
        edits.append(.creating(Self.submission))
        var workspace = Workspace(.standard)
        workspace.fold(edits)
        (self.workspace, self.plan, self.indicator) = (workspace, plan, indicator)
    }

    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        let rows = [(2023, 8, 6), (2024, 11, 10), (2025, 16, 14)].flatMap { year, women, men in
            [("female", women), ("male", men)].compactMap { category, number in
                Self.row(indicator, year, category, number)
            }
        }
        return [SubmittedMeasurements(Self.submission.id, rows)]
    }

    private static func row(
        _ indicator: Identifier<Indicator>, _ year: Int, _ category: String, _ number: Int
    ) -> Measurement? {
        var value = CategoryValue()
        value.dimension = "sex"
        value.category = category
        return Period(years: year, through: year).map {
            Measurement(of: indicator, in: $0, Quantity(number), for: [value])
        }
    }

    private static func elements(_ plan: Plan, _ indicator: inout Indicator) -> [RecordEdit] {
        var goal = PlanElement(id: key(4))
        goal.code = "G1"
        goal.name = words("Standards for all", "معايير للجميع", "标准惠及所有人")
        var output = PlanElement(id: key(5))
        output.code = "O1"
        output.name = words(
            "A work programme that answers the needs of all members of the Union",
            "برنامج عمل يستجيب لاحتياجات جميع أعضاء الاتحاد", "满足联盟全体成员需要的工作计划")
        output.parent = goal.id
        indicator.element = output.id
        return [(goal, 1), (output, 2)].flatMap { element, rank -> [RecordEdit] in
            var level = PlanLevel(id: key(UInt64(10 + rank)))
            level.code = "L\(rank)"
            level.name =
                rank == 1 ? words("goal", "غاية", "目标") : words("output", "ناتج", "输出成果")
            level.plan = plan.id
            level.rank = rank
            var placed = element
            placed.plan = plan.id
            placed.level = level.id
            return [.creating(level), .creating(placed)]
        }
    }

    private static func target(_ indicator: Indicator) -> Target {
        var target = Target(id: key(6))
        target.code = "O1.1@2027"
        target.indicator = indicator.id
        target.period = Period(years: 2027, through: 2027)
        target.value = Quantity(45)
        return target
    }

    private static var submission: Submission {
        var submission = Submission(id: key(7))
        submission.code = "S1"
        submission.state = .approved
        return submission
    }

    private static func day(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
        return date
    }

    private static func key<Subject>(_ number: UInt64) -> Identifier<Subject> {
        Identifier(high: 9, low: number)
    }

    private static func words(_ english: String, _ arabic: String, _ chinese: String)
        -> MultilingualText
    {
        var text = MultilingualText(english, in: .english)
        text.write(arabic, in: .arabic)
        text.write(chinese, in: .chinese)
        return text
    }
}
