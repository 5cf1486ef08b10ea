import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Making and changing a record by its form.
struct EditPage {
    let visit: Visit
    let section: Section
    let type: RecordDescription
    /// The record as it is now; with nothing in it where one is made.
    let content: RecordContent
    let isNew: Bool

    /// The form of the record at an address, or of a new one.
    ///
    /// - Throws: A `Refusal` with `record.not-found`.
    init(_ visit: Visit, _ section: Section, _ code: String?) throws(Refusal) {
        guard let kind = section.kind, let type = visit.workspace.schema[kind], !type.isFixed else {
            throw Refusal(Finding("site.not-found", .error))
        }
        guard visit.asOf == nil else { throw Refusal(Finding("change.past", .error)) }
        self.visit = visit
        self.section = section
        self.type = type
        isNew = code == nil
        content =
            if let code {
                try visit.workspace.found(kind, code)
            } else {
                type.empty(visit.register.newKey())
            }
        guard isNew ? visit.mayChange(type) : visit.mayChange(type, content.key) else {
            throw Refusal(Finding("site.not-allowed", .error))
        }
    }

    private var code: String { type.code(of: content) }

    /// The form.
    func answer() -> Answer { .page(page(RecordForm(visit: visit, type: type, content: content))) }

    private func page(
        _ form: RecordForm, problems: [Finding] = [], status: Int = 200
    ) -> Page {
        let title =
            isNew
            ? visit.text("record.new", ["kind": .term("kind.\(type.kind)")])
            : visit.text("edit.title", ["code": .text(code)])
        var page = Page(title) { html in
            html.problems(problems, visit, at: form.errors.keys.sorted())
            html.postForm(address, visit) { html in
                form.write(&html)
                html.reason(visit, value: form.typed["why"] ?? "")
                html.element(.div, .class("actions")) { html in
                    html.element(.button, .class("main"), text: visit.text("form.save"))
                    html.element(.a, .href(back), text: visit.text("form.cancel"))
                }
            }
            if !isNew, visit.may(.remove(kind: type.kind)) { removal(&html) }
        }
        page.status = status
        page.section = section
        return page
    }

    private func removal(_ html: inout MarkupWriter) {
        html.element(.details) { html in
            html.element(.summary, .class("button"), text: visit.text("record.remove"))
            html.postForm(visit.address(path + [code, "remove"]), visit) { html in
                html.element(.p, text: visit.text("record.remove-why"))
                html.reason(visit, id: "removal-why")
                html.element(.button, text: visit.text("record.remove-now"))
            }
        }
    }

    private var path: [String] { [section.area.rawValue, section.name] }
    private var address: WebAddress {
        visit.address(path + (isNew ? ["new"] : [code, "edit"]))
    }
    private var back: WebAddress { visit.address(path + (isNew ? [] : [code])) }

    // MARK: Saving

    /// Saves what the form sent; where that is not possible, shows the form again with all that was
    /// typed, what is wrong, and what others wrote meanwhile.
    func save() throws(Refusal) -> Answer {
        let seen = visit.body.values.filled("from").flatMap { Int($0) } ?? visit.workspace.position
        var reader = RecordFormReader(visit, type, try before(seen))
        do throws(Refusal) {
            let settings = try reader.settings()
            guard isNew || !settings.isEmpty else { return .done(back) }
            let edit = RecordEdit(
                isNew ? .create : .set, kind: type.kind, key: content.key, settings: settings)
            let number = try visit.commit([edit], from: seen)
            return .done(try landing(number))
        } catch {
            return .page(again(error, reader))
        }
    }

    /// Removes the record, which stays in the journal and can be brought back.
    ///
    /// - Throws: A `Refusal` with `record.in-use` where others point to it, and as any change.
    func remove() throws(Refusal) -> Answer {
        let seen = visit.body.values.filled("from").flatMap { Int($0) }
        let edit = RecordEdit(.remove, kind: type.kind, key: content.key)
        let number = try visit.commit([edit], from: seen)
        return .done(visit.address(path, [("done", "\(number)")]))
    }

    /// The record as the sender saw it.
    private func before(_ position: Int) throws(Refusal) -> RecordContent {
        guard !isNew, position < visit.workspace.position else { return content }
        return try visit.register.content(type.kind, content.key, asOf: position) ?? content
    }

    private func landing(_ number: Int) throws(Refusal) -> WebAddress {
        let code = try visit.register.workspace().code(type.kind, content.key)
        return visit.address(path + [code], [("done", "\(number)")])
    }

    /// The form over the record as it is now, with all that the sender changed in it.
    private func again(_ refusal: Refusal, _ reader: RecordFormReader) -> Page {
        var form = RecordForm(visit: visit, type: type, content: content)
        form.typed = reader.typed
        form.errors = reader.errors.mapValues { findings in
            findings.map { visit.phrases.findings.summary(of: $0) }.joined(separator: " ")
        }
        return page(
            form, problems: refusal.findings.map { visit.naming($0) },
            status: HTTPStatus.of(refusal) == 409 ? 409 : 422)
    }
}
