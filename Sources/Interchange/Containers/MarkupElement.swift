import CMarkup

/// An element as it opens; good only while it is visited.
struct MarkupElement {
    private let node: OpaquePointer

    init(_ node: OpaquePointer) { self.node = node }

    /// The name without a prefix.
    var name: String { String(cString: markup_name(node)) }

    /// The namespace, or `nil`.
    var namespace: String? { markup_namespace(node).map { String(cString: $0) } }

    /// The line on which it stands.
    var line: Int { markup_line(node) }

    /// The value of an attribute, without regard to prefixes, or `nil`.
    func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name }.map(\.value)
    }

    /// All attributes, in order; names of a namespace have their prefix.
    var attributes: [(name: String, value: String)] {
        var found: [(String, String)] = []
        var next = markup_first_attribute(node)
        while let attribute = next {
            let name = String(cString: markup_attribute_name(attribute))
            let prefix = markup_attribute_prefix(attribute).map { String(cString: $0) + ":" } ?? ""
            found.append((prefix + name, String(cString: markup_attribute_value(attribute))))
            next = markup_next_attribute(attribute)
        }
        return found
    }
}
