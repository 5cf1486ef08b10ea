package import Planning
import Records

/// A mandate with the paragraph that gives it.
package struct GivenMandate: Sendable {
    package let mandate: Mandate
    package let paragraph: Planning.Paragraph

    /// All mandates whose paragraph is there, in the order of their codes.
    package static func all(in workspace: Workspace) -> [GivenMandate] {
        workspace.kept("given") { workspace in
            workspace.records(Mandate.self).compactMap { mandate in
                mandate.paragraph.flatMap { workspace[$0] }.map {
                    GivenMandate(mandate: mandate, paragraph: $0)
                }
            }
        }
    }

    /// Whether a filter accepts it.
    package func isMeant(by filter: MandateFilter) -> Bool { filter.accepts(mandate, paragraph) }
}
