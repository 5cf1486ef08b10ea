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

    /// How many elements of a name stand right below it.
    func count(of name: String) -> Int {
        var count = 0
        var next = markup_child(node)
        while let child = next {
            if markup_kind(child) == MARKUP_ELEMENT, String(cString: markup_name(child)) == name {
                count += 1
            }
            next = markup_next(child)
        }
        return count
    }

    /// The words with which it begins, at least so many bytes where it has them; looks 16 elements deep.
    func firstWords(_ wanted: Int) -> String {
        var words = ""
        var next = markup_child(node)
        var steps = 0
        while let current = next, steps < 16, words.utf8.count < wanted {
            steps += 1
            if markup_kind(current) == MARKUP_TEXT, let text = markup_content(current) {
                words += String(cString: text)
            }
            next = markup_child(current) ?? markup_next(current)
        }
        return words
    }
}
