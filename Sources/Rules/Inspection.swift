import Diagnostics
package import Figures
package import Planning
import Records
package import Vocabulary

/// A workspace on a day, with its records read once for all rules.
///
/// Of plans there is only what is current: what stands in no superseded plan.
package struct Inspection: Sendable {
    /// The workspace.
    package let workspace: Workspace
    /// The day on which things are late or not.
    package let today: CalendarDate
    /// The figures on that day, of what was approved.
    package let book: FigureBook
    /// The texts, with what leads from one to another.
    package let library: TextLibrary
    /// All mandates.
    package let mandates: [Mandate]
    /// All reporting duties.
    package let duties: [ReportingDuty]
    /// The plans that are current.
    package let plans: [Plan]
    /// The elements that are current.
    package let elements: [PlanElement]
    /// The indicators that are current.
    package let indicators: [Indicator]
    /// The targets of the indicators that are current.
    package let targets: [Target]
    /// The activities that are current.
    package let activities: [Activity]
    /// All risks with what they come to on the day.
    package let risks: [RiskFigures]
    /// Where the elements of all plans stand.
    let tree: PlanTree

    /// A workspace on a day.
    ///
    /// - Parameters:
    ///   - workspace: The records.
    ///   - source: Where the measurements are.
    ///   - today: The day.
    package init(
        _ workspace: Workspace, _ source: any MeasurementSource, on today: CalendarDate
    ) {
        self.workspace = workspace
        self.today = today
        book = FigureBook(workspace, source, on: today)
        library = TextLibrary.of(workspace)
        mandates = workspace.records(Mandate.self)
        duties = workspace.records(ReportingDuty.self)
        let tree = PlanTree(workspace)
        self.tree = tree
        plans = workspace.records(Plan.self).filter(\.isCurrent)
        elements = workspace.records(PlanElement.self).filter { tree.isCurrent($0) }
        let indicators = workspace.records(Indicator.self).filter { tree.isCurrent($0) }
        self.indicators = indicators
        let known = Set(indicators.map(\.id))
        targets = workspace.records(Target.self).filter { $0.indicator.map(known.contains) ?? true }
        risks = workspace.records(Risk.self).map { RiskFigures(of: $0, in: workspace, on: today) }
        activities = workspace.records(Activity.self).filter { tree.isCurrent($0) }
    }
}

extension Record {
    /// Where the record is, for findings.
    var place: Place { Place(.record(kind: Self.kind, code: code)) }
}
