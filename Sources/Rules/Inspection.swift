import Diagnostics
package import Planning
package import Vocabulary

/// A workspace on a day, with its records read once for all rules.
package struct Inspection: Sendable {
    /// The workspace.
    package let workspace: Workspace
    /// The day on which things are late or not.
    package let today: CalendarDate
    /// The texts, with what leads from one to another.
    package let library: TextLibrary
    /// All mandates.
    package let mandates: [Mandate]
    /// All reporting duties.
    package let duties: [ReportingDuty]

    /// A workspace on a day.
    package init(_ workspace: Workspace, on today: CalendarDate) {
        self.workspace = workspace
        self.today = today
        library = TextLibrary.of(workspace)
        mandates = workspace.records(Mandate.self)
        duties = workspace.records(ReportingDuty.self)
    }
}

extension Mandate {
    /// Where the mandate is, for findings.
    var place: Place { Place(.record(kind: Self.kind, code: code)) }
}
