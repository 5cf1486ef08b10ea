import Diagnostics
import Interchange
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What somebody else wrote while a translation was typed.
struct TranslationClash {
    /// The source as it was when the page was opened; `nil` where it is still the same.
    var oldSource: String?
    /// The translation as it is now; `nil` where it is still the same.
    var newTarget: String?
}

/// Sources and translations side by side.
extension TranslationsPage {
    /// The name of the field of a text.
    static func name(of task: TranslationTask) -> String {
        "words."
            + TranslationAddress(kind: task.kind, code: task.code, field: task.field.name)
            .identifier
    }

    /// The text of a field by its name, whether it is in the queue or not.
    func task(named name: String) -> TranslationTask? {
        guard name.hasPrefix("words."),
            let address = TranslationAddress(identifier: String(name.dropFirst(6))),
            let type = visit.workspace.schema[address.kind], !type.isFixed,
            let index = type.indices[address.field],
            let key = visit.workspace.key(address.kind, code: address.code),
            let content = visit.workspace.content(address.kind, key)
        else { return nil }
        return TranslationTask(type, content, field: index, into: language)
    }

    /// The form with all texts of the page.
    func editor(_ tasks: [TranslationTask], _ html: inout MarkupWriter) {
        guard !tasks.isEmpty else {
            html.element(.p, .class("muted"), text: visit.text("translations.none"))
            return
        }
        let action = visit.here(asOf: nil, setting: [("language", language.code)])
        html.element(.form, .method("post"), .action(action), .class("form job")) { html in
            html.hidden("token", visit.visitor.formToken)
            html.hidden("from", "\(visit.workspace.position)")
            for task in tasks { write(task, &html) }
            html.reason(visit, value: visit.body.values["why"] ?? "")
            html.element(.div, .class("actions")) { html in
                html.element(.button, .class("main"), text: visit.text("form.save"))
            }
        }
        pages(&html)
    }

    private func write(_ task: TranslationTask, _ html: inout MarkupWriter) {
        let name = Self.name(of: task)
        let clash = clashes[name]
        html.element(.fieldset, .class(clash == nil ? "" : "wrong")) { html in
            html.element(.legend) { html in
                html.text(visit.term("kind.\(task.kind)") + " ")
                html.link(task.kind, task.code, visit)
                html.text(" · " + visit.term("field.\(task.kind).\(task.field.name)"))
            }
            html.element(.div, .class("pair")) { html in
                source(task, clash, &html)
                if visit.mayChange([task.field], of: task.kind, task.key) {
                    target(task, name, clash, &html)
                } else {
                    html.element(
                        .p, .class("muted"), text: visit.text("translations.not-yours"))
                }
            }
        }
    }

    private func source(
        _ task: TranslationTask, _ clash: TranslationClash?, _ html: inout MarkupWriter
    ) {
        html.element(.div, .class("source")) { html in
            lines(task.source.text, task.source.language, &html)
            html.element(.span, .class("other")) { html in
                html.text(
                    visit.text(
                        "translations.words",
                        [
                            "language": .term("language.\(task.source.language.code)"),
                            "count": .number(task.words),
                        ]))
            }
            if let old = clash?.oldSource {
                html.element(.p, .class("hint"), text: visit.text("translations.source-was"))
                lines(old, task.source.language, &html)
            }
        }
    }

    private func target(
        _ task: TranslationTask, _ name: String, _ clash: TranslationClash?,
        _ html: inout MarkupWriter
    ) {
        let words = typed[name] ?? task.text[language] ?? ""
        html.element(.div) { html in
            html.element(.label, .for(name)) { html in
                html.element(.span, in: language) { $0.text(language.nativeName) }
                html.text(" · " + visit.text("translation.\(task.standing.rawValue)"))
            }
            html.element(.div, in: language) { html in
                html.element(
                    .textarea, .id(name), .name(name), .rows(rows(for: task.source.text)),
                    .invalid(clash != nil), text: words)
            }
            if task.standing == .stale { confirmation(name, &html) }
            if let now = clash?.newTarget {
                html.element(
                    .p, .class("field-error"), text: visit.text("translations.target-is"))
                lines(now, language, &html)
            }
        }
    }

    /// A box that says that an older translation is still right.
    private func confirmation(_ name: String, _ html: inout MarkupWriter) {
        let box = "same." + name
        html.element(.label, .for(box), .class("choice")) { html in
            html.element(
                .input, .type("checkbox"), .id(box), .name(box), .value("1"),
                .checked(visit.body.values[box] == "1"))
            html.text(visit.text("translations.same"))
        }
    }

    private func rows(for text: String) -> Int {
        min(12, max(2, text.utf16.count / 60 + text.count { $0.isNewline } + 1))
    }

    private func lines(_ text: String, _ language: Language, _ html: inout MarkupWriter) {
        html.element(.div, in: language) { html in
            for line in text.split(whereSeparator: \.isNewline) {
                html.element(.p) { $0.element(.bdi, text: String(line)) }
            }
        }
    }

    // MARK: Files

    /// The form for a file that came back.
    func upload(_ html: inout MarkupWriter) {
        let action = visit.address(
            ["documents", "translations", "import"], [("language", language.code)])
        html.section(visit.text("translations.upload")) { html in
            html.element(
                .form, .method("post"), .action(action), .class("form"), .sendsFiles()
            ) { html in
                html.hidden("token", visit.visitor.formToken)
                html.field(
                    "file", visit.text("import.file"), hint: visit.text("translations.upload-hint")
                ) { html in
                    html.element(
                        .input, .type("file"), .id("file"), .name("file"),
                        .described(by: "file-hint"), .accept(".xlf,.xliff,.xml"))
                }
                html.field("file-why", visit.text("form.why")) { html in
                    html.element(
                        .input, .type("text"), .id("file-why"), .name("why"), .value(""),
                        .required())
                }
                html.element(.button, text: visit.text("translations.take"))
            }
        }
    }
}
