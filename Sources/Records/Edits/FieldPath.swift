package import Vocabulary

/// What an edit sets: a field, or the wording of a multilingual field in one language.
package struct FieldPath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name of the field.
    package let field: String
    /// The language, or `nil` for the whole field.
    package let language: Language?

    /// A path of these parts.
    package init(_ field: String, _ language: Language? = nil) {
        self.field = field
        self.language = language
    }

    /// The path that `title` or `title.fr` writes; `nil` where the language is none of the six.
    package init?(parsing text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            self.init(text)
            return
        }
        guard let language = Language(rawValue: String(parts[1])) else { return nil }
        self.init(String(parts[0]), language)
    }

    /// The path as `title` or `title.fr`.
    package var description: String { field + (language.map { "." + $0.code } ?? "") }

    /// Whether what is set by one path is, in part or whole, set by the other.
    package func overlaps(_ other: FieldPath) -> Bool {
        field == other.field
            && (language == nil || other.language == nil || language == other.language)
    }

    /// The order of fields' names, then of languages.
    package static func < (left: FieldPath, right: FieldPath) -> Bool {
        left.description < right.description
    }
}
