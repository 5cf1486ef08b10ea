package import Diagnostics

/// A document made from the records, with what it still lacks.
package struct BuiltDocument: Sendable {
    package let document: Document
    /// What is missing, untranslated, old or doesn't fit, in the order of the document; a document can be
    /// made whatever is in it.
    package let readiness: [Finding]

    /// Whether nothing stands against publishing it.
    package var isReady: Bool { !readiness.contains { $0.severity == .error } }
}
