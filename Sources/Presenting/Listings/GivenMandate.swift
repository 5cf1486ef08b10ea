package import Planning
import Records

/// A mandate with the paragraph that gives it; one for all lists in which it stands.
package final class GivenMandate: Sendable {
    package let mandate: Mandate
    package let paragraph: Planning.Paragraph

    private init(_ mandate: Mandate, _ paragraph: Planning.Paragraph) {
        self.mandate = mandate
        self.paragraph = paragraph
    }

    /// The mandates whose paragraph is there and that a filter accepts, in the order of their codes.
    package static func all(
        in workspace: Workspace, _ filter: MandateFilter = MandateFilter()
    ) -> [GivenMandate] {
        let all = workspace.kept("given") { workspace in
            workspace.records(Mandate.self).compactMap { mandate in
                mandate.paragraph.flatMap { workspace[$0] }.map { GivenMandate(mandate, $0) }
            }
        }
        return filter.isOpen
            ? all : all.filter { filter.accepts($0.mandate, $0.paragraph) }
    }
}
