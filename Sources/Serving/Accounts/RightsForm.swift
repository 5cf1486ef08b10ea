import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What somebody may do and which posts are theirs, register by register, as a form.
struct RightsForm {
    /// What the form says.
    struct Rights {
        var roles: [String: Set<Role>] = [:]
        var posts: [String: Set<RecordKey>] = [:]
        var isAdministrator = false
    }

    private let pages: AccountPages

    init(_ pages: AccountPages) { self.pages = pages }

    private var registers: [String] { pages.dispatch.site.folder.registers }

    // MARK: Writing

    /// Writes the form of an account, folded.
    func write(_ account: Account, _ html: inout MarkupWriter) {
        let key = account.key.description
        let address = WebAddress(path: [pages.phrases.language.code, "people", key, "rights"])
        html.element(.details) { html in
            html.element(.summary, .class("button"), text: text("people.rights"))
            html.element(.form, .class("form"), .method("post"), .action(address)) { html in
                html.hidden("token", pages.visitor.formToken)
                fields(of: account, in: key, &html)
                html.element(.button, .class("main"), text: text("form.save"))
            }
        }
    }

    /// Writes the fields, as they are for an account or empty for a new one.
    ///
    /// - Parameters:
    ///   - account: Whose they are; `nil` for one that is yet to be made.
    ///   - form: What tells their identifiers from those of other forms of the page.
    ///   - html: Where they are written.
    func fields(of account: Account?, in form: String, _ html: inout MarkupWriter) {
        for register in registers {
            html.element(.fieldset) { html in
                html.element(.legend) { html in
                    html.text(text("people.roles") + " ")
                    html.element(.bdi, text: register)
                }
                for role in Role.allCases where role != .administrator {
                    box(
                        "roles.\(register)", role.rawValue, in: form,
                        isChecked: account?.roles[register]?.contains(role) ?? false,
                        pages.phrases.term("role.\(role.rawValue)"), &html)
                }
                posts(account?.posts[register] ?? [], register, form, &html)
            }
        }
        box(
            "administrator", "1", in: form, isChecked: account?.isAdministrator ?? false,
            text("people.administrator"), &html)
    }

    private func box(
        _ name: String, _ value: String, in form: String, isChecked: Bool, _ words: String,
        _ html: inout MarkupWriter
    ) {
        let id = "\(form)-\(name)-\(value)"
        html.element(.label, .for(id), .class("choice")) { html in
            html.element(
                .input, .type("checkbox"), .id(id), .name(name), .value(value),
                .checked(isChecked))
            html.text(" " + words)
        }
    }

    private func posts(
        _ posts: Set<RecordKey>, _ register: String, _ form: String, _ html: inout MarkupWriter
    ) {
        let id = "\(form)-posts-\(register)"
        // Of a register that can't be read just now, posts stay as they are.
        guard let workspace = try? pages.dispatch.site.register(named: register).workspace() else {
            return
        }
        let codes = posts.map { workspace.code(Post.kind, $0) }.sorted()
        html.field(id, text("people.posts"), hint: text("people.posts-hint")) { html in
            html.element(
                .input, .type("text"), .id(id), .name("posts.\(register)"),
                .described(by: "\(id)-hint"), .value(codes.joined(separator: " ")))
        }
    }

    // MARK: Reading

    /// What the form says; registers that it doesn't speak of stay as they are.
    ///
    /// - Throws: A `Refusal` with `record.not-found` for a code that no post has, or `store.…`.
    func read(over account: Account? = nil) throws(Refusal) -> Rights {
        var rights = Rights(roles: account?.roles ?? [:], posts: account?.posts ?? [:])
        rights.isAdministrator = pages.values["administrator"] == "1"
        for register in registers {
            let names = pages.values.all("roles.\(register)")
            rights.roles[register] = Set(names.compactMap { Role(rawValue: $0) })
            guard let codes = pages.values["posts.\(register)"] else { continue }
            rights.posts[register] = try posts(codes, of: register)
        }
        return rights
    }

    private func posts(_ codes: String, of register: String) throws(Refusal) -> Set<RecordKey> {
        let codes = codes.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !codes.isEmpty else { return [] }
        let workspace = try pages.dispatch.site.register(named: register).workspace()
        var keys: Set<RecordKey> = []
        for code in codes {
            // A post that was removed since is told by its key, and passed over.
            if RecordKey(code) != nil, workspace.key(Post.kind, code: code) == nil { continue }
            keys.insert(try workspace.found(Post.self, code).id.retyped())
        }
        return keys
    }

    /// Sets what the form says.
    ///
    /// - Throws: A `Refusal` with `permission.denied`, `account.…`, `record.not-found` or `store.…`.
    func save(_ key: Identifier<Account>) throws(Refusal) {
        let caller = pages.visitor.caller
        let account = try pages.desk.accounts(by: caller).first { $0.key == key }
        let rights = try read(over: account)
        try pages.desk.setRoles(
            of: key, rights.roles, posts: rights.posts, isAdministrator: rights.isAdministrator,
            by: caller, from: pages.visitor.address)
    }

    private func text(_ key: String) -> String { pages.phrases.text(key) }
}
