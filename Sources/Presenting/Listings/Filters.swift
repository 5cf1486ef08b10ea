import GoverningTexts
package import Planning
package import Vocabulary

/// Tells whether parties are those that somebody asked for: by a body's identifier, or by a part of
/// their name.
package struct BodyFilter: Sendable {
    private let name: String?
    private let body: Body?

    /// Whether everybody is meant.
    var isOpen: Bool { name == nil }

    /// The filter of what somebody wrote; without that, everybody is meant.
    package init(_ name: String?) {
        self.name = name?.lowercased()
        body = self.name.flatMap { Body.named($0) }
    }

    /// Whether one of the parties is meant, or several of which one is.
    package func accepts(_ parties: [Party]) -> Bool {
        name == nil || parties.contains(where: isMeant)
    }

    private func isMeant(_ party: Party) -> Bool {
        guard let name else { return true }
        if let body, let named = Body.named(party.body) { return named.covers(body.id) }
        return party.name.lowercased().contains(name)
    }
}

/// Which mandates a list shows.
package struct MandateFilter: Sendable {
    /// To whom the paragraph speaks.
    package var addressee = BodyFilter(nil)
    /// The text that the paragraph stands in.
    package var text: Identifier<GoverningText>?
    /// Who carries it out.
    package var owner: Identifier<Post>?
    /// How far it is.
    package var status: MandateStatus?

    /// All mandates.
    package init() {}

    /// Whether all mandates are shown.
    var isOpen: Bool { addressee.isOpen && text == nil && owner == nil && status == nil }

    /// Whether a mandate with its paragraph is one of those that were asked for.
    package func accepts(_ mandate: Mandate, _ paragraph: Planning.Paragraph) -> Bool {
        (status == nil || mandate.status == status) && (owner == nil || mandate.owner == owner)
            && (text == nil || paragraph.text == text)
            && addressee.accepts(paragraph.addressees)
    }
}

/// Which reporting duties a list shows.
package struct DutyFilter: Sendable {
    /// To whom is reported.
    package var recipient = BodyFilter(nil)
    /// Who reports.
    package var reporter = BodyFilter(nil)
    /// The last day of the next issue.
    package var before: CalendarDate?

    /// All duties.
    package init() {}

    func accepts(_ duty: ReportingDuty, _ paragraph: Planning.Paragraph?) -> Bool {
        guard recipient.accepts(duty.recipients),
            reporter.accepts(paragraph?.addressees ?? [])
        else { return false }
        guard let before else { return true }
        return duty.nextIssue.map { $0 <= before } ?? false
    }
}
