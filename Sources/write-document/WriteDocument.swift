import Diagnostics
import Foundation
import Presenting
import Publishing
import Vocabulary

/// Writes a plain text as a document, for `Scripts/bench-documents`: `write-document TEXT OUTPUT`.
///
/// A line is a paragraph; `# ` and `## ` begin a heading, `- ` an item, and `|` stands between the cells of a row.
@main
struct WriteDocument {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: write-document TEXT OUTPUT\n".utf8))
            exit(2)
        }
        let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
        let facts = DocumentFacts(title: "Report", in: .english)
        let phrases = Phrases(
            Catalogue.base.joined(with: PublishingMessages.files), in: .english)
        let document = Document(facts, DocumentLabels(phrases, facts), blocks(of: text))
        let output = URL(filePath: arguments[2])
        switch output.pathExtension {
        case "html": try Data(document.page).write(to: output)
        case "pdf":
            let setting = ProcessInfo.processInfo.environment["THROUGHLINE_TYPST"]
            try Data(Typesetter(setting: setting).pdf(of: document).bytes).write(to: output)
        default: try Data(document.wordFile).write(to: output)
        }
    }

    static func blocks(of text: String) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = []
        var rows: [DocumentTable.Row] = []
        var items: [DocumentList.Item] = []
        func close() {
            if let width = rows.first?.cells.count {
                blocks.append(
                    .table(
                        DocumentTable(columns: Array(repeating: .init(), count: width), rows)))
            }
            if !items.isEmpty { blocks.append(.list(DocumentList(.bullet, items))) }
            (rows, items) = ([], [])
        }
        for line in text.split(separator: "\n") {
            if line.hasPrefix("|") {
                rows.append(.init(line.split(separator: "|").map(String.init)))
                continue
            }
            if line.hasPrefix("- ") {
                items.append(.init(String(line.dropFirst(2))))
                continue
            }
            close()
            if line.hasPrefix("## ") {
                blocks.append(.heading(2, String(line.dropFirst(3))))
            } else if line.hasPrefix("# ") {
                blocks.append(.heading(1, String(line.dropFirst(2))))
            } else {
                blocks.append(.paragraph(String(line)))
            }
        }
        close()
        return blocks
    }
}
