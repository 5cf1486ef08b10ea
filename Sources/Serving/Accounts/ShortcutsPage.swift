import Markup
import Presenting

/// The keys that lead somewhere, and the way to switch them off.
///
/// - Source: WCAG 2.2, success criterion 2.1.4.
struct ShortcutsPage {
    private let pages: AccountPages

    /// The keys, with the key of what they do.
    private static let keys = [
        ("/", "search"), ("Ctrl K", "search"), ("?", "this"), ("g p", "plan"), ("g r", "results"),
        ("g k", "risks"), ("g o", "organization"), ("g d", "documents"), ("j", "next"),
        ("k", "previous"), ("e", "edit"), ("u", "update"), ("K", "move-up"), ("J", "move-down"),
        (">", "move-in"),
        ("<", "move-out"), ("Ctrl Enter", "send"),
    ]

    init(_ pages: AccountPages) { self.pages = pages }

    /// The page in UTF-8.
    var bytes: [UInt8] {
        var page = pages.page("shortcuts.title")
        page.lead = text("shortcuts.lead")
        return page.bytes { html in
            html.element(.dl, .class("facts")) { html in
                for (keys, name) in Self.keys {
                    html.element(.dt) { $0.element(.code, text: keys) }
                    html.element(.dd, text: words(for: name))
                }
            }
            html.element(.label, .for("keys-off"), .class("choice")) { html in
                html.element(
                    .input, .type("checkbox"), .id("keys-off"), .switchesKeysOff(), .hidden())
                html.text(" " + text("shortcuts.off"))
            }
        }
    }

    private func words(for name: String) -> String {
        Area(rawValue: name).map { pages.phrases.term($0.term) } ?? text("shortcuts.\(name)")
    }

    private func text(_ key: String) -> String { pages.phrases.text(key) }
}
