import Diagnostics
import GoverningTexts
import Interchange
import TestSupport
import Testing
import Vocabulary

/// What becomes of the parts of a Word document.
@Suite struct WordTexts {
    private func read(_ file: WordFile) -> (text: String, contained: ContainedText) {
        let contained = ContainerReader.text(of: file.bytes)
        return (String(decoding: contained.bytes, as: UTF8.self), contained)
    }

    private func text(_ runs: String) -> String {
        read(WordFile("<w:p>\(runs)</w:p>")).text
    }

    private func run(_ words: String) -> String { "<w:r><w:t>\(words)</w:t></w:r>" }

    // MARK: Words

    @Test func `signs of Word become signs of the text`() {
        let runs =
            "<w:r><w:t>re</w:t><w:softHyphen/><w:t>port&#x20;&amp;</w:t><w:tab/><w:t>high</w:t><w:noBreakHyphen/><w:t>level</w:t>"
            + "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>"
        #expect(text(runs) == "report &\thigh\u{2011}level≥\n")
    }

    @Test func `a line break ends the line only behind a clause`() {
        #expect(
            text(
                "\(run("one two"))<w:r><w:br/></w:r>\(run("three;"))<w:r><w:br/></w:r>\(run("four"))"
            ) == "one two three;\nfour\n")
        #expect(
            text("\(run("one."))<w:r><w:br w:type=\"page\"/></w:r>\(run(" two"))") == "one. two\n")
    }

    @Test func `of a field the result is shown`() {
        let field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText><w:t>no</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("7"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        #expect(
            text(run("Resolution ") + field + run(" of"))
                == "Resolution 7 of\n")
    }

    @Test func `tags, controls and links are seen through`() {
        let runs =
            "<w:smartTag>\(run("a"))</w:smartTag><w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>\(run("b"))</w:sdtContent></w:sdt><w:hyperlink>\(run("c"))</w:hyperlink>"
        #expect(text(runs) == "abc\n")
    }

    @Test func `a text box is read once, in lines of its own`() {
        let box = "<w:txbxContent><w:p>\(run("in the box"))</w:p></w:txbxContent>"
        let alternatives =
            "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>"
        #expect(text(run("be") + alternatives + run("side")) == "in the box\nbeside\n")
    }

    @Test func `hidden text is left out and told`() {
        let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
        let (text, contained) = read(WordFile("<w:p>\(run("open"))\(hidden)</w:p>"))
        #expect(text == "open\n")
        #expect(contained.findings.map(\.code) == ["word.hidden"])
        #expect(contained.findings.first?.values["words"] == .text("secret"))
    }

    @Test func `headers are no part of the text and are told once`() {
        var file = WordFile(WordFile.paragraph("words"))
        file.header = "C12/7-E"
        let (text, contained) = read(file)
        #expect(text == "words\n")
        #expect(contained.findings.map(\.code) == ["word.running-heads"])
    }

    @Test func `comments are counted`() {
        let (text, contained) = read(
            WordFile("<w:p>\(run("a"))<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"))
        #expect(text == "a\n")
        #expect(contained.findings.first?.values["count"] == .number(1))
    }

    @Test func `a document in UTF-16 and with another prefix is read alike`() {
        var writer = ArchiveWriter(WordFile(WordFile.paragraph("Résolution", style: "x")).parts)
        let xml = String(decoding: writer.files[2].bytes, as: UTF8.self)
            .replacing("w:", with: "n0:").replacing("xmlns:w", with: "xmlns:n0")
            .replacing("UTF-8", with: "UTF-16")
        writer.files[2].bytes =
            [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let contained = ContainerReader.text(of: writer.bytes)
        #expect(String(decoding: contained.bytes, as: UTF8.self) == "Résolution\n")
    }

    // MARK: Tables

    private func table(_ rows: [[String]]) -> String {
        "<w:tbl>"
            + rows.map { row in
                "<w:tr>"
                    + row.map { "<w:tc><w:tcPr/>\(WordFile.paragraph($0))</w:tc>" }.joined()
                    + "</w:tr>"
            }.joined() + "</w:tbl>"
    }

    @Test func `each cell is a line, and rows stand apart`() {
        let (text, contained) = read(
            WordFile(table([["a", "b"], ["c", "d"]]) + WordFile.paragraph("e")))
        #expect(text == "a\nb\n\nc\nd\n\ne\n")
        #expect(contained.layout.roles.map(\.role) == [.cell, .cell, .cell, .cell])
    }

    @Test func `the box of a document is a table of one column or of two`() {
        let rows = [
            ["Purpose", "To tell of 3 things."], ["Action required of the Council", "To note."],
        ]
        for shape in [rows, rows.map { [$0.joined(separator: "\n")] }] {
            let body = shape.map { row in
                "<w:tr>"
                    + row.map { cell in
                        "<w:tc>"
                            + cell.split(separator: "\n").map { WordFile.paragraph(String($0)) }
                            .joined() + "</w:tc>"
                    }.joined() + "</w:tr>"
            }.joined()
            let file = WordFile(
                WordFile.paragraph("Document C12") + "<w:tbl>\(body)</w:tbl>"
                    + WordFile.paragraph("Reorganization")
                    + WordFile.paragraph("1\tThe Bureau is new.")
                    + WordFile.paragraph("2\tThe Council is invited to note this."))
            let contained = ContainerReader.text(of: file.bytes)
            let tree = TextReader(language: .english).read(
                contained.bytes, layout: contained.layout)
            #expect(tree.box.map(\.lines) == [["To tell of 3 things."], ["To note."]])
            #expect(
                tree.paragraphs.filter { $0.part == .body }.map(\.path) == ["body.1", "body.2"])
        }
    }

    @Test func `numbers in cells are neither labels nor page numbers`() {
        let file = WordFile(
            WordFile.paragraph("Codes", style: "h") + table([["1", "Lesotho"], ["6-103", "7"]]),
            styles: ["h": "heading 1"])
        let contained = ContainerReader.text(of: file.bytes)
        let tree = TextReader(language: .english).read(contained.bytes, layout: contained.layout)
        #expect(tree.nodes.map(\.kind) == [.root, .heading, .text, .text, .text, .text])
    }

    // MARK: Notes

    @Test func `a footnote stands behind its paragraph and hides no punctuation`() {
        var file = WordFile(
            "<w:p>\(run("1\u{9}").replacing("\u{9}", with: "</w:t><w:tab/><w:t>"))\(run("to report;"))<w:r><w:footnoteReference w:id=\"4\"/></w:r></w:p>"
                + WordFile.paragraph("2\tto review."))
        file.footnotes = [4: "Each year."]
        let (text, contained) = read(file)
        #expect(text == "1\tto report;¹\n¹ Each year.\n2\tto review.\n")
        #expect(contained.layout.roles.map(\.role) == [.footnote])
        #expect(contained.layout.roles.map(\.offset) == [15])
    }

    // MARK: Changes

    private func change(_ name: String, _ author: String, _ words: String) -> String {
        let element = name == "del" ? "delText" : "t"
        return
            "<w:\(name) w:id=\"1\" w:author=\"\(author)\" w:date=\"2026-03-01T09:00:00Z\"><w:r><w:\(element)>\(words)</w:\(element)></w:r></w:\(name)>"
    }

    @Test func `the text is read as proposed, and each change is told`() {
        let (text, contained) = read(
            WordFile(
                "<w:p>\(run("decides "))\(change("del", "Ann", "not "))\(change("ins", "Ben", "to "))\(change("ins", "Ben", "act"))</w:p>"
                    + "<w:p>\(change("moveFrom", "Ann", "x"))\(run("y"))\(change("moveTo", "Ann", "x"))</w:p>"
            ))
        #expect(text == "decides to act\nyx\n")
        #expect(contained.changes.map(\.kind) == [.deleted, .inserted, .movedAway, .movedHere])
        #expect(contained.changes.map(\.words) == ["not ", "to act", "x", "x"])
        #expect(contained.changes.map(\.offset) == [8, 8, 15, 16])
        #expect(contained.changes.map(\.author) == ["Ann", "Ben", "Ann", "Ann"])
        #expect(
            contained.findings.map(\.code) == [
                "word.changes", "word.deleted", "word.inserted", "word.moved-away",
                "word.moved-here",
            ])
    }

    @Test func `a paragraph whose end is deleted goes on with the next`() {
        let end = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
        #expect(
            read(WordFile("<w:p>\(end)\(run("one "))</w:p><w:p>\(run("two"))</w:p>")).text
                == "one two\n")
        #expect(read(WordFile("<w:p>\(end)\(run("one "))</w:p>")).text == "one\n")
    }

    @Test func `a change of form is none of words`() {
        let (text, contained) = read(
            WordFile(
                "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Call\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>",
                styles: ["Call": "Call"]))
        #expect(text == "a\n")
        #expect(contained.findings.isEmpty)
        #expect(contained.layout.roles.isEmpty)
    }

    @Test func `a document part that ends anywhere is read as far as it goes`() {
        let whole = Array(
            "<w:document xmlns:w=\"\(WordFile.namespace)\"><w:body><w:p w:a='&#x41;'><!-- a --><w:t><![CDATA[b]]>c</w:t></w:p></w:body></w:document>"
                .utf8)
        for end in whole.indices {
            for tail in [[], [0x3C], [0x26], [0x3C, 0x21, 0x2D, 0x2D], [0x3C, 0x2F]] as [[UInt8]] {
                let part = ArchiveWriter.File("word/document.xml", whole[..<end] + tail)
                let bytes = ArchiveWriter(files: [part]).bytes
                #expect(ContainerReader.text(of: bytes).format == .word)
            }
        }
    }
}
