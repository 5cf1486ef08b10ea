import Accounts
import Diagnostics
import Figures
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// A request for a page of a workspace, with all that its answer needs.
struct Visit: Sendable {
    let site: Site
    let visitor: Visitor
    /// The name of the workspace.
    let name: String
    let register: Register
    /// The workspace as it is shown: of now, or as of `?as_of=`.
    let shown: Presentation
    /// The parts of the path behind language and workspace, without the ending that names a form.
    let path: [String]
    /// The form in which the answer is wanted: `csv`, `json`; `nil` is a page.
    let form: String?
    let query: FormValues
    /// Whether only what was published is shown, as the visitor may not read the rest.
    let isPublic: Bool
    /// What a form sent; empty for a page that is only looked at.
    let body: FormBody
    /// The scheme, host and port by which the site was asked.
    let origin: String

    var language: Language { shown.phrases.language }
    var phrases: Phrases { shown.phrases }
    var workspace: Workspace { shown.workspace }

    /// The figures of the workspace that is shown.
    var book: FigureBook {
        FigureBook(workspace, register.measurements, on: shown.today)
    }

    /// The time that is shown, as the address says it; `nil` is now.
    var asOf: String? { query.filled("as_of") }

    /// What the visitor does in this workspace.
    var roles: Set<Role> { visitor.caller.roles(in: name) }

    /// Whether the visitor may do something here: the past can't be changed, nor what is published.
    func may(_ action: Action) -> Bool {
        guard action.scope == .write else { return Permission.allows(action, roles) }
        return asOf == nil && !isPublic && Permission.allows(action, roles)
    }

    /// Whether the visitor may change a field of records of a kind.
    func mayChange(_ field: FieldDescription, of kind: String) -> Bool {
        Permission.mayChange(field, of: kind, roles)
    }

    /// Whether the visitor may change any field of a type, in own work at least.
    func mayChange(_ type: RecordDescription) -> Bool {
        asOf == nil && !isPublic && !type.isFixed
            && type.fields.contains { mayChange($0, of: type.kind) }
    }

    /// Whether the visitor may change any field of a record.
    func mayChange(_ type: RecordDescription, _ key: RecordKey) -> Bool {
        !type.isFixed && type.fields.contains { mayChange([$0], of: type.kind, key) }
    }

    /// Whether the visitor may change some fields of a record together.
    func mayChange(_ fields: [FieldDescription], of kind: String, _ key: RecordKey) -> Bool {
        let action = Action.change(kind: kind, fields: fields)
        return may(action)
            && (!Permission.isBoundToOwnWork(action, roles)
                || workspace.isWork(kind, key, of: posts))
    }

    /// The posts that the visitor holds in this workspace.
    var posts: Set<RecordKey> { visitor.caller.posts(in: name) }

    // MARK: Words

    func text(_ key: String, _ values: [String: FindingValue] = [:]) -> String {
        phrases.text(key, values)
    }

    func term(_ key: String) -> String { phrases.term(key) }

    /// The day of an entry; `nil` where there is none of the number.
    func day(ofEntry number: Int) -> CalendarDate? {
        let told = try? site.told(number, of: register, named: name)
        return (told ?? nil)?.at.date
    }

    /// The day of an entry in words; empty where there is none of the number.
    func words(forDayOf entry: Int) -> String { day(ofEntry: entry).map(phrases.date) ?? "" }

    /// An entry by its number and its day.
    func words(forEntry number: Int) -> String {
        text("page.entry", ["number": .number(number), "date": .text(words(forDayOf: number))])
    }

    // MARK: Addresses

    /// A page of this workspace at the time that is shown.
    func address(
        _ path: [String], _ query: [(name: String, value: String?)] = [], fragment: String? = nil
    ) -> WebAddress {
        WebAddress(
            path: [language.code, name] + path, query: query + [("as_of", asOf)],
            fragment: fragment)
    }

    /// The page of a record.
    func address(_ kind: String, _ code: String) -> WebAddress {
        guard let section = Section.of(kind) else { return address([]) }
        return address([section.area.rawValue, section.name, code])
    }

    /// The page that is shown, changed: in another language, at another time, in another form.
    func here(
        in language: Language? = nil, asOf: String?, form: String? = nil,
        setting changes: [(name: String, value: String?)] = []
    ) -> WebAddress {
        var path = self.path
        if let form {
            path = path.dropLast() + ["\(path.last ?? "").\(form)"]
        }
        let names = Set(changes.map(\.name) + ["as_of", "done"])
        let kept = query.items.filter { !names.contains($0.name) }.map {
            ($0.name, Optional($0.value))
        }
        return WebAddress(
            path: [(language ?? self.language).code, name] + path,
            query: kept + changes.map { ($0.name, $0.value) } + [("as_of", asOf)])
    }
}
