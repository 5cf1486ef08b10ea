import Vocabulary

/// Changes and bookmarks of a Word document.
extension WordBody {
    /// Writes the beginning of what marks a change, without its end.
    mutating func mark(_ change: DocumentChange) {
        changes += 1
        xml.raw(change.kind == .added ? "<w:ins w:id=\"" : "<w:del w:id=\"")
        xml.number(changes)
        xml.raw("\" w:author=\"")
        xml.text(change.author)
        xml.raw("\" w:date=\"")
        xml.text(change.date.description)
        xml.raw("T00:00:00Z\"")
    }

    /// Writes content that references can find by a name.
    mutating func bookmarked(_ name: String?, _ content: (inout WordBody) -> Void) {
        guard let name else { return content(&self) }
        bookmarks += 1
        let number = bookmarks
        xml.raw("<w:bookmarkStart w:id=\"")
        xml.number(number)
        xml.raw("\" w:name=\"")
        xml.text(Self.bookmark(name))
        xml.raw("\"/>")
        content(&self)
        xml.raw("<w:bookmarkEnd w:id=\"")
        xml.number(number)
        xml.raw("\"/>")
    }

    /// A name as Word allows it: letters, digits and `_`, forty at most, a letter first.
    static func bookmark(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar -> String in
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(scalar)
            case 0x2D, 0x2E, 0x5F, 0x20: "_"
            default: String(scalar.value, radix: 16)
            }
        }.joined()
        return "T_" + plain.suffix(38)
    }
}
