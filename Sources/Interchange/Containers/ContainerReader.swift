/// Tells the format of a document by its first bytes and takes the text out of it.
package enum ContainerReader {
    /// The text of a document; plain text, and what is in no known format, is given back as it is.
    package static func text(of bytes: [UInt8]) -> ContainedText {
        switch format(of: bytes) {
        case .word: WordReader.text(of: bytes)
        case .akomaNtoso: AkomaNtosoReader.text(of: bytes)
        case .html: HTMLReader.text(of: bytes)
        case .pdf: PDFReader.text(of: bytes)
        case .text: PlainText.text(of: bytes)
        }
    }

    /// The format that the first bytes announce.
    package static func format(of bytes: [UInt8]) -> ContainedText.Format {
        if WordReader.isWord(bytes) { return .word }
        if isPDF(bytes) { return .pdf }
        let start = Array(bytes.prefix(1_024))
        let head = String(decoding: UTF16Text.transcoded(start) ?? start, as: UTF8.self)
            .lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if head.contains("<akomantoso") { return .akomaNtoso }
        if HTMLReader.begins(head) { return .html }
        let isMarkup = head.hasPrefix("<?xml") || head.hasPrefix("<!doctype")
        if isMarkup, head.contains("<html") { return .html }
        return isMarkup && head.contains("legaldocml") ? .akomaNtoso : .text
    }

    /// A PDF has its mark within the first kilobyte; mail and servers may put lines before it.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        return bytes.prefix(1_024).indices.contains {
            bytes[$0] == mark[0] && bytes[$0...].starts(with: mark)
                && ($0 == 0 || bytes[$0 - 1] == 0x0A || bytes[$0 - 1] == 0x0D)
        }
    }
}
