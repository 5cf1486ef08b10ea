import Diagnostics
import Markup
import Planning
import Presenting
import Vocabulary

/// What leads on from a snapshot, and what was known to be wrong when it was published.
struct SnapshotView {
    private let visit: Visit
    private let snapshot: Snapshot

    init(_ visit: Visit, _ snapshot: Snapshot) {
        self.visit = visit
        self.snapshot = snapshot
    }

    /// Writes the ways to the state that it shows and to what changed since, then its faults.
    func write(_ html: inout MarkupWriter) {
        html.element(.div, .class("actions")) { html in
            html.element(
                .a, .class("button main"), .href(published),
                text: visit.text("snapshot.look"))
            html.element(
                .a, .class("button"),
                .href(visit.address(["results", "differences"], [("from", snapshot.code)])),
                text: visit.text("section.differences.title"))
        }
        guard !snapshot.faults.isEmpty else { return }
        html.section(visit.term("field.faults")) { html in
            html.element(.ul) { html in
                for fault in snapshot.faults { write(fault, &html) }
            }
        }
    }

    /// The register as the snapshot shows it.
    private var published: WebAddress {
        WebAddress(path: [visit.language.code, visit.name], query: [("as_of", snapshot.code)])
    }

    /// Writes the name of a finding with the record of which it was told.
    private func write(_ fault: String, _ html: inout MarkupWriter) {
        let parts = fault.split(separator: " ", maxSplits: 1).map(String.init)
        html.element(.li) { html in
            let name = visit.phrases.catalogue.text("\(parts[0]).name", in: visit.language)
            html.text((name ?? parts[0]) + " ")
            guard parts.count > 1 else { return }
            let kinds = Section.all.compactMap(\.kind)
            if let kind = kinds.first(where: { visit.workspace.key($0, code: parts[1]) != nil }) {
                html.link(kind, parts[1], visit)
            } else {
                html.element(.bdi, .class("code"), text: parts[1])
            }
        }
    }
}
