package import Diagnostics
package import GoverningTexts

/// The plain text of a document in another format, one paragraph a line, ready for the reader.
package struct ContainedText: Sendable {
    /// The format that a document is in.
    package enum Format: String, Sendable, CaseIterable {
        case text
        case akomaNtoso = "akoma-ntoso"
        case html
        case pdf
        case word
    }

    /// The format that was found.
    package let format: Format
    /// The text in UTF-8; of plain text the bytes as they are.
    package let bytes: [UInt8]
    /// What is wrong with the document.
    package let findings: [Finding]
    /// What the document says about its lines besides their words.
    package let layout: TextLayout
    /// Changes that nobody has accepted yet; the text is the one that they propose.
    package let changes: [TrackedChange]
    /// What the document states of its text, outside of it.
    package let stated: StatedFacts

    package init(
        format: Format, bytes: [UInt8], findings: [Finding] = [], layout: TextLayout = .plain,
        changes: [TrackedChange] = [], stated: StatedFacts = StatedFacts()
    ) {
        self.format = format
        self.bytes = bytes
        self.findings = findings
        self.layout = layout
        self.changes = changes
        self.stated = stated
    }

    /// The same with more findings before its own.
    func adding(_ more: [Finding]) -> ContainedText {
        ContainedText(
            format: format, bytes: bytes, findings: more + findings, layout: layout,
            changes: changes, stated: stated)
    }
}
