import Diagnostics
import Foundation
import GoverningTexts
import Interchange
import Records
import Vocabulary

/// What must hold of every tree, whatever it was read from.
struct TreeCheck {
    private let tree: TextTree

    init(_ tree: TextTree) { self.tree = tree }

    /// Checks all.
    ///
    /// What is written is checked for one length in eight, as that takes most of the time.
    func all() {
        nodes()
        paragraphs()
        guard tree.source.count % 8 == 0 else { return }
        akomaNtoso()
        json()
    }

    private func nodes() {
        require(tree.text == tree.source, "the nodes are not the text")
        let limit = tree.source.count
        for (number, node) in tree.nodes.enumerated() {
            require(node.parent < max(number, 1), "a node stands before the one above it")
            require(
                node.labelStart <= node.labelEnd && node.labelEnd <= limit, "label out of range")
            require(node.textStart <= node.textEnd && node.textEnd <= limit, "words out of range")
        }
    }

    private func paragraphs() {
        var paths: Set<String> = []
        tree.forEachParagraph { paragraph in
            require(paths.insert(paragraph.path).inserted, "a path twice: \(paragraph.path)")
            require(
                0 <= paragraph.start && paragraph.start <= paragraph.end
                    && paragraph.end <= tree.source.count, "a paragraph out of range")
        }
        _ = (tree.sections, tree.box, tree.annexes, tree.acts)
    }

    private func akomaNtoso() {
        let document = AkomaNtosoWriter.document(of: tree).bytes
        let contained = ContainerReader.text(of: document)
        require(contained.format == .akomaNtoso, "no Akoma Ntoso was written")
        let faults: Set = ["xml.broken", "xml.not-readable", "akn.duplicate-identifier"]
        for finding in contained.findings {
            require(
                !faults.contains(finding.code) && !finding.code.hasPrefix("akn."),
                "what was written is not valid: \(finding)")
        }
    }

    private func json() {
        var writer = JSONWriter()
        var data = Data()
        TreeJSON(file: nil, tree: tree, findings: FindingWriter(.base, in: .french))
            .write(to: &writer) { data.append(contentsOf: $0) }
        data.append(contentsOf: writer.take())
        require((try? JSONSerialization.jsonObject(with: data)) != nil, "JSON is broken")
    }

    private func require(_ isTrue: Bool, _ what: @autoclosure () -> String) {
        guard !isTrue else { return }
        FileHandle.standardError.write(Data("ERROR: \(what())\n".utf8))
        preconditionFailure()
    }
}
