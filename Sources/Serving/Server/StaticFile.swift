import Publishing

/// A file of the site that is the same for everybody.
struct StaticFile: Sendable {
    let name: String
    let type: String

    static let all = [
        StaticFile(name: "style.css", type: "text/css; charset=utf-8"),
        StaticFile(name: "mark.svg", type: "image/svg+xml"),
        StaticFile(name: "page.js", type: "text/javascript; charset=utf-8"),
    ]

    var text: String {
        let own = EmbeddedData.files.first { $0.name == name }.map { "\($0.text)" } ?? ""
        return name == "style.css" ? own + "\n" + Document.stylesWithinPages : own
    }
}
