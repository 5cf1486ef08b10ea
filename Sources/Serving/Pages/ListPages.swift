import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Pages that are one list.
enum ListPages {
    /// The records of a section.
    static func records(_ visit: Visit, _ section: Section) throws(Refusal) -> Answer {
        guard let kind = section.kind, let type = visit.workspace.schema[kind] else {
            throw Refusal(Finding("site.not-found", .error))
        }
        let listing: Listing
        switch kind {
        case Indicator.kind: return IndicatorsPage.answer(visit)
        case Submission.kind: listing = visit.shown.submissions()
        case Post.kind: listing = visit.shown.posts(visit.workspace.records(Post.self))
        case JobDescription.kind:
            listing = visit.shown.jobs(visit.workspace.records(JobDescription.self))
        case CompetenceNeed.kind:
            listing = visit.shown.competences(visit.workspace.records(CompetenceNeed.self))
        case Risk.kind: listing = visit.shown.risks(visit.workspace.records(Risk.self))
        case Treatment.kind:
            listing = visit.shown.treatments(visit.workspace.records(Treatment.self))
        case GoverningText.kind:
            let library = TextLibrary.of(visit.workspace)
            listing = visit.shown.texts(library.texts, in: library)
        case ReportingDuty.kind:
            var filter = DutyFilter()
            filter.recipient = BodyFilter(visit.query.filled("to"))
            filter.reporter = BodyFilter(visit.query.filled("by"))
            listing = visit.shown.duties(filter)
        default: listing = visit.shown.records(type)
        }
        return answer(visit, section, listing, keptAs: section.name) { html in
            guard visit.may(kind == Snapshot.kind ? .publish : .create(kind: kind)),
                !type.isFixed || kind == Snapshot.kind, kind != Paragraph.kind
            else {
                return
            }
            html.element(.div, .class("actions")) { html in
                html.element(
                    .a, .class("button"),
                    .href(visit.address([section.area.rawValue, section.name, "new"])),
                    text: visit.text("record.new", ["kind": .term("kind.\(kind)")]))
            }
        }
    }

    /// Everything that is broken, at once.
    static func findings(_ visit: Visit) throws(Refusal) -> Answer {
        let all = visit.site.findings(visit).all
        let wanted = visit.query.filled("code")
        let findings = all.filter { wanted == nil || $0.code == wanted }
        let table = TableView(visit.shown.findings(findings), visit)
        if let data = table.data(named: "findings") { return data }
        let counts = Dictionary(grouping: all, by: \.code).mapValues(\.count).sorted {
            $0.key < $1.key
        }
        var page = Page(visit.text("findings.title")) { html in
            html.element(.ul, .class("key")) { html in
                for (code, count) in counts {
                    html.element(.li) { html in
                        html.element(
                            .a,
                            .href(visit.address(["results", "findings"], [("code", code)])),
                            .current("true", if: code == wanted),
                            text: "\(visit.text("\(code).name")) \(visit.phrases.number(count))")
                    }
                }
            }
            for finding in findings.prefix(500) { html.finding(finding, visit) }
        }
        let broken = findings.count { $0.severity != .note }
        page.lead = [("findings.lead", findings.count), ("findings.broken", broken)]
            .map { visit.text($0, ["count": .number($1)]) }.joined(separator: " ")
        page.section = Section.at("results", "findings")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    /// What happened to a record, entry by entry.
    static func history(_ visit: Visit, _ section: Section, _ code: String) throws(Refusal)
        -> Answer
    {
        guard let kind = section.kind else { throw Refusal(Finding("site.not-found", .error)) }
        let content = try visit.workspace.found(kind, code)
        let versions = try visit.register.history(
            kind, content.key, upTo: visit.workspace.position)
        let people = visit.site.people
        let listing = visit.shown.history(versions.reversed(), of: kind, people)
        return answer(
            visit, section, listing,
            title: visit.text("history.title", ["code": .text(code)]),
            crumb: Page.Crumb(text: code, address: visit.address(kind, code)))
    }

    /// A page that is one list, as a page or as data.
    static func answer(
        _ visit: Visit, _ section: Section?, _ listing: Listing, title: String? = nil,
        crumb: Page.Crumb? = nil, keptAs name: String? = nil,
        above: @escaping @Sendable (inout MarkupWriter) -> Void = { _ in }
    ) -> Answer {
        let table = TableView(listing, visit, keptAs: name)
        if let data = table.data(named: section?.name ?? "list") { return data }
        var page = Page(title ?? visit.term("\(section?.term ?? "").title")) { html in
            html.notice(visit)
            above(&html)
            if name != nil { table.controls(&html) }
            table.write(&html)
        }
        page.lead = visit.text("table.count", ["count": .number(table.listing.count)])
        page.section = section
        page.crumbs = [crumb].compactMap { $0 }
        page.forms = ["csv", "json"]
        return .page(page)
    }
}
