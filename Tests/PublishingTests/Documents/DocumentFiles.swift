import Diagnostics
import Foundation
import Interchange
import Presenting
import TestSupport
import Testing
import Vocabulary

@testable import Publishing

@Suite("Documents as files")
struct DocumentFiles {
    private func part(_ name: String, of file: [UInt8]) throws -> String {
        try String(decoding: PackageFile(file).bytes(of: name), as: UTF8.self)
    }

    @Test(arguments: Language.allCases)
    func `the same document gives the same bytes`(_ language: Language) {
        let (one, other) = (SampleDocument(language).document, SampleDocument(language).document)
        #expect(one.wordFile == other.wordFile)
        #expect(one.page == other.page)
        #expect(one.json == other.json)
    }

    @Test(arguments: Language.allCases)
    func `our own reader finds the words of a Word file again`(_ language: Language) throws {
        let document = SampleDocument(language).document
        let text = String(
            decoding: ContainerReader.text(of: document.wordFile).bytes, as: UTF8.self)
        #expect(text.contains(document.facts.title))
        for block in document.blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            for case .words(let words) in paragraph.runs.map(\.content) {
                #expect(text.contains(words.replacing("\u{A0}", with: " ")) || text.contains(words))
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `signs of formulas and markup stay words in every form`(_ language: Language) throws {
        let document = SampleDocument(language).document
        let body = try part("word/document.xml", of: document.wordFile)
        #expect(body.contains("&lt;b&gt;&amp;amp;&lt;/b&gt;"))
        #expect(throws: Never.self) { try PlainXML(Array(body.utf8)) }
        let page = String(decoding: document.page, as: UTF8.self)
        #expect(page.contains("=SUM(A1) &lt;b&gt;&amp;amp;&lt;/b&gt; #let x = 1 *a* _b_ @c $d$"))
    }

    @Test func `signs that XML doesn't have are replaced`() throws {
        var document = SampleDocument(.english).document
        document.blocks = [.paragraph("a\u{0}b\u{FFFF}c\u{1F}d\u{FFFD}e\u{7F}")]
        let body = try part("word/document.xml", of: document.wordFile)
        #expect(body.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"))
        #expect(throws: Never.self) { try PlainXML(Array(body.utf8)) }
    }

    @Test func `a new page begins with its paragraph, and a full page leaves no empty one`()
        throws
    {
        var document = SampleDocument(.english).document
        document.blocks = [.paragraph("a"), .pageBreak, .paragraph("b", .title), .paragraph("c")]
        let body = try part("word/document.xml", of: document.wordFile)
        #expect(!body.contains("w:type=\"page\""))
        #expect(body.components(separatedBy: "<w:pageBreakBefore/>").count == 2)
        #expect(body.contains("\"/><w:pageBreakBefore/>"), "\(body)")
        let table = DocumentTable(columns: [.init()], headRows: 0, [.init(["x"])])
        document.blocks = [.paragraph("a"), .pageBreak, .table(table), .paragraph("c")]
        let other = try part("word/document.xml", of: document.wordFile)
        #expect(other.contains("<w:br w:type=\"page\"/>"))
        #expect(!other.contains("pageBreakBefore"))
    }

    @Test func `an Arabic document runs from right to left down to its tables and runs`() throws {
        let file = SampleDocument(.arabic).document.wordFile
        let body = try part("word/document.xml", of: file)
        #expect(body.components(separatedBy: "<w:bidi/></w:sectPr>").count == 4)
        #expect(body.components(separatedBy: "<w:bidiVisual/>").count == 5)
        #expect(body.contains("<w:rPr><w:rtl/></w:rPr>"))
        // A code inside is a run of its own, which does not turn.
        #expect(body.contains("<w:r><w:t xml:space=\"preserve\">ITU-T A.1</w:t></w:r>"))
        #expect(try part("word/styles.xml", of: file).contains("w:bidi=\"ar-EG\""))
        #expect(try part("word/numbering.xml", of: file).contains("arabicAbjad"))
        let page = String(decoding: SampleDocument(.arabic).document.page, as: UTF8.self)
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    }

    @Test func `Chinese words have the hint that makes their quotation marks Chinese`() throws {
        let file = SampleDocument(.chinese).document.wordFile
        #expect(try part("word/document.xml", of: file).contains("w:hint=\"eastAsia\""))
        #expect(try part("word/styles.xml", of: file).contains("w:eastAsia=\"zh-CN\""))
    }

    @Test(arguments: Language.allCases)
    func `what is untranslated stands in its language and says so`(_ language: Language) throws {
        let sample = SampleDocument(language)
        let mark = sample.phrases.text(
            "document.untranslated",
            ["language": .text(sample.phrases.text("document.language.\(sample.other.code)"))])
        let document = sample.document
        #expect(try part("word/document.xml", of: document.wordFile).contains(mark))
        let page = String(decoding: document.page, as: UTF8.self)
        #expect(page.contains(mark) && page.contains(" lang=\"\(sample.other.code)\""))
    }

    @Test func `numbers are counted by Word, and references find what has a bookmark`() throws {
        let body = try part("word/document.xml", of: SampleDocument(.english).document.wordFile)
        for field in ["SEQ Table", "SEQ Figure", "REF T_numbers \\h", "REF T_first \\r \\h"] {
            #expect(body.contains(field), "\(field)")
        }
        #expect(body.contains("w:name=\"T_annex\""))
        #expect(body.contains("<w:tblHeader/>") && body.contains("<w:cantSplit/>"))
        #expect(!body.contains(">1)<") && !body.contains(">a)<"))
    }

    @Test func `where a document comes from is in its properties and its last line`() throws {
        let document = SampleDocument(.english).document
        let custom = try part("docProps/custom.xml", of: document.wordFile)
        for value in ["2026-03-31", "128", "2026-Q1", "council-contribution 2", "fr"] {
            #expect(custom.contains("<vt:lpwstr>\(value)</vt:lpwstr>"), "\(value)")
        }
        let page = String(decoding: document.page, as: UTF8.self)
        #expect(page.contains("entry 128 of the journal"))
        let json = String(decoding: document.json, as: UTF8.self)
        #expect(json.contains("\"position\":\"128\""))
    }

    @Test func `a drawing is shapes with words, and never a bitmap`() throws {
        let sample = SampleDocument(.spanish)
        let body = try part("word/document.xml", of: sample.document.wordFile)
        #expect(body.contains("<wpg:grpSp>") && body.contains("prstDash val=\"sysDot\""))
        #expect(body.contains("descr=\"\(sample.chart.alternative)\""))
        #expect(!body.contains("pic:pic"))
        let file = String(decoding: sample.chart.picture.file, as: UTF8.self)
        #expect(file.contains("stroke-dasharray=\"2 3\"") && file.contains("tabindex=\"0\""))
    }

    @Test func `a page that stands alone has a style for paper and nothing that acts`() {
        let page = String(decoding: SampleDocument(.french).document.page, as: UTF8.self)
        #expect(page.contains("@page") && page.contains("table-header-group"))
        #expect(!page.contains("<script") && !page.contains("style=\""))
        for word in ["margin-left", "margin-right", "padding-left", "float: left"] {
            #expect(!page.contains(word))
        }
    }

    @Test func `words at the head of printed pages can't end the stylesheet`() {
        var document = SampleDocument(.english).document
        document.facts.symbol = "</style><script>\"}\\"
        let page = String(decoding: document.page, as: UTF8.self)
        #expect(page.components(separatedBy: "</style>").count == 2)
        #expect(!page.contains("<script>"))
    }

    @Test func `stretches that run the other way are told`() {
        let mixed = ScriptStretch.of("القرار 108 (ITU-T A.1) للفترة", isRightToLeft: true)
        #expect(mixed.map { String($0.words) } == ["القرار 108 (", "ITU-T A.1", ") للفترة"])
        let code = ScriptStretch.of("النتيجة 2024.TP3-a عام 2.5", isRightToLeft: true)
        #expect(code.map { String($0.words) } == ["النتيجة ", "2024.TP3-a", " عام 2.5"])
        let other = ScriptStretch.of("a مكتب b", isRightToLeft: false)
        #expect(other.map { String($0.words) } == ["a ", "مكتب", " b"])
        #expect(ScriptStretch.of("", isRightToLeft: true).count == 1)
    }
}
