package import Vocabulary

/// Writes HTML and SVG into a buffer of bytes.
///
/// Words and values are escaped as they are written, and there is no way around it. What is in another
/// language than its surroundings says so, with its direction.
package struct MarkupWriter: Sendable {
    /// What was written so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// The language of what surrounds the place where is written.
    package private(set) var language: Language

    /// A writer of a page in a language.
    package init(_ language: Language) {
        self.language = language
        bytes.reserveCapacity(32_768)
    }

    /// Writes a document of HTML in the writer's language.
    package mutating func document(_ content: (inout MarkupWriter) -> Void) {
        raw("<!doctype html>")
        open(.html, [.language(language), .direction(of: language)])
        content(&self)
        close(.html)
    }

    /// Writes an element with what stands inside.
    package mutating func element(
        _ tag: Tag, _ attributes: Attribute..., content: (inout MarkupWriter) -> Void
    ) {
        element(tag, attributes, content: content)
    }

    /// Writes an element with what stands inside.
    package mutating func element(
        _ tag: Tag, _ attributes: [Attribute], content: (inout MarkupWriter) -> Void
    ) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    /// Writes an element that has words inside, or nothing.
    package mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String = "") {
        open(tag, attributes)
        guard !tag.isVoid else { return }
        self.text(text)
        close(tag)
    }

    /// Writes an element whose content is in a language, which is said where it differs from what
    /// surrounds it.
    package mutating func element(
        _ tag: Tag, in inner: Language, _ attributes: Attribute...,
        content: (inout MarkupWriter) -> Void
    ) {
        let outer = language
        let told: [Attribute] = [.language(inner), .direction(of: inner)]
        open(tag, inner == outer ? attributes : told + attributes)
        language = inner
        content(&self)
        language = outer
        close(tag)
    }

    /// Writes words.
    package mutating func text(_ words: String) {
        var words = words
        words.withUTF8 { utf8 in
            for byte in utf8 {
                switch byte {
                case 0x26: bytes.append(contentsOf: Self.ampersand)
                case 0x3C: bytes.append(contentsOf: Self.less)
                case 0x3E: bytes.append(contentsOf: Self.greater)
                case 0x22: bytes.append(contentsOf: Self.quote)
                case 0x27: bytes.append(contentsOf: Self.apostrophe)
                default: bytes.append(byte)
                }
            }
        }
    }

    // MARK: Parts

    private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        raw("<")
        raw(tag.name)
        for attribute in attributes where attribute.isWritten { write(attribute) }
        raw(">")
    }

    private mutating func close(_ tag: Tag) {
        raw("</")
        raw(tag.name)
        raw(">")
    }

    private mutating func write(_ attribute: Attribute) {
        raw(" ")
        raw(attribute.name)
        guard let value = attribute.value else { return }
        raw("=\"")
        text(value)
        raw("\"")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private static let ampersand = Array("&amp;".utf8)
    private static let less = Array("&lt;".utf8)
    private static let greater = Array("&gt;".utf8)
    private static let quote = Array("&quot;".utf8)
    private static let apostrophe = Array("&#39;".utf8)
}
