import Diagnostics
import Markup
import Planning

/// Parts of forms.
extension MarkupWriter {
    /// A form that changes something: it carries what only this site knows, and the position that was
    /// seen.
    mutating func postForm(
        _ address: WebAddress, _ visit: Visit, sendsFiles: Bool = false,
        content: (inout MarkupWriter) -> Void
    ) {
        let files: [Attribute] = sendsFiles ? [.sendsFiles()] : []
        element(.form, [.method("post"), .action(address), .class("form")] + files) { html in
            html.hidden("token", visit.visitor.formToken)
            html.hidden("from", "\(visit.workspace.position)")
            content(&html)
        }
    }

    /// A value that is sent without being shown.
    mutating func hidden(_ name: String, _ value: String) {
        element(.input, .type("hidden"), .name(name), .value(value))
    }

    /// Keeps the time that is shown when a form that only looks is sent.
    mutating func timeField(_ visit: Visit) {
        if let time = visit.asOf { hidden("as_of", time) }
    }

    /// A choice among values, of which the first is none of them.
    mutating func choice(
        _ name: String, _ label: String, _ choices: [(value: String, words: String)], _ visit: Visit
    ) {
        let chosen = visit.query.filled(name)
        element(.label) { html in
            html.element(.span, text: label)
            html.element(.select, .name(name)) { html in
                html.element(.option, .value(""), text: visit.text("filter.any"))
                for choice in choices {
                    html.element(
                        .option, .value(choice.value), .selected(choice.value == chosen),
                        text: choice.words)
                }
            }
        }
    }
}

/// Fields of forms.
extension MarkupWriter {
    /// A field with its label, a hint, and what is wrong with what was typed.
    mutating func field(
        _ id: String, _ label: String, hint: String = "", error: String = "",
        content: (inout MarkupWriter) -> Void
    ) {
        element(.div, .class(error.isEmpty ? "field" : "field wrong")) { html in
            html.element(.label, .for(id), text: label)
            if !hint.isEmpty { html.element(.span, .class("hint"), .id("\(id)-hint"), text: hint) }
            if !error.isEmpty {
                html.element(.span, .class("field-error"), .id("\(id)-error"), text: error)
            }
            content(&html)
        }
    }

    /// A field of one line; where a page has several of a name, each has an identifier of its own.
    mutating func line(
        _ name: String, _ label: String, value: String = "", hint: String = "",
        error: String = "", type: StaticString = "text", isRequired: Bool = false,
        id: String? = nil
    ) {
        let id = id ?? name
        field(id, label, hint: hint, error: error) { html in
            html.element(
                .input, .type(type), .id(id), .name(name), .value(value),
                .described(by: Self.description(id, hint, error)), .invalid(!error.isEmpty),
                .required(isRequired))
        }
    }

    /// The field for why something is changed, which every change needs.
    mutating func reason(
        _ visit: Visit, value: String = "", error: String = "", id: String? = nil
    ) {
        line(
            "why", visit.text("form.why"), value: value, hint: visit.text("form.why-hint"),
            error: error, isRequired: true, id: id)
    }

    /// The identifiers of what describes a field.
    static func description(_ id: String, _ hint: String, _ error: String) -> String {
        [hint.isEmpty ? nil : "\(id)-hint", error.isEmpty ? nil : "\(id)-error"]
            .compactMap { $0 }.joined(separator: " ")
    }

    /// What was just done, where the address says so.
    mutating func notice(_ visit: Visit) {
        guard let number = visit.query.filled("done").flatMap({ Int($0) }),
            (1...max(1, visit.workspace.position)).contains(number)
        else { return }
        element(.div, .class("notice"), .role("status")) { html in
            html.text(visit.text("form.done", ["number": .number(number)]))
            html.undoing(number, visit)
        }
    }

    /// The way to take a change back, where it is the visitor's own and new.
    mutating func undoing(_ number: Int, _ visit: Visit) {
        guard (try? visit.mayUndo(number)) == true else { return }
        let address = visit.address(["results", "changes", "\(number)", "undo"])
        element(.form, .method("post"), .action(address), .class("inline")) { html in
            html.hidden("token", visit.visitor.formToken)
            html.element(.button, .class("quiet"), text: visit.text("changes.undo"))
        }
    }
}
