import Diagnostics
import Planning
import Presenting
import Records

/// The report on how a resolution is carried out, as an advisory group reads it: actions asked for, status
/// of each instruction, alignment, results, key enablers, next steps.
///
/// - Source: WTSA Resolution 108, instructs TSAG 4 and instructs the Director 1.
enum ImplementationReport {
    static func write(_ builder: inout DocumentBuilder) {
        builder.head()
        for runs in builder.part(.abstract) { builder.paragraph(runs, .summary) }
        builder.section("report.actions")
        let actions = builder.part(.action)
        builder.add(.list(DocumentList(.number, actions.map { .init([$0]) })))
        builder.section("report.introduction")
        builder.written(.body, isNeeded: true)
        builder.section("report.instructions")
        if let text = builder.record.text.flatMap({ builder.workspace[$0] }) {
            builder.mandates(of: text)
        } else {
            builder.lacks("text", .error)
        }
        plan(&builder)
        builder.section("report.next")
        builder.written(.next)
    }

    private static func plan(_ builder: inout DocumentBuilder) {
        guard let plan = builder.record.plan.flatMap({ builder.workspace[$0] }) else {
            return builder.lacks("plan", .error)
        }
        builder.section("report.alignment")
        builder.alignment(of: plan)
        builder.section("report.results")
        builder.indicators(PlanRecords(of: plan, in: builder.workspace).indicators)
        builder.section("report.enablers")
        enablers(of: plan, &builder)
    }

    /// Each key enabler with the actions for it, how far they are, and who answers for them.
    private static func enablers(of plan: Plan, _ builder: inout DocumentBuilder) {
        let records = PlanRecords(of: plan, in: builder.workspace)
        let rows = builder.elements(.enabler, of: plan).flatMap { enabler in
            let parts = records.elements.filter { $0.parent == enabler.id }
            return [row(enabler, 0, builder)] + parts.map { row($0, 1, builder) }
        }
        builder.grid(
            ["field.code", "field.name", "field.period", "field.status", "field.owner"],
            shares: [1, 4, 2, 2, 3], rows)
    }

    private static func row(
        _ element: PlanElement, _ depth: Int, _ builder: DocumentBuilder
    ) -> DocumentTable.Row {
        let isHead = depth == 0
        return DocumentTable.Row([
            .init(element.code, isHead: isHead),
            .init(builder.plain(element.name), isHead: isHead),
            .init(element.period.map { builder.phrases.period($0) } ?? ""),
            .init(element.status.map { builder.phrases.term($0.term) } ?? ""),
            .init(
                element.owner.flatMap { builder.workspace[$0] }.map { builder.plain($0.name) } ?? ""
            ),
        ])
    }
}
