/// A reader of XML of our own making, for tests: it knows elements, attributes and five entities.
///
/// It is independent of the program, and refuses what is not well-formed.
package struct PlainXML {
    /// An element with what it says of itself.
    package struct Element {
        /// The names of the elements around it and its own, from the outermost.
        package let path: [String]
        /// Its attributes.
        package let attributes: [String: String]
    }

    /// Why a document is refused.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    /// All elements, in the order in which they open.
    package private(set) var elements: [Element] = []
    /// The words outside of tags, in order, without those in `meta`.
    package private(set) var text = ""

    private var open: [String] = []

    /// Reads a document.
    package init(_ bytes: [UInt8]) throws {
        guard let whole = String(validating: bytes, as: UTF8.self) else {
            throw Fault(description: "not UTF-8")
        }
        var rest = Substring(whole)
        guard rest.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") else {
            throw Fault(description: "no declaration")
        }
        rest = rest.dropFirst(38)
        while let start = rest.firstIndex(of: "<") {
            try words(rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else {
                throw Fault(description: "a tag without end")
            }
            try tag(rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        try words(rest)
        if !open.isEmpty { throw Fault(description: "not closed: \(open)") }
    }

    /// The attributes of a name, in order.
    package func values(of name: String) -> [String] {
        elements.compactMap { $0.attributes[name] }
    }

    /// The names of the elements right under another, in order.
    package func children(of path: [String]) -> [String] {
        elements.filter { $0.path.dropLast() == path[...] }.compactMap(\.path.last)
    }

    private mutating func tag(_ tag: Substring) throws {
        if tag.first == "/" {
            guard open.popLast() == String(tag.dropFirst()) else {
                throw Fault(description: "closes what is not open: \(tag)")
            }
            return
        }
        let isEmpty = tag.last == "/"
        let parts = (isEmpty ? tag.dropLast() : tag).split(
            separator: "\"", omittingEmptySubsequences: false)
        let name = String(parts[0].prefix { $0 != " " })
        var attributes: [String: String] = [:]
        for index in stride(from: 1, to: parts.count, by: 2) {
            let words = parts[index - 1].split { $0 == " " || $0 == "=" }
            guard let last = words.last, attributes[String(last)] == nil else {
                throw Fault(description: "an attribute twice or without name: \(tag)")
            }
            attributes[String(last)] = try Self.decoded(parts[index])
        }
        elements.append(Element(path: open + [name], attributes: attributes))
        if !isEmpty { open.append(name) }
    }

    private mutating func words(_ words: Substring) throws {
        let decoded = try Self.decoded(words)
        if open.isEmpty, decoded.contains(where: { !$0.isWhitespace }) {
            throw Fault(description: "words outside")
        }
        if !open.contains("meta") { text += decoded }
    }

    private static func decoded(_ words: Substring) throws -> String {
        var decoded = ""
        var rest = words
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";") else {
                throw Fault(description: "a lone ampersand")
            }
            decoded += try character(String(rest[rest.index(after: start)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        for scalar in rest.unicodeScalars where scalar.value < 0x20 {
            if ![9, 10].contains(scalar.value) { throw Fault(description: "U+00\(scalar.value)") }
        }
        return decoded + rest
    }

    private static func character(_ entity: String) throws -> String {
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
        if let character = known[entity] { return character }
        guard entity.hasPrefix("#"), let value = UInt32(entity.dropFirst()),
            let scalar = Unicode.Scalar(value)
        else { throw Fault(description: "&\(entity);") }
        return String(scalar)
    }
}
