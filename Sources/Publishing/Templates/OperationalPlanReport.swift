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
        builder.outline(of: plan)
        builder.section("plan.outputs")
        for outlined in records.outline where outlined.depth == 0 {
            element(outlined.element, records, &builder)
        }
        builder.section("plan.regions")
        regions(records, &builder)
        builder.section("plan.resources")
        resources(records, &builder)
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
        let years = "\(period.first.year)–\(period.last.year)"
        builder.say(
            plan.approvedThrough.map { day in
                builder.heading(
                    "plan.years", ["years": .text(years), "approved": .date(day)])
            } ?? builder.heading("plan.years-indicative", ["years": .text(years)]))
    }

    /// An element with its activities and milestones.
    private static func element(
        _ element: PlanElement, _ records: PlanRecords, _ builder: inout DocumentBuilder
    ) {
        let name = builder.runs(element.name, of: element)
        builder.add(.heading(DocumentHeadline(2, [DocumentRun("\(element.code) ")] + name)))
        builder.paragraph(builder.runs(element.definition, of: element))
        let below = records.outline.map(\.element).filter { builder.stands($0, below: element) }
        let ids = Set(below.map(\.id) + [element.id])
        let rows = records.activities.filter { $0.element.map(ids.contains) ?? false }.map {
            activity in
            DocumentTable.Row([
                activity.code, builder.plain(activity.name), activity.period?.description ?? "",
                activity.unit.flatMap { builder.workspace[$0]?.code } ?? "",
                activity.status.map { builder.phrases.term($0.term) } ?? "",
            ])
        }
        guard !rows.isEmpty else { return }
        builder.grid(
            ["kind.activity", "field.name", "field.period", "field.unit", "field.status"],
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
            ["kind.activity", "field.regionalSupport", "field.offices"], shares: [2, 6, 2], rows)
    }

    /// Budget lines and posts of the plan's elements.
    private static func resources(_ records: PlanRecords, _ builder: inout DocumentBuilder) {
        let lines = builder.workspace.records(BudgetLine.self)
        let posts = builder.workspace.records(Post.self)
        let rows = records.elements.compactMap { element -> DocumentTable.Row? in
            let own = lines.filter { $0.element == element.id }
            let serving = posts.filter { $0.shares.contains { $0.element == element.id } }
            guard !own.isEmpty || !serving.isEmpty else { return nil }
            return DocumentTable.Row([
                "\(element.code) \(builder.plain(element.name))",
                own.map { "\($0.code): \($0.planned.map { builder.phrases.quantity($0) } ?? "–")" }
                    .joined(separator: "; "),
                serving.map(\.code).joined(separator: ", "),
            ])
        }
        builder.grid(["field.element", "field.planned", "field.posts"], shares: [5, 4, 3], rows)
    }
}

extension DocumentBuilder {
    /// Whether an element stands somewhere below another one.
    fileprivate func stands(_ element: PlanElement, below other: PlanElement) -> Bool {
        var seen: Set<PlanElement> = []
        var at = element.parent.flatMap { workspace[$0] }
        while let parent = at, seen.insert(parent).inserted {
            if parent.id == other.id { return true }
            at = parent.parent.flatMap { workspace[$0] }
        }
        return false
    }
}
