import Markup
import Vocabulary

/// A page: its title, where it stands, and what is on it.
struct Page: Sendable {
    /// A step of the way from the area to the page.
    struct Crumb: Sendable {
        let text: String
        let address: WebAddress?
    }

    /// What the page says, in one line.
    let title: String
    /// The sentence below the title, which counts; empty where there is none.
    var lead = ""
    var section: Section?
    var crumbs: [Crumb] = []
    /// The status of HTTP.
    var status = 200
    /// The forms in which the page's data can be taken away.
    var forms: [String] = []
    /// The title in the language in which it is there, where it may be another than the page's.
    var shown: MultilingualText.Shown?
    /// Whether words of a governing body are the title.
    var isQuoted = false
    /// Writes what is below title and lead.
    let content: @Sendable (inout MarkupWriter) -> Void

    init(_ title: String, _ content: @escaping @Sendable (inout MarkupWriter) -> Void) {
        self.title = title
        self.content = content
    }
}
