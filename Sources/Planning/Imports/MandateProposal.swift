import GoverningTexts
package import Records
package import Vocabulary

/// A mandate that an operative paragraph gives and that nobody has confirmed yet, with the report
/// that it asks for.
package struct MandateProposal: Hashable, Sendable {
    /// The paragraph.
    package let paragraph: Paragraph
    /// The mandate as it would be.
    package let mandate: Mandate
    /// The reporting duty as it would be, or `nil` where no report is asked for.
    package let duty: ReportingDuty?

    /// The edits that confirm it.
    package var edits: [RecordEdit] {
        [.creating(mandate)] + (duty.map { [.creating($0)] } ?? [])
    }

    /// The proposals of a text, in its order.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - workspace: Where it is; paragraphs that have a mandate are left out.
    ///   - newKey: Draws a new key.
    /// - Returns: One for each operative paragraph that asks something and has no mandate; none of a
    ///   text that doesn't count.
    package static func all(
        of text: GoverningText, in workspace: Workspace, newKey: () -> RecordKey
    ) -> [MandateProposal] {
        guard text.state == .inForce else { return [] }
        let taken = Set(workspace.records(Mandate.self).compactMap(\.paragraph))
        return workspace.paragraphs(of: text.id).filter {
            $0.isInstruction && !taken.contains($0.id)
        }.map { proposal(for: $0, newKey) }
    }

    private static func proposal(
        for paragraph: Paragraph, _ newKey: () -> RecordKey
    ) -> MandateProposal {
        var mandate = Mandate(id: newKey().retyped())
        mandate.code = paragraph.code
        mandate.paragraph = paragraph.id
        mandate.due = paragraph.due?.date
        guard paragraph.obligation == .report || !paragraph.reportTo.isEmpty else {
            return MandateProposal(paragraph: paragraph, mandate: mandate, duty: nil)
        }
        var duty = ReportingDuty(id: newKey().retyped())
        duty.code = paragraph.code
        duty.mandate = mandate.id
        duty.recipients = paragraph.reportTo
        duty.recurrence = paragraph.recurrence
        duty.nextIssue = paragraph.due?.date
        return MandateProposal(paragraph: paragraph, mandate: mandate, duty: duty)
    }
}

extension Paragraph {
    /// Whether the paragraph asks somebody to do something.
    package var isInstruction: Bool { part == .operative && obligation != nil }
}

extension Workspace {
    /// The paragraphs of a text, in its order.
    package func paragraphs(of text: Identifier<GoverningText>) -> [Paragraph] {
        records(Paragraph.self, mentioning: text.retyped()).filter { $0.text == text }.sorted {
            ($0.position ?? 0) < ($1.position ?? 0)
        }
    }
}
