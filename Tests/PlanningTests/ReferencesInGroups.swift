import Diagnostics
import Planning
import Records
import Testing
import Vocabulary

/// References that stand inside groups are looked after like all others.
@Suite("References inside groups") struct ReferencesInGroups {
    private let workspace = Workspace(.standard)

    private func submission(of indicator: Identifier<Indicator>) -> Submission {
        var block = SubmittedBlock()
        block.indicator = indicator
        var submission = Submission(id: Identifier(high: 1, low: 1))
        submission.code = "M1"
        submission.blocks = [block]
        return submission
    }

    @Test func `what a group points to must be there`() throws {
        let absent = Identifier<Indicator>(high: 1, low: 2)
        let refusal = #expect(throws: Refusal.self) {
            try workspace.applying([.creating(submission(of: absent))])
        }
        let finding = try #require(refusal?.findings.first)
        #expect(refusal?.findings.map(\.code) == ["record.dangling"])
        #expect(finding.values["type"] == .term("kind.indicator"))
        #expect(finding.values["field"] == .term("field.submission.blocks"))
    }

    @Test func `a record of another type does not do`() throws {
        var unit = Unit(id: Identifier(high: 1, low: 2))
        unit.code = "U1"
        let there = try workspace.applying([.creating(unit)])
        let wrong = submission(of: Identifier(high: 1, low: 2))
        #expect(throws: Refusal.self) { try there.applying([.creating(wrong)]) }
    }

    @Test func `what is there, or comes with the same change, may be pointed to`() throws {
        var indicator = Indicator(id: Identifier(high: 1, low: 2))
        indicator.code = "I1"
        let made = submission(of: indicator.id)
        let both = try workspace.applying([.creating(indicator), .creating(made)])
        #expect(both.record(Submission.self, code: "M1")?.blocks.first?.indicator == indicator.id)
    }
}
