import Diagnostics
import Figures
import Planning
import Presenting

/// The report on results of some years, also across two frameworks: progress, each goal or outcome with its
/// indicators, enablers, lessons.
///
/// - Source: Convention of ITU, Nos. 61 and 102; PP Resolution 71.
enum ResultsReport {
    static func write(_ builder: inout DocumentBuilder) {
        builder.head()
        builder.box([.purpose, .action, .references])
        guard let plan = builder.record.plan.flatMap({ builder.workspace[$0] }) else {
            return builder.lacks("plan", .error)
        }
        builder.add(.contents(levels: 2))
        builder.section("results.summary")
        builder.written(.abstract, isNeeded: true)
        builder.section("results.reading")
        builder.say(
            builder.heading("results.method", ["date": .date(builder.shown.today)]))
        builder.say(builder.phrases.text("picture.key"))
        builder.section("results.progress")
        builder.outline(of: plan)
        for outlined in PlanRecords(of: plan, in: builder.workspace).outline {
            result(outlined.element, &builder)
        }
        if let other = builder.record.otherPlan.flatMap({ builder.workspace[$0] }) {
            across(other, plan, &builder)
        }
        builder.section("results.lessons")
        builder.written(.body)
        builder.section("report.next")
        builder.written(.next)
    }

    /// An element with its indicators, where it has some.
    private static func result(_ element: PlanElement, _ builder: inout DocumentBuilder) {
        let indicators = builder.indicators(of: element)
        guard !indicators.isEmpty else { return }
        let name = builder.runs(element.name, of: element)
        builder.add(
            .heading(DocumentHeadline(2, [DocumentRun("\(builder.code(element.code)) ")] + name)))
        builder.paragraph(builder.runs(element.definition, of: element))
        builder.progress(of: indicators)
        builder.courses(of: indicators)
    }

    /// The other framework: its crosswalk, and its own indicators.
    private static func across(_ other: Plan, _ plan: Plan, _ builder: inout DocumentBuilder) {
        builder.crosswalk(other, plan)
        builder.section("results.other")
        builder.indicators(PlanRecords(of: other, in: builder.workspace).indicators)
    }
}
