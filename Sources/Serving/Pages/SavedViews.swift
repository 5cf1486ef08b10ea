import Accounts
import Diagnostics
import Foundation
import Journals
import Markup
import Vocabulary

/// Lists with their filters and order, as the visitor wants to see them again.
enum SavedViews {
    /// How many views somebody has in a workspace.
    private static let most = 50
    /// How long the name of a view is.
    private static let longestName = 1_000

    // MARK: Looking

    /// The views of the visitor, and a form that saves the list that is shown as one more.
    static func write(_ visit: Visit, _ html: inout MarkupWriter) {
        guard let account = visit.visitor.caller.account, !visit.isPublic,
            let views = try? visit.site.accounts.views(of: account, in: visit.name)
        else { return }
        if !views.isEmpty {
            html.element(.ul, .class("plain")) { html in
                for view in views { html.element(.li) { item(view, visit, &$0) } }
            }
        }
        saving(visit, &html)
    }

    private static func item(_ view: SavedView, _ visit: Visit, _ html: inout MarkupWriter) {
        html.element(.a, .href(address(view.address, visit))) {
            $0.element(.bdi, text: view.name)
        }
        let removing = visit.address(["views", view.key.description, "remove"])
        html.element(.form, .method("post"), .action(removing), .class("inline")) { html in
            html.hidden("token", visit.visitor.formToken)
            html.hidden("to", here(visit))
            html.element(.button, .class("quiet")) { html in
                html.text(visit.text("views.remove") + " ")
                html.element(.span, .class("apart")) { $0.element(.bdi, text: view.name) }
            }
        }
    }

    private static func saving(_ visit: Visit, _ html: inout MarkupWriter) {
        html.element(
            .form, .method("post"), .action(visit.address(["views", "new"])), .class("filters")
        ) { html in
            html.hidden("token", visit.visitor.formToken)
            html.hidden("to", here(visit))
            html.element(.label) { html in
                html.element(.span, text: visit.text("views.name"))
                html.element(.input, .type("text"), .name("name"), .required())
            }
            html.element(.button, text: visit.text("views.save"))
        }
    }

    /// The list that is shown, as views keep it: without language, workspace and page.
    private static func here(_ visit: Visit) -> String {
        let passing: Set = ["page", "done"]
        let query = visit.query.items.filter { !passing.contains($0.name) }.map {
            ($0.name, Optional($0.value))
        }
        return String(WebAddress(path: visit.path, query: query).text.dropFirst())
    }

    /// The page that a view leads to; whatever was kept, it is one of this workspace.
    private static func address(_ kept: String, _ visit: Visit) -> WebAddress {
        let parts = kept.split(separator: "?", maxSplits: 1)
        let query = FormValues(parts.count > 1 ? Array(parts[1].utf8) : [])
        let path = (parts.first ?? "").split(separator: "/").map {
            $0.removingPercentEncoding ?? String($0)
        }.filter { ![".", ".."].contains($0) }
        return WebAddress(
            path: [visit.language.code, visit.name] + path,
            query: query.items.map { ($0.name, Optional($0.value)) })
    }

    // MARK: Changing

    /// Saves the list of a form as a view.
    static func save(_ visit: Visit) throws(Refusal) -> Answer {
        guard let account = visit.visitor.caller.account else {
            throw Refusal(Finding("site.not-allowed", .error))
        }
        let name = visit.body.values.filled("name") ?? ""
        guard (1...longestName).contains(name.count) else {
            throw Refusal(Finding("views.bad-name", .error, ["most": .number(longestName)]))
        }
        let to = visit.body.values.filled("to") ?? ""
        let views = try kept(visit, account)
        guard views.count < most else {
            throw Refusal(Finding("views.too-many", .error, ["most": .number(most)]))
        }
        let key = visit.register.newKey().retyped(as: SavedView.self)
        _ = try Register.reporting { () throws(StoreError) in
            try visit.site.accounts.save(
                SavedView(
                    key: key, account: account, workspace: visit.name, name: name, address: to))
        }
        return .done(address(to, visit))
    }

    /// Removes a view of the visitor.
    static func remove(_ visit: Visit, _ key: String) throws(Refusal) -> Answer {
        guard let account = visit.visitor.caller.account, let key = Identifier<SavedView>(key)
        else {
            throw Refusal(Finding("site.not-found", .error))
        }
        let wasThere = try Register.reporting { () throws(StoreError) in
            try visit.site.accounts.removeView(key, of: account)
        }
        guard wasThere else { throw Refusal(Finding("site.not-found", .error)) }
        return .done(address(visit.body.values.filled("to") ?? "", visit))
    }

    private static func kept(
        _ visit: Visit, _ account: Identifier<Account>
    ) throws(Refusal) -> [SavedView] {
        try Register.reporting { () throws(StoreError) in
            try visit.site.accounts.views(of: account, in: visit.name)
        }
    }
}
