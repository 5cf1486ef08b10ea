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

    /// A part of a page in a language, to be put in as it is.
    package static func part(
        in language: Language, _ content: (inout MarkupWriter) -> Void
    ) -> MarkupPart {
        var writer = MarkupWriter(language)
        content(&writer)
        return MarkupPart(bytes: writer.bytes)
    }

    /// Puts in a part that a writer wrote.
    package mutating func add(_ part: MarkupPart) { bytes += part.bytes }

    /// Writes a document of HTML in the writer's language.
    package mutating func document(
        _ scheme: ColorScheme? = nil, _ content: (inout MarkupWriter) -> Void
    ) {
        raw("<!doctype html>")
        open(.html, [.language(language), .direction(of: language), .scheme(scheme)])
        content(&self)
        close(.html)
    }

    /// Writes a document of SVG in the writer's language.
    package mutating func svgDocument(
        _ attributes: Attribute..., content: (inout MarkupWriter) -> Void
    ) {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        open(.svg, [.vectorNamespace(), .language(language)] + attributes)
        content(&self)
        close(.svg)
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
        element(tag, in: inner, attributes, content: content)
    }

    /// Writes an element whose content is in a language, which is said where it differs from what
    /// surrounds it.
    package mutating func element(
        _ tag: Tag, in inner: Language, _ attributes: [Attribute],
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
            // What needs no escaping is written as a whole.
            var start = 0
            for index in 0..<utf8.count {
                guard let escape = Self.escape(of: utf8[index]) else { continue }
                bytes.append(contentsOf: utf8[start..<index])
                raw(escape)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
    }

    /// What stands for a sign that would mean something to a reader of markup, or `nil`.
    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        // HTML has no such signs.
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: "\u{FFFD}"
        default: nil
        }
    }

    /// Writes a stylesheet that the program has, for a page that stands by itself.
    ///
    /// - Parameters:
    ///   - rules: The stylesheet.
    ///   - header: Words at the head of each printed page.
    package mutating func styleSheet(_ rules: StaticString, header: String) {
        open(.style, [])
        raw(rules)
        raw("@page{@top-center{content:\"")
        for scalar in header.unicodeScalars {
            // Each sign by its number, so that none can mean something.
            bytes += "\\\(String(scalar.value, radix: 16)) ".utf8
        }
        raw("\"}}")
        close(.style)
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

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

/// A part of a page, which only ``MarkupWriter`` makes, so that nothing unescaped comes in.
package struct MarkupPart: Sendable {
    fileprivate let bytes: [UInt8]
}
