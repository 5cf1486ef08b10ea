/// Tells the format of a document by its first bytes and takes the text out of it.
package enum ContainerReader {
    /// The text of a document; plain text, and what is in no known format, is given back as it is.
    package static func text(of bytes: [UInt8]) -> ContainedText {
        switch format(of: bytes) {
        case .akomaNtoso: AkomaNtosoReader.text(of: bytes)
        case .html: HTMLReader.text(of: bytes)
        case .text: ContainedText(format: .text, bytes: bytes)
        }
    }

    /// The format that the first bytes announce.
    package static func format(of bytes: [UInt8]) -> ContainedText.Format {
        let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if head.contains("<akomantoso") { return .akomaNtoso }
        if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return .html }
        let isMarkup = head.hasPrefix("<?xml") || head.hasPrefix("<!doctype")
        if isMarkup, head.contains("<html") { return .html }
        return isMarkup && head.contains("legaldocml") ? .akomaNtoso : .text
    }
}
