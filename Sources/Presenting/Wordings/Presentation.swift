import Diagnostics
package import Planning
package import Records
package import Vocabulary

/// A workspace as one reader sees it: its records in the words of one language, on one day.
package struct Presentation: Sendable {
    /// The records that are shown.
    package let workspace: Workspace
    /// The wording, in the reader's language.
    package let phrases: Phrases
    /// The day on which things are late or not.
    package let today: CalendarDate

    /// The view of a workspace.
    package init(_ workspace: Workspace, _ phrases: Phrases, on today: CalendarDate) {
        self.workspace = workspace
        self.phrases = phrases
        self.today = today
    }

    // MARK: Values

    /// A value of a field in the reader's language; records by their codes.
    package func words(_ value: FieldValue, _ type: FieldType) -> String {
        switch value {
        case .absent: ""
        case .text(let text): text
        case .multilingual(let text): shown(text)
        case .wording(let version): version.text
        case .number(let number): String(number)
        case .quantity(let quantity): phrases.quantity(quantity)
        case .flag(let flag): phrases.term("choice.\(flag)")
        case .date(let date): date.description
        case .period(let period): period.description
        case .instant(let instant): String(instant.description.prefix(19)) + "Z"
        case .digest(let digest): String(digest.description.prefix(12)) + "…"
        case .code(let code): phrases.term(type.term(of: code))
        case .reference(let key): workspace.code(type.target ?? "", key)
        case .list(let values): list(values, type)
        case .group(let values): group(values, type)
        }
    }

    /// A text in the reader's language, else in another one, which is named.
    package func shown(_ text: MultilingualText) -> String {
        guard let shown = text.shown(in: phrases.language) else { return "" }
        return shown.isSubstitute ? "\(shown.text) [\(shown.language.code)]" : shown.text
    }

    private func list(_ values: [FieldValue], _ type: FieldType) -> String {
        guard case .list(let element) = type else { return "" }
        return phrases.several(values.map { words($0, element) })
    }

    private func group(_ values: [FieldValue], _ type: FieldType) -> String {
        guard case .group(let fields) = type else { return "" }
        if type == Party.fieldType, let party = Party(.group(values)) { return name(of: party) }
        if type == Citation.fieldType, let act = Citation(.group(values)) { return name(of: act) }
        if type == PublishedFile.fieldType, let file = PublishedFile(.group(values)) {
            return file.name
        }
        return zip(fields, values).filter { !$1.isAbsent }.map { words($1, $0.type) }
            .joined(separator: " · ")
    }

    /// An act that is cited, with the body that adopted it.
    package func name(of act: Citation) -> String {
        let name = [phrases.term(act.actKind?.term ?? "act.unknown"), act.number]
        let parts = [
            name.filter { !$0.isEmpty }.joined(separator: " "),
            self.name(ofBody: act.body) ?? act.body, act.year.map(String.init) ?? "",
            act.isRevised ? phrases.text("act.revised") : "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The name of a party in the reader's language where the body is known, else as the text has it.
    package func name(of party: Party) -> String {
        name(ofBody: party.body) ?? party.name
    }

    /// The name of a body in the reader's language, or `nil` where it has none.
    package func name(ofBody id: String) -> String? { phrases.name(ofBody: id) }

    /// The names of parties.
    package func names(of parties: [Party]) -> [String] { parties.map { name(of: $0) } }

    /// The name or title of a record, where its type has one in several languages.
    package func title(of kind: String, _ key: RecordKey) -> MultilingualText.Shown? {
        guard let type = workspace.schema[kind], let content = workspace.content(kind, key),
            let index = type.fields.firstIndex(where: { $0.type == .multilingual }),
            case .multilingual(let text) = content.values[index]
        else { return nil }
        return text.shown(in: phrases.language)
    }

    // MARK: Cells

    /// A text as a cell.
    package func cell(_ text: MultilingualText) -> Listing.Cell {
        text.shown(in: phrases.language).map { .words($0) } ?? .none
    }

    /// A text of a governing body as a cell.
    func quoted(_ text: MultilingualText) -> Listing.Cell {
        text.shown(in: phrases.language).map { .quoted($0) } ?? .none
    }

    /// A word of a closed list as a cell.
    package func cell(_ code: (any FieldCode)?) -> Listing.Cell {
        guard let code else { return .none }
        return .named(code.rawValue, words: phrases.term(code.term))
    }

    /// Another record as a cell, by its code.
    func cell<Named: Record>(_ id: Identifier<Named>?) -> Listing.Cell {
        guard let id else { return .none }
        return .record(Named.kind, workspace.code(Named.kind, id.retyped()))
    }

    /// A post as a cell, by its name where it has one.
    func cell(_ id: Identifier<Post>?) -> Listing.Cell { titled(id) }

    /// Another record as a cell, by its name where it has one.
    package func titled<Named: Record>(_ id: Identifier<Named>?) -> Listing.Cell {
        guard let id else { return .none }
        let code = workspace.code(Named.kind, id.retyped())
        return title(of: Named.kind, id.retyped()).map { .titled(Named.kind, code, $0) }
            ?? .record(Named.kind, code)
    }

    /// Other records as a cell, by their codes.
    func cell<Named: Record>(_ ids: [Identifier<Named>]) -> Listing.Cell {
        .records(Named.kind, ids.map { workspace.code(Named.kind, $0.retyped()) })
    }

    /// A day as a cell.
    func cell(_ date: CalendarDate?) -> Listing.Cell { date.map { .date($0) } ?? .none }
}
