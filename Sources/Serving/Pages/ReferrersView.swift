import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// The records that lead to one, type by type in the order of their codes.
struct ReferrersView {
    /// How many records of a type are named.
    private static let most = 100

    private let visit: Visit
    private let codes: [String: [(code: String, key: RecordKey)]]

    init(_ visit: Visit, _ key: RecordKey) {
        self.visit = visit
        let found = visit.workspace.referrers(of: key).filter {
            $0.kind != Planning.Paragraph.kind
        }
        codes = Dictionary(grouping: found, by: \.kind).mapValues { referrers in
            referrers.map { (visit.workspace.code($0.kind, $0.key), $0.key) }
                .sorted { CodeOrder($0.0) < CodeOrder($1.0) }
        }
    }

    /// Writes them; nothing where there are none.
    func write(_ html: inout MarkupWriter) {
        guard !codes.isEmpty else { return }
        html.section(visit.text("record.referrers")) { html in
            for kind in Section.all.compactMap(\.kind) {
                guard let records = codes[kind] else { continue }
                html.element(.h3, text: visit.term("kind.\(kind)"))
                html.element(.ul) { html in
                    for (code, key) in records.prefix(Self.most) { item(kind, code, key, &html) }
                }
            }
        }
    }

    private func item(
        _ kind: String, _ code: String, _ key: RecordKey, _ html: inout MarkupWriter
    ) {
        html.element(.li) { html in
            html.link(kind, code, visit)
            guard let title = visit.shown.title(of: kind, key) else { return }
            html.text(" ")
            html.words(title.clipped(to: 90), visit)
        }
    }
}
