import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// The value of a field of any type, on a page.
struct FieldView {
    let visit: Visit
    let type: FieldType
    /// Whether a text is a word that the organization uses, which may be known in other languages.
    private let isWord: Bool

    /// The fields that hold such words.
    private static let words: Set<String> = [
        "kind", "unit", "steps", "source", "name", "categories", "dimension", "category",
    ]

    /// A field of a type; its name tells what a text in it is.
    init(_ visit: Visit, _ type: FieldType, of field: String = "") {
        self.visit = visit
        self.type = type
        isWord = Self.words.contains(field)
    }

    private init(_ visit: Visit, _ type: FieldType, isWord: Bool) {
        self.visit = visit
        self.type = type
        self.isWord = isWord
    }

    /// Writes a value.
    func write(_ value: FieldValue, _ html: inout MarkupWriter) {
        switch (value, type) {
        case (.multilingual(let text), _):
            if let shown = text.shown(in: visit.language) { html.words(shown, visit) }
        case (.reference(let key), .reference(let kind)):
            html.link(kind, visit.workspace.code(kind, key), visit)
            if let title = visit.shown.title(of: kind, key) {
                html.text(" ")
                html.words(title, visit)
            }
        case (.date(let date), _): html.element(.bdi, text: visit.phrases.date(date))
        case (.period(let period), _): html.element(.bdi, text: visit.phrases.period(period))
        case (.list(let values), .list(let element)): list(values, element, &html)
        case (.group, _) where type == Party.fieldType || type == Citation.fieldType:
            html.element(.bdi, text: visit.shown.words(value, type))
        case (.group(let values), .group(let fields)): group(values, fields, &html)
        case (.text(let text), _): self.text(text, &html)
        case (.digest, _):
            html.element(.span, .class("code"), text: visit.shown.words(value, type))
        default: html.element(.bdi, text: visit.shown.words(value, type))
        }
    }

    private func text(_ text: String, _ html: inout MarkupWriter) {
        if isWord {
            html.element(.bdi, text: visit.phrases.word(text))
        } else if let address = WebAddress(web: text) {
            html.element(.a, .href(address), .rel("noreferrer")) { $0.element(.bdi, text: text) }
        } else {
            html.verbatim(text)
        }
    }

    private func list(_ values: [FieldValue], _ element: FieldType, _ html: inout MarkupWriter) {
        let view = FieldView(visit, element, isWord: isWord)
        html.element(.ul, .class("plain")) { html in
            for value in values { html.element(.li) { view.write(value, &$0) } }
        }
    }

    private func group(
        _ values: [FieldValue], _ fields: [FieldDescription], _ html: inout MarkupWriter
    ) {
        var isFirst = true
        let file = zip(fields, values).first { field, value in
            field.name == "file" && !value.isAbsent
        }?.1
        for (field, value) in zip(fields, values) where !value.isAbsent {
            if file != nil, field.name == "name" { continue }
            if !isFirst { html.text(" · ") }
            isFirst = false
            if case .digest(let digest) = value, value == file {
                let name = zip(fields, values).first { field, _ in field.name == "name" }?.1
                self.file(digest, name, &html)
            } else {
                // A bare number doesn't say what it counts.
                if field.type == .number {
                    html.text(visit.term("field.\(field.name)") + visit.phrases.colon)
                }
                FieldView(visit, field.type, of: field.name).write(value, &html)
            }
        }
    }

    /// A file that the register keeps, under its name where it has one.
    private func file(_ digest: Digest, _ name: FieldValue?, _ html: inout MarkupWriter) {
        let address = visit.address(["files", digest.description])
        html.element(.a, .href(address)) { html in
            if case .text(let name)? = name {
                html.element(.bdi, text: name)
            } else {
                html.element(
                    .bdi, .class("code"), text: visit.shown.words(.digest(digest), .digest))
            }
        }
    }
}
