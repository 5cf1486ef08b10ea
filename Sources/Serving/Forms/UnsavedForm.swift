import Diagnostics
import Markup
import Presenting
import Vocabulary

/// What somebody sent and was not saved, kept on the page that says so, to be sent once more.
struct UnsavedForm {
    /// What a form has for the program's sake.
    private static let ours: Set<String> = ["token", "from", "again"]
    /// What nobody typed, such as the file that an import keeps.
    private static let untyped: Set<String> = ["document", "sure", "confirmed"]

    private let address: WebAddress
    private let values: [(name: String, value: String)]
    private let files: [FormBody.File]
    private let visitor: Visitor
    private let phrases: Phrases
    /// The position of the register over which it would be saved.
    private let position: String?

    /// What was sent to an address; `nil` where nothing was, and for what may be secret: what is sent to
    /// the pages of accounts comes back to no page.
    ///
    /// It goes on from the position that was seen when it was typed, so that nothing that others wrote
    /// since is lost; from `position` where its sender was told what they wrote.
    init?(
        _ body: FormBody, to address: WebAddress, by visitor: Visitor, _ phrases: Phrases,
        over position: Int? = nil
    ) {
        values = body.values.items.filter { !Self.ours.contains($0.name) }
        files = body.files.filter { !$0.name.isEmpty || !$0.bytes.isEmpty }
        guard !values.isEmpty || !files.isEmpty, !AccountPages.takeSecrets(at: address)
        else { return nil }
        self.address = address
        self.visitor = visitor
        self.phrases = phrases
        self.position = position.map { "\($0)" } ?? body.values.filled("from")
    }

    /// Writes the values that somebody may have typed, and what sends all of them again.
    func write(_ html: inout MarkupWriter) {
        html.section(phrases.text("error.unsaved")) { html in
            html.element(.p, text: phrases.text("error.form"))
            if !visitor.isSignedIn { wayIn(&html) }
            html.element(.ul) { html in
                for (name, value) in values where isTyped(name, value) {
                    html.element(.li) { html in
                        html.text(label(of: name) + phrases.colon)
                        html.element(.bdi, .class("typed"), text: value)
                    }
                }
            }
            html.element(
                .form, .class("form"), .method("post"), .action(address), .sendsFiles()
            ) { html in
                html.hidden("token", visitor.formToken)
                html.hidden("again", "1")
                if let position { html.hidden("from", position) }
                for (name, value) in values { html.hidden(name, value) }
                for file in files { choice(of: file, &html) }
                html.element(.button, .class("main"), text: phrases.text("error.send-again"))
            }
        }
    }

    private func isTyped(_ name: String, _ value: String) -> Bool {
        !Self.untyped.contains(name) && value.contains { !$0.isWhitespace }
    }

    /// What a field is called, where there is a word for it.
    private func label(of name: String) -> String {
        if name == "why" { return phrases.text("form.why") }
        let parts = name.split(separator: ".").map(String.init)
        guard let root = parts.first,
            let label = phrases.catalogue.text("field.\(root)", in: phrases.language)
        else { return name }
        let tongue = parts.dropFirst().first.flatMap { Language(rawValue: $0) }
        return tongue.map { "\(label) (\(phrases.term("language.\($0.code)")))" } ?? label
    }

    private func wayIn(_ html: inout MarkupWriter) {
        html.element(.p) { html in
            html.element(
                .a, .href(WebAddress(path: [phrases.language.code, "sign-in"])), .newWindow(),
                text: phrases.text("error.sign-in-apart"))
        }
    }

    /// Browsers fill in no files, so those are to be chosen again.
    private func choice(of file: FormBody.File, _ html: inout MarkupWriter) {
        html.field(file.field, phrases.text("error.file", ["name": .text(file.name)])) { html in
            html.element(.input, .type("file"), .id(file.field), .name(file.field), .required())
        }
    }
}
