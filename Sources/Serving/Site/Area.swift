import Planning

/// The parts of the site, as its navigation lists them.
enum Area: String, CaseIterable, Sendable {
    case plan, results, risks, organization, documents

    /// The key of its name.
    var term: String { "area.\(rawValue)" }

    /// The keys that lead there.
    var keys: StaticString {
        switch self {
        case .plan: "g p"
        case .results: "g r"
        case .risks: "g k"
        case .organization: "g o"
        case .documents: "g d"
        }
    }

    /// What is in it, in the order in which it is listed; the first is where the area opens.
    var sections: [Section] { Section.all.filter { $0.area == self } }
}

/// A list within an area: the records of a type, or a page of its own.
struct Section: Hashable, Sendable {
    let area: Area
    /// The part of the address.
    let name: String
    /// The type of records that it lists, or `nil`.
    let kind: String?
    /// Whether it is one of those that stand behind the others in the navigation.
    var isMinor = false

    /// The key of its title.
    var term: String { "section.\(name)" }

    static let all: [Section] = [
        Section(area: .plan, name: "mandates", kind: Mandate.kind),
        Section(area: .plan, name: "texts", kind: GoverningText.kind),
        Section(area: .plan, name: "duties", kind: ReportingDuty.kind),
        Section(area: .plan, name: "reviews", kind: MandateReview.kind),
        Section(area: .plan, name: "map", kind: nil),
        Section(area: .plan, name: "framework", kind: nil),
        Section(area: .plan, name: "operations", kind: nil),
        Section(area: .plan, name: "alignment", kind: nil),
        Section(area: .plan, name: "crosswalk", kind: nil),
        Section(area: .plan, name: "propositions", kind: ValueProposition.kind),
        Section(area: .plan, name: "processes", kind: ManagementProcess.kind),
        Section(area: .plan, name: "paragraphs", kind: Paragraph.kind, isMinor: true),
        Section(area: .plan, name: "plans", kind: Plan.kind, isMinor: true),
        Section(area: .plan, name: "levels", kind: PlanLevel.kind, isMinor: true),
        Section(area: .plan, name: "elements", kind: PlanElement.kind, isMinor: true),
        Section(area: .plan, name: "alignments", kind: PlanAlignment.kind, isMinor: true),
        Section(area: .plan, name: "successions", kind: Succession.kind, isMinor: true),
        Section(area: .plan, name: "activities", kind: Activity.kind, isMinor: true),
        Section(area: .plan, name: "milestones", kind: Milestone.kind, isMinor: true),
        Section(area: .results, name: "indicators", kind: Indicator.kind),
        Section(area: .results, name: "goals", kind: nil),
        Section(area: .results, name: "collect", kind: nil),
        Section(area: .results, name: "submissions", kind: Submission.kind),
        Section(area: .results, name: "targets", kind: Target.kind, isMinor: true),
        Section(area: .results, name: "periods", kind: ReportingPeriod.kind, isMinor: true),
        Section(area: .results, name: "mappings", kind: ColumnMapping.kind, isMinor: true),
        Section(area: .results, name: "findings", kind: nil),
        Section(area: .results, name: "differences", kind: nil),
        Section(area: .results, name: "changes", kind: nil),
        Section(area: .risks, name: "register", kind: Risk.kind),
        Section(area: .risks, name: "treatments", kind: Treatment.kind),
        Section(area: .risks, name: "assessments", kind: RiskAssessment.kind),
        Section(area: .risks, name: "appetites", kind: RiskAppetite.kind),
        Section(area: .risks, name: "scales", kind: RiskScale.kind, isMinor: true),
        Section(area: .organization, name: "structure", kind: nil),
        Section(area: .organization, name: "units", kind: Unit.kind),
        Section(area: .organization, name: "posts", kind: Post.kind),
        Section(area: .organization, name: "jobs", kind: JobDescription.kind),
        Section(area: .organization, name: "competences", kind: CompetenceNeed.kind),
        Section(area: .organization, name: "budget", kind: nil),
        Section(area: .organization, name: "budgets", kind: Budget.kind, isMinor: true),
        Section(area: .organization, name: "grades", kind: Grade.kind, isMinor: true),
        Section(
            area: .organization, name: "structures", kind: OrganizationVersion.kind, isMinor: true),
        Section(
            area: .organization, name: "unit-changes", kind: OrganizationChange.kind, isMinor: true),
        Section(area: .organization, name: "job-points", kind: JobPoint.kind, isMinor: true),
        Section(
            area: .organization, name: "qualifications", kind: QualificationRule.kind,
            isMinor: true),
        Section(area: .organization, name: "lines", kind: BudgetLine.kind, isMinor: true),
        Section(area: .organization, name: "allocations", kind: Allocation.kind, isMinor: true),
        Section(area: .documents, name: "papers", kind: DocumentRecord.kind),
        Section(area: .documents, name: "library", kind: Publication.kind),
        Section(area: .documents, name: "calendar", kind: nil),
        Section(area: .documents, name: "meetings", kind: Meeting.kind),
        Section(area: .documents, name: "passages", kind: Passage.kind, isMinor: true),
        Section(area: .documents, name: "headings", kind: DocumentHeading.kind, isMinor: true),
        Section(area: .documents, name: "snapshots", kind: Snapshot.kind),
        Section(area: .documents, name: "translations", kind: nil),
    ]

    /// The section of records of a type.
    static func of(_ kind: String) -> Section? { ofKind[kind] }

    private static let ofKind = Dictionary(
        all.compactMap { section in section.kind.map { ($0, section) } },
        uniquingKeysWith: { first, _ in first })

    /// The section at an address, or `nil`.
    static func at(_ area: String, _ name: String) -> Section? {
        all.first { $0.area.rawValue == area && $0.name == name }
    }
}
