import Diagnostics
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// The form of a record, made from its description.
struct RecordForm {
    let visit: Visit
    let type: RecordDescription
    let content: RecordContent
    /// What somebody typed and what could not be saved; empty at first.
    var typed = FormValues()
    /// What is wrong, by the name of the field.
    var errors: [String: String] = [:]

    /// How many records a choice offers.
    private static let offered = 500

    /// Writes a field for each field that the visitor may change; the code of a record that is there
    /// comes last, since it is seldom changed.
    func write(_ html: inout MarkupWriter) {
        let fields = zip(type.fields, content.values).filter {
            visit.mayChange($0.0, of: type.kind)
        }
        let isNew = type.code(of: content).isEmpty
        let isLast = { (field: FieldDescription) in !isNew && field.name == "code" }
        for (field, value) in fields.filter({ !isLast($0.0) }) + fields.filter({ isLast($0.0) }) {
            write(field, value, &html)
        }
    }

    private func write(
        _ field: FieldDescription, _ value: FieldValue, _ html: inout MarkupWriter
    ) {
        switch field.type {
        case .multilingual: tongues(field, value, &html)
        case .list(.group(let fields)): groups(field, fields, value, &html)
        case .group(let fields):
            let values: [FieldValue] = if case .group(let values) = value { values } else { [] }
            group(field.name, label(field), fields, values, &html)
        default:
            simple(field.name, label(field), field.type, value, hint: hint(field), &html)
        }
    }

    private func label(_ field: FieldDescription) -> String {
        let isNeeded = field.requirement == .toSave
        return visit.term("field.\(type.kind).\(field.name)")
            + (isNeeded ? " " + visit.text("form.needed") : "")
    }

