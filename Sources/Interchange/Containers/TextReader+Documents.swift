import Diagnostics
package import GoverningTexts

extension TextReader {
    /// The tree of a document in any of the formats that are known.
    package func tree(ofDocument bytes: [UInt8]) -> TextTree {
        let contained = ContainerReader.text(of: bytes)
        let tree = read(contained.bytes, layout: contained.layout, stated: contained.stated)
        guard contained.bytes.isEmpty, contained.findings.contains(where: { $0.severity == .error })
        else { return tree.adding(contained.findings) }
        return tree.with(contained.findings)
    }
}
