import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// The four-year rolling operational plan: years approved and indicative, priorities, results framework,
/// outputs with activities and milestones, support to regional offices, resources.
///
/// - Source: Convention of ITU, No. 205A; PP Resolution 71.
enum OperationalPlanReport {
    static func write(_ builder: inout DocumentBuilder) {
        builder.head()
        builder.box([.purpose, .action, .references])
        guard let plan = builder.record.plan.flatMap({ builder.workspace[$0] }) else {
            return builder.lacks("plan", .error)
        }
        let records = PlanRecords(of: plan, in: builder.workspace)
        builder.add(.contents(levels: 2))
        introduction(plan, &builder)
        builder.section("plan.context")
        builder.written(.body, isNeeded: true)
        builder.section("plan.framework")
        let served = served(by: records, builder)
        framework(served, &builder)
        builder.section("plan.outputs")
        for served in served { element(served, records, &builder) }
        builder.section("plan.regions")
        regions(records, &builder)
        builder.section("plan.resources")
        resources(records.elements + served, in: plan.period, &builder)
        builder.section("plan.indicators")
        builder.indicators(records.indicators)
        builder.section("plan.reporting")
        builder.table(
            builder.shown.duties(DutyFilter()), ["code", "to", "recurrence", "next"],
            shares: [4, 4, 2, 2])
    }

    private static func introduction(_ plan: Plan, _ builder: inout DocumentBuilder) {
        builder.section("plan.introduction")
        builder.paragraph(builder.runs(plan.name, of: plan), .boldHeading)
        guard let period = plan.period else { return }
        let years = builder.phrases.years(period.first.year...period.last.year)
        builder.say(
            plan.approvedThrough.map { day in
                builder.heading(
                    "plan.years", ["years": .text(years), "approved": .date(day)])
            } ?? builder.heading("plan.years-indicative", ["years": .text(years)]))
    }

    /// The elements that activities serve, of this plan or another one, in the order of their codes.
    private static func served(
        by records: PlanRecords, _ builder: DocumentBuilder
    ) -> [PlanElement] {
        Set(records.activities.compactMap(\.element)).compactMap { builder.workspace[$0] }.sorted {
            CodeOrder($0.code) < CodeOrder($1.code)
        }
    }

    /// What the activities lead to, plan by plan, as far up as there is something.
    private static func framework(_ served: [PlanElement], _ builder: inout DocumentBuilder) {
        let workspace = builder.workspace
        let led = served.flatMap { workspace.wayUp(from: $0) }
        let plans = Set(led.compactMap(\.plan)).compactMap { workspace[$0] }
        for plan in plans.sorted(by: { CodeOrder($0.code) > CodeOrder($1.code) }) {
            builder.paragraph(builder.runs(plan.name, of: plan), .boldHeading)
            builder.outline(of: plan, only: Set(led.map(\.id)))
        }
    }

    /// An element with its activities.
    private static func element(
        _ element: PlanElement, _ records: PlanRecords, _ builder: inout DocumentBuilder
    ) {
        let name = builder.runs(element.name, of: element)
        builder.add(.heading(DocumentHeadline(2, [DocumentRun("\(element.code) ")] + name)))
        builder.paragraph(builder.runs(element.definition, of: element))
        let rows = records.activities.filter { $0.element == element.id }.map { activity in
            DocumentTable.Row([
                .init(activity.code), .init(builder.runs(activity.name, of: activity)),
                .init(activity.period.map { builder.phrases.period($0) } ?? ""),
                .init(activity.unit.flatMap { builder.workspace[$0]?.code } ?? ""),
                .init(activity.status.map { builder.phrases.term($0.term) } ?? ""),
            ])
        }
        builder.grid(
            ["field.activity", "field.name", "field.period", "field.unit", "field.status"],
            shares: [2, 5, 3, 1, 2], rows)
    }

    private static func regions(_ records: PlanRecords, _ builder: inout DocumentBuilder) {
        let rows = records.activities.filter { !$0.regionalSupport.isEmpty }.map { activity in
            DocumentTable.Row([
                activity.code, builder.plain(activity.regionalSupport),
                activity.offices.compactMap { builder.workspace[$0]?.code }.joined(separator: ", "),
            ])
        }
        builder.grid(
            ["field.activity", "field.regionalSupport", "field.offices"], shares: [2, 6, 2], rows)
    }

    /// Budget lines of the plan's years, and posts, of elements.
    private static func resources(
        _ elements: [PlanElement], in period: Period?, _ builder: inout DocumentBuilder
    ) {
        let workspace = builder.workspace
        let lines = workspace.records(BudgetLine.self).filter { line in
            guard let years = line.budget.flatMap({ workspace[$0]?.period }) else { return false }
            return period.map(years.overlaps) ?? true
        }
        let posts = workspace.records(Post.self)
        let rows = elements.compactMap { element -> DocumentTable.Row? in
            let own = lines.filter { $0.element == element.id }
            let serving = posts.filter { $0.shares.contains { $0.element == element.id } }
            guard !own.isEmpty || !serving.isEmpty else { return nil }
            return DocumentTable.Row([
                "\(element.code) \(builder.plain(element.name))",
                own.map { planned($0, builder) }.joined(separator: "; "),
                serving.map(\.code).joined(separator: ", "),
            ])
        }
        builder.grid(["field.element", "field.planned", "field.posts"], shares: [5, 4, 3], rows)
    }

    /// What a line plans to spend, with the currency and the name of its budget.
    private static func planned(_ line: BudgetLine, _ builder: DocumentBuilder) -> String {
        let budget = line.budget.flatMap { builder.workspace[$0] }
        let amount = line.planned.map { builder.phrases.quantity($0) } ?? "–"
        return "\(amount) \(budget?.currency ?? "") (\(budget?.code ?? ""))"
    }
}
