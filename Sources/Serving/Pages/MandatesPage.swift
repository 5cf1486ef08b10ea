import Accounts
import Diagnostics
import GoverningTexts
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// The register of mandates: what bodies asked for, who carries it out, how far it is.
struct MandatesPage {
    let visit: Visit
    private let filter: MandateFilter
    private let mandates: [GivenMandate]

    init(_ visit: Visit) throws(Refusal) {
        self.visit = visit
        var filter = MandateFilter()
        filter.addressee = BodyFilter(visit.query.filled("to"))
        filter.status = try visit.query.filled("status").map { name throws(Refusal) in
            try Self.status(name)
        }
        if let code = visit.query.filled("text") {
            filter.text = try visit.workspace.found(GoverningText.self, code).id
        }
        if let code = visit.query.filled("owner") {
            filter.owner = try visit.workspace.found(Post.self, code).id
        }
        self.filter = filter
        mandates = GivenMandate.all(in: visit.workspace, filter)
    }

    /// The register, as a page or as data.
    func answer() -> Answer {
        var list = TableView(visit.shown.mandates(filter), visit, keptAs: "mandates")
        list.expected = ["owner", "deputy", "due"]
        let table = list
        if let data = table.data(named: "mandates") { return data }
        let coverage = Coverage(of: mandates.lazy.map(\.mandate), on: visit.shown.today)
        let proposals = visit.shown.proposals(filter, newKey: visit.register.newKey)
        var page = Page(visit.text("mandates.title")) { html in
            html.coverage(coverage, visit)
            filters(&html)
            table.controls(&html)
            table.write(&html)
            if proposals.count > 0 { proposed(proposals, &html) }
        }
        page.lead = visit.shown.sentence(of: coverage)
        page.section = Section.of(Mandate.kind)
        page.forms = ["csv", "json"]
        return .page(page)
    }

    /// A status by its name, as addresses have it.
    private static func status(_ name: String) throws(Refusal) -> MandateStatus {
        if let status = MandateStatus(rawValue: name) { return status }
        let known = MandateStatus.allCases.map(\.rawValue).joined(separator: ", ")
        throw Refusal(
            Finding(
                "usage.wrong-value", .error,
                ["field": .term("field.status"), "value": .text(name), "type": .text(known)]))
    }

    // MARK: Filters

    private func filters(_ html: inout MarkupWriter) {
        html.element(
            .form, .class("filters"), .method("get"), .action(visit.address(["plan", "mandates"]))
        ) { html in
            html.choice("text", visit.term("kind.text"), texts, visit)
            html.choice("to", visit.term("field.addressees"), addressees, visit)
            html.choice("status", visit.term("field.status"), statuses, visit)
            html.choice("owner", visit.term("field.owner"), owners, visit)
            html.timeField(visit)
            html.element(.button, text: visit.text("filter.apply"))
            html.element(.span, .class("space"))
            if visit.may(.importText) {
                html.element(
                    .a, .class("button main"), .href(visit.address(["plan", "import"])),
                    text: visit.text("import.action"))
            }
        }
    }

    private var texts: [(value: String, words: String)] {
        visit.workspace.records(GoverningText.self).map { ($0.code, $0.code) }
    }

    private var addressees: [(value: String, words: String)] {
        let parties = visit.workspace.kept("addressees") { workspace in
            Dictionary(
                workspace.records(Planning.Paragraph.self).filter(\.isInstruction)
                    .flatMap(\.addressees).map { ($0.body.isEmpty ? $0.name : $0.body, $0) },
                uniquingKeysWith: { one, _ in one }
            ).sorted { $0.key < $1.key }
        }
        return parties.map { ($0.key, visit.shown.name(of: $0.value)) }
    }

    private var statuses: [(value: String, words: String)] {
        MandateStatus.allCases.map { ($0.rawValue, visit.term($0.term)) }
    }

    private var owners: [(value: String, words: String)] {
        let known = Set(visit.workspace.records(Mandate.self).compactMap(\.owner))
        return visit.workspace.records(Post.self).filter { known.contains($0.id) }.map {
            ($0.code, "\($0.code) \(visit.shown.shown($0.name))")
        }
    }

    // MARK: What nobody has confirmed

    private func proposed(_ proposals: Listing, _ html: inout MarkupWriter) {
        html.section(
            visit.text("mandates.proposed", ["count": .number(proposals.count)])
        ) { html in
            html.element(.p, .class("lead"), text: visit.text("mandates.proposed-why"))
            TableView(proposals, visit).write(&html)
            guard visit.may(.confirmMandate) else { return }
            for text in visit.workspace.records(GoverningText.self) {
                html.confirmation(of: text, visit)
            }
        }
    }
}
