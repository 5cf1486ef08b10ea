import Markup
import Publishing

/// Pictures, and what is wider than the page.
extension MarkupWriter {
    /// What can be moved from side to side within the page, by keys too.
    mutating func scrolling(_ label: String, content: (inout MarkupWriter) -> Void) {
        element(
            .div, .class("scroll"), .tabIndex(0), .role("region"), .label(label), content: content)
    }

    /// A picture as wide as it is.
    mutating func picture(_ picture: Picture) {
        scrolling(picture.title) { picture.write(&$0) }
    }

    /// A picture with the way to its file below it.
    mutating func pictureWithFile(_ picture: Picture, _ visit: Visit) {
        self.picture(picture)
        element(.p) { $0.fileOfPicture(visit) }
    }

    /// The way to the picture of this page as a file; to one of several by its name.
    mutating func fileOfPicture(_ visit: Visit, named name: String? = nil) {
        let address = visit.here(asOf: visit.asOf, form: "svg", setting: [("picture", name)])
        element(.a, .href(address), text: visit.text("picture.file"))
    }
}

extension Answer {
    /// A picture as a file.
    static func picture(_ picture: Picture) -> Answer {
        .data(picture.file, type: "image/svg+xml", name: nil)
    }
}
