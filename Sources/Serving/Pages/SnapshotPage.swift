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

    /// The form.
    func answer(_ problems: [Finding] = [], status: Int = 200) -> Answer {
        let values = visit.body.values
        var page = Page(visit.text("snapshot.title")) { html in
            html.problems(problems, visit)
            html.postForm(visit.address(["documents", "snapshots", "new"]), visit) { html in
                html.line(
                    "code", visit.term("field.code"), value: values["code"] ?? "",
                    hint: visit.text("snapshot.code-hint"), isRequired: true)
                html.line("name", visit.term("field.name"), value: values["name"] ?? "")
                html.reason(visit, value: values["why"] ?? "")
                html.element(.button, .class("main"), text: visit.text("snapshot.publish"))
            }
        }
        page.lead = visit.text("snapshot.lead", ["number": .number(visit.workspace.position)])
        page.status = status
        page.section = Section.of(Snapshot.kind)
        return .page(page)
    }

    /// Publishes.
    func publish() -> Answer {
        do throws(Refusal) {
            var snapshot = try visit.register.snapshot(visit.body.values.filled("code") ?? "")
            snapshot.name.write(visit.body.values["name"] ?? "", in: visit.language)
            let number = try visit.commit([.creating(snapshot)], as: .publish)
            return .done(
                visit.address(
                    ["documents", "snapshots", snapshot.code], [("done", "\(number)")]))
        } catch {
            return answer(error.findings, status: HTTPStatus.of(error))
        }
    }
}
