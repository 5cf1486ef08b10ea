package import Diagnostics
package import GoverningTexts
import Journals
package import Planning
package import Records
import Vocabulary

/// A document with a governing text that somebody brings in.
package struct DocumentImport: Sendable {
    /// The document.
    package let bytes: [UInt8]
    /// Its name, such as that of a file.
    package let name: String
    /// The text as it was read.
    package let tree: TextTree

    /// A document that was read.
    package init(_ tree: TextTree, bytes: [UInt8], name: String) {
        self.tree = tree
        self.bytes = bytes
        self.name = name
    }

    /// What importing it would do.
    ///
    /// - Parameters:
    ///   - workspace: Into which.
    ///   - code: The code of the text; `nil` takes it from the heading.
    ///   - newKey: Draws a new key.
    /// - Returns: What would be done, which is not done yet.
    /// - Throws: A `Refusal` with what could not be read, or `import.…`.
    package func plan(
        for workspace: Workspace, code: String?, newKey: @escaping () -> RecordKey
    ) throws(Refusal) -> ImportPlan {
        let errors = tree.findings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(all: errors) }
        var source = TextSource()
        source.file = Digest(of: bytes)
        source.name = name
        return try TextImporter(workspace, newKey: newKey).plan(tree, source, code: code)
    }
}