    /// What a value is written like, and what it is for where the label alone doesn't tell.
    private func hint(_ field: FieldDescription) -> String {
        let purpose = visit.phrases.hint(for: field.name, of: type.kind)
        let form =
            switch field.type {
            case .list, .period, .instant, .digest, .quantity: visit.term("type.\(field.type.name)")
            default: ""
            }
        return [purpose, form].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What the records are called to which a value leads.
    private func names(_ value: FieldValue, _ type: FieldType) -> [MultilingualText.Shown] {
        switch (value, type) {
        case (.reference(let key), .reference(let kind)):
            [visit.shown.title(of: kind, key)].compactMap { $0 }
        case (.list(let values), .list(let element)): values.flatMap { names($0, element) }
        default: []
        }
    }

    private func write(_ names: [MultilingualText.Shown], _ html: inout MarkupWriter) {
        guard !names.isEmpty else { return }
        html.element(.span, .class("hint")) { html in
            for (index, name) in names.enumerated() {
                if index > 0 { html.text(" · ") }
                html.words(name, visit)
            }
        }
    }

    // MARK: One value

    private func simple(
        _ name: String, _ label: String, _ type: FieldType, _ value: FieldValue,
        hint: String = "", _ html: inout MarkupWriter
    ) {
        let text = typed[name] ?? plain(value, type)
        if case .digest = type { return kept(name, label, text, &html) }
        let error = errors[name] ?? ""
        let described = MarkupWriter.description(name, hint, error)
        html.field(name, label, hint: hint, error: error) { html in
            switch type {
            case .code(let list): choice(name, list, text, described: described, &html)
            case .flag: flag(name, text, &html)
            default:
                html.element(
                    .input, .type(inputType(type)), .id(name), .name(name), .value(text),
                    .described(by: described), .invalid(!error.isEmpty),
                    .list(type.target == nil ? "" : "\(name)-choices"))
                write(names(value, type), &html)
                if let kind = type.target { offer("\(name)-choices", kind, &html) }
            }
        }
    }

    /// A file that is there, which can be left out; it is named by its digest, which nobody types.
    private func kept(
        _ name: String, _ label: String, _ digest: String, _ html: inout MarkupWriter
    ) {
        guard !digest.isEmpty else { return }
        html.element(.label, .for(name), .class("choice")) { html in
            html.element(
                .input, .type("checkbox"), .id(name), .name(name), .value(digest), .checked(true))
            html.text(label + " ")
            html.element(.bdi, .class("code"), text: String(digest.prefix(12)) + "…")
        }
    }

    private func inputType(_ type: FieldType) -> StaticString {
        switch type {
        case .date: "date"
        default: "text"
        }
    }

    private func choice(
        _ name: String, _ list: CodeList, _ chosen: String, described: String,
        _ html: inout MarkupWriter
    ) {
        html.element(.select, .id(name), .name(name), .described(by: described)) { html in
            html.element(.option, .value(""), text: "—")
            for code in list.codes {
                html.element(
                    .option, .value(code), .selected(code == chosen),
                    text: visit.term("\(list.name).\(code)"))
            }
        }
    }

    private func flag(_ name: String, _ chosen: String, _ html: inout MarkupWriter) {
        html.element(.select, .id(name), .name(name)) { html in
            for code in ["false", "true"] {
                html.element(
                    .option, .value(code), .selected(code == chosen),
                    text: visit.term("choice.\(code)"))
            }
        }
    }

    /// The codes of records of a kind, which a browser offers while somebody types.
    private func offer(_ id: String, _ kind: String, _ html: inout MarkupWriter) {
        html.element(.datalist, .id(id)) { html in
            guard let target = visit.workspace.schema[kind] else { return }
            for content in visit.workspace.contents(kind).prefix(Self.offered) {
                html.element(
                    .option, .value(target.code(of: content)),
                    text: visit.shown.title(of: kind, content.key)?.text ?? "")
            }
        }
    }

    /// A value as it is typed: records by their codes.
    func plain(_ value: FieldValue, _ type: FieldType) -> String {
        switch (value, type) {
        case (.absent, _): ""
        case (.list(let values), .list(let element)):
            values.map { plain($0, element) }.joined(separator: "; ")
        case (.code(let code), _): code
        case (.flag(let flag), _): "\(flag)"
        case (.digest(let digest), _): digest.description
        case (.multilingual(let text), _): text[visit.language] ?? ""
        case (.quantity(let quantity), _): quantity.description
        case (.instant(let instant), _): instant.description
        default: visit.shown.words(value, type)
        }
    }

    // MARK: Several languages

    private func tongues(
        _ field: FieldDescription, _ value: FieldValue, _ html: inout MarkupWriter
    ) {
        let text = MultilingualText(value) ?? MultilingualText()
        let order = [visit.language] + Language.allCases.filter { $0 != visit.language }
        html.element(.fieldset) { html in
            html.element(.legend, text: label(field))
            if let error = errors[field.name] {
                html.element(.span, .class("field-error"), text: error)
            }
            for language in order { tongue(field, text, language, &html) }
        }
    }

    private func tongue(
        _ field: FieldDescription, _ text: MultilingualText, _ language: Language,
        _ html: inout MarkupWriter
    ) {
        let name = "\(field.name).\(language.code)"
        html.element(.div, .class("tongue")) { html in
            html.element(.label, .for(name)) { html in
                html.element(.span, in: language) { $0.text(language.nativeName) }
                if text.isStale(in: language) {
                    html.element(.span, .class("other"), text: visit.text("translation.stale"))
                }
            }
            html.element(.div, in: language) { html in
                html.element(
                    .textarea, .id(name), .name(name), .rows(2),
                    text: typed[name] ?? text[language] ?? "")
            }
        }
    }

    // MARK: Groups

    private func groups(
        _ field: FieldDescription, _ fields: [FieldDescription], _ value: FieldValue,
        _ html: inout MarkupWriter
    ) {
        let values: [FieldValue] = if case .list(let values) = value { values } else { [] }
        for index in 0...values.count {
            let parts: [FieldValue] =
                if index < values.count, case .group(let parts) = values[index] { parts } else {
                    []
                }
            let label = label(field) + " " + visit.phrases.number(index + 1)
            group("\(field.name).\(index)", label, fields, parts, &html)
        }
    }

    private func group(
        _ name: String, _ label: String, _ fields: [FieldDescription], _ values: [FieldValue],
        _ html: inout MarkupWriter
    ) {
        html.element(.fieldset) { html in
            html.element(.legend, text: label)
            for (index, field) in fields.enumerated() {
                simple(
                    "\(name).\(field.name)", visit.term("field.\(field.name)"), field.type,
                    index < values.count ? values[index] : .absent, &html)
            }
        }
    }
}
