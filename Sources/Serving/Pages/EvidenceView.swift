import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What shows that a mandate was carried out.
struct EvidenceView {
    let visit: Visit
    let mandate: Mandate

    init(_ visit: Visit, _ mandate: Mandate) {
        self.visit = visit
        self.mandate = mandate
    }

    /// What saying how far a mandate is changes.
    static let fields = Mandate.fields.map(\.description).filter {
        ["status", "evidence"].contains($0.name)
    }

    /// Writes the evidence, and the way to add more.
    func write(_ html: inout MarkupWriter) {
        html.section(visit.term("field.evidence")) { html in
            if mandate.evidence.isEmpty {
                html.element(.p, .class("muted"), text: visit.text("evidence.none"))
            } else {
                table(&html)
            }
            if visit.mayChange(Self.fields, of: Mandate.kind, mandate.id.retyped()) { form(&html) }
        }
    }

    private func table(_ html: inout MarkupWriter) {
        html.element(.div, .class("scroll")) { html in
            html.element(.table) { html in
                html.element(.caption, .class("apart"), text: visit.term("field.evidence"))
                html.element(.thead) { html in
                    html.element(.tr) { html in
                        for term in ["field.note", "field.date", "field.file"] {
                            html.element(.th, .scope("col"), text: visit.term(term))
                        }
                    }
                }
                html.element(.tbody) { html in
                    for evidence in mandate.evidence { row(evidence, &html) }
                }
            }
        }
    }

    private func row(_ evidence: Evidence, _ html: inout MarkupWriter) {
        html.element(.tr) { html in
            html.element(.td) { html in
                html.element(.bdi, text: evidence.note)
                if let address = WebAddress(web: evidence.link) {
                    html.text(" ")
                    html.element(.a, .href(address), .rel("noreferrer"), text: evidence.link)
                }
            }
            html.element(
                .td, .class("date"), text: evidence.date.map { visit.phrases.date($0) } ?? "—")
            html.element(.td) { html in
                guard let file = evidence.file else { return html.text("—") }
                html.element(.a, .href(visit.address(["files", file.description]))) { html in
                    html.element(.bdi, text: evidence.name.isEmpty ? "\(file)" : evidence.name)
                }
            }
        }
    }

    /// Status and evidence together: what a person has to say when something is done.
    private func form(_ html: inout MarkupWriter) {
        html.element(.details) { html in
            html.element(.summary, .class("button"), text: visit.text("evidence.update"))
            html.postForm(
                visit.address(["plan", "mandates", mandate.code, "status"]), visit, sendsFiles: true
            ) { html in
                html.field("status", visit.term("field.status")) { html in
                    html.element(.select, .name("status"), .id("status")) { html in
                        for status in MandateStatus.allCases {
                            html.element(
                                .option, .value(status.rawValue),
                                .selected(status == mandate.status),
                                text: visit.term(status.term))
                        }
                    }
                }
                html.line(
                    "note", visit.term("field.evidence.note"),
                    hint: visit.text("evidence.note-hint"))
                html.line("link", visit.term("field.link"), type: "url")
                html.field("file", visit.term("field.file")) { html in
                    html.element(.input, .type("file"), .id("file"), .name("file"))
                }
                html.reason(visit)
                html.element(.button, .class("main"), text: visit.text("form.save"))
            }
        }
    }
}
