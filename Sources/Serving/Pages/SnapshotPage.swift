import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Publishing the state of now under a name, for everybody to read.
struct SnapshotPage {
    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// The form, with what is wrong above it, which somebody must answer for.
    func answer(_ problems: [Finding] = [], status: Int = 200) -> Answer {
        let errors = visit.register.errors(in: visit.workspace)
        let told = Set(errors.map(\.fault))
        var page = Page(visit.text("snapshot.title")) { html in
            html.problems(problems.filter { !told.contains($0.fault) }, visit)
            faults(errors, &html)
            form(errors, &html)
        }
        page.lead = visit.text("snapshot.lead", ["number": .number(visit.workspace.position)])
        page.status = status
        page.section = Section.of(Snapshot.kind)
        return .page(page)
    }

    private func faults(_ errors: [Finding], _ html: inout MarkupWriter) {
        guard !errors.isEmpty else { return }
        html.section(visit.text("snapshot.faults", ["count": .number(errors.count)])) { html in
            for finding in errors { html.finding(finding, visit) }
        }
    }

    private func form(_ errors: [Finding], _ html: inout MarkupWriter) {
        let values = visit.body.values
        html.postForm(visit.address(["documents", "snapshots", "new"]), visit) { html in
            html.line(
                "code", visit.term("field.code"), value: values["code"] ?? "",
                hint: visit.text("snapshot.code-hint"), isRequired: true)
            html.line("name", visit.term("field.name"), value: values["name"] ?? "")
            if !errors.isEmpty {
                for finding in errors { html.hidden("fault", finding.fault) }
                html.line(
                    "acknowledged", visit.term("field.acknowledged"),
                    value: values["acknowledged"] ?? "",
                    hint: visit.text("snapshot.acknowledge-hint"), isRequired: true)
            }
            html.reason(visit, value: values["why"] ?? "")
            html.element(.button, .class("main"), text: visit.text("snapshot.publish"))
        }
    }

    /// Publishes.
    func publish() -> Answer {
        let values = visit.body.values
        do throws(Refusal) {
            var reason = MultilingualText()
            reason.write(values.filled("acknowledged") ?? "", in: visit.language)
            let seen = values.all("fault")
            var snapshot = try visit.register.snapshot(
                values.filled("code") ?? "", acknowledging: reason,
                seen: seen.isEmpty ? nil : seen)
            snapshot.name.write(values["name"] ?? "", in: visit.language)
            let number = try visit.commit([.creating(snapshot)], as: .publish)
            return .done(
                visit.address(
                    ["documents", "snapshots", snapshot.code], [("done", "\(number)")]))
        } catch {
            return answer(error.findings, status: HTTPStatus.of(error))
        }
    }
}
