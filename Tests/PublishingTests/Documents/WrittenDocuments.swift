import Foundation
import Publishing
import TestSupport
import Testing
import Vocabulary

/// Leaves the sample in each language and form in the folder that `THROUGHLINE_DOCUMENTS` names, for
/// `Scripts/read-documents` and for people who look at them.
@Suite struct WrittenDocuments {
    private static let folder = ProcessInfo.processInfo.environment["THROUGHLINE_DOCUMENTS"]

    @Test(.enabled(if: folder != nil), arguments: Language.allCases)
    func `the sample is left for other programs to read`(_ language: Language) throws {
        let folder = URL(filePath: try #require(Self.folder))
        let document = SampleDocument(language).document
        func leave(_ bytes: [UInt8], _ ending: String) throws {
            try Data(bytes).write(to: folder.appending(path: "sample.\(language.code).\(ending)"))
        }
        try leave(document.wordFile, "docx")
        try leave(document.page, "html")
        try leave(document.json, "json")
        var later = document
        later.blocks.removeLast(2)
        later.blocks.swapAt(5, 6)
        later.blocks[1] = .paragraph(document.facts.title + " 2027", .title)
        let redline = Redline(from: document, to: later, by: "2027", on: SampleDocument.day)
        try leave(redline.document.wordFile, "redline.docx")
        let setting = ProcessInfo.processInfo.environment["THROUGHLINE_TYPST"]
        let pdf = try Typesetter(setting: setting).pdf(of: document)
        #expect(pdf.findings == [])
        try leave(pdf.bytes, "pdf")
    }
}
