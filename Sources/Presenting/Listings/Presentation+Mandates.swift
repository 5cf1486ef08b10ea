import Planning
package import Records
import Vocabulary

/// Mandates, proposals and reporting duties as lists.
extension Presentation {
    /// The mandates that a filter accepts, in the order of their codes.
    package func mandates(_ filter: MandateFilter) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("to", "field.addressees"), ("words", "field.words"),
            ("status", "field.status"), ("owner", "field.owner"), ("deputy", "field.deputy"),
            ("elements", "field.elements"), ("due", "field.due"))
        listing.add(GivenMandate.all(in: workspace, filter)) { row($0.mandate, $0.paragraph) }
        return listing
    }

    private func row(_ mandate: Mandate, _ paragraph: Paragraph) -> [Listing.Cell] {
        [
            .record(Mandate.kind, mandate.code), .list(names(of: paragraph.addressees)),
            quoted(paragraph.words), state(of: mandate), cell(mandate.owner),
            cell(mandate.deputy), cell(mandate.elements), cell(mandate.due),
        ]
    }

    /// What paragraphs ask that nobody has confirmed yet, text by text.
    ///
    /// - Parameters:
    ///   - filter: Which ones.
    ///   - newKey: Draws a new key.
    /// - Returns: One row a proposal.
    package func proposals(_ filter: MandateFilter, newKey: () -> RecordKey) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("to", "field.addressees"), ("words", "field.words"),
            ("obligation", "field.obligation"), ("due", "field.due"),
            ("reportTo", "field.reportTo"))
        let proposals = workspace.kept("proposals") { workspace in
            workspace.records(GoverningText.self).flatMap {
                MandateProposal.all(of: $0, in: workspace, newKey: newKey)
            }
        }
        listing.add(proposals.filter { filter.accepts($0.mandate, $0.paragraph) }) { proposal in
            let paragraph = proposal.paragraph
            return [
                .record(Paragraph.kind, paragraph.code),
                .list(names(of: paragraph.addressees)), quoted(paragraph.words),
                cell(paragraph.obligation), cell(proposal.mandate.due),
                .list(names(of: paragraph.reportTo)),
            ]
        }
        return listing
    }

    /// The reporting duties that a filter accepts, in the order of their codes.
    package func duties(_ filter: DutyFilter) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("by", "column.by"), ("to", "field.recipients"),
            ("recurrence", "field.recurrence"), ("last", "field.lastIssue"),
            ("next", "field.nextIssue"), ("disposition", "field.disposition"))
        for duty in workspace.records(ReportingDuty.self) {
            let mandate = duty.mandate.flatMap { workspace[$0] }
            let paragraph = mandate?.paragraph.flatMap { workspace[$0] }
            guard filter.accepts(duty, paragraph) else { continue }
            listing.add(
                .record(ReportingDuty.kind, duty.code),
                .list(names(of: paragraph?.addressees ?? [])),
                .list(names(of: duty.recipients)), cell(duty.recurrence), cell(duty.lastIssue),
                cell(duty.nextIssue), cell(duty.disposition))
        }
        return listing
    }
}
