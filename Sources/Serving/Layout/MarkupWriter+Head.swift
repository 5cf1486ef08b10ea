import Markup
import Presenting

extension MarkupWriter {
    /// What the head of every page says: its title, and where its style is.
    mutating func headOfPage(_ title: String, isError: Bool, _ phrases: Phrases) {
        let prefix = isError ? phrases.text("page.error-prefix") + " " : ""
        element(.meta, .charset("utf-8"))
        element(.title, text: prefix + title + " · Throughline")
        element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        element(.link, .rel("stylesheet"), .href(WebAddress(path: ["static", "style.css"])))
        element(.link, .rel("icon"), .href(WebAddress(path: ["static", "mark.svg"])))
        element(.script, .src(WebAddress(path: ["static", "page.js"])), .defer())
    }
}
