package import Records

/// The types of records that a workspace holds.
package struct Schema: Sendable {
    /// The types, in the order in which faces list them.
    package let types: [RecordDescription]
    private let indices: [String: Int]

    /// A schema of these types.
    ///
    /// - Precondition: no two types have one name.
    package init(_ types: [any Record.Type]) {
        self.types = types.map { $0.description }
        let names = self.types.map(\.kind)
        precondition(Set(names).count == names.count, "two types of records have one name")
        indices = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }

    /// What the product holds.
    package static let standard = Schema([
        GoverningText.self, Paragraph.self, Mandate.self, ReportingDuty.self,
        MandateReview.self, Plan.self, PlanLevel.self, PlanElement.self, PlanAlignment.self,
        Succession.self, ValueProposition.self, ManagementProcess.self, Activity.self,
        Milestone.self, Indicator.self, Target.self, Submission.self, ReportingPeriod.self,
        ColumnMapping.self, Unit.self, Post.self, Grade.self, OrganizationVersion.self,
        OrganizationChange.self, JobDescription.self, JobPoint.self, QualificationRule.self,
        CompetenceNeed.self, Budget.self, BudgetLine.self, Allocation.self, Risk.self,
        RiskAssessment.self, Treatment.self, RiskAppetite.self, RiskScale.self, Meeting.self,
        DocumentRecord.self, Passage.self, DocumentHeading.self, Publication.self, Snapshot.self,
    ])

    /// The place of a type in ``types``, or `nil` where there is none of the name.
    package func index(of kind: String) -> Int? { indices[kind] }

    /// The type of a name, or `nil`.
    package subscript(kind: String) -> RecordDescription? { indices[kind].map { types[$0] } }
}

extension Record {
    /// What is known of this type at run time.
    fileprivate static var description: RecordDescription { RecordDescription(self) }
}
