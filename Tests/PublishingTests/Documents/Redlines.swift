import Publishing
import Testing
import Vocabulary

@Suite struct Redlines {
    private static let day = SampleDocument.day

    private func runs(_ old: String, _ new: String) -> [String] {
        Redline.runs(from: old, to: new, by: "2026", on: Self.day).map { run in
            guard case .words(let words) = run.content else { return "" }
            switch run.change?.kind {
            case .added: return "+" + words
            case .removed: return "-" + words
            case nil: return words
            }
        }
    }

    @Test func `words that changed are told, and no more`() {
        #expect(
            runs("The plan has four goals.", "The plan has five goals.")
                == ["The plan has ", "-four", "+five", " goals."])
    }

    @Test func `Chinese is compared character by character`() {
        #expect(runs("第一研究组", "第二研究组") == ["第", "-一", "+二", "研究组"])
    }

    @Test(arguments: Language.allCases)
    func `a document against itself has no change`(_ language: Language) {
        let document = SampleDocument(language).document
        let redline = Redline(from: document, to: document, by: "2026", on: Self.day)
        #expect(redline.isEmpty)
        #expect(redline.document == document)
    }

    @Test(arguments: Language.allCases)
    func `without what was added it is the old document, without what was removed the new one`(
        _ language: Language
    ) {
        let old = SampleDocument(language).document.cleaned
        var new = old
        new.blocks.remove(at: 5)
        new.blocks.insert(.paragraph("2029", .note), at: 6)
        for place in new.blocks.indices {
            guard case .paragraph(var paragraph) = new.blocks[place],
                paragraph.style == .numbered
            else { continue }
            paragraph.runs.append(DocumentRun(" 2029."))
            new.blocks[place] = .paragraph(paragraph)
        }
        let redline = Redline(from: old, to: new, by: "2026", on: Self.day)
        #expect(!redline.isEmpty)
        #expect(redline.document.words(without: .removed) == new.words(without: nil))
        #expect(redline.document.words(without: .added) == old.words(without: nil))
    }

    @Test func `a row that was added is one change, and the others stay`() {
        let rows = ["a", "b", "c"].map { DocumentTable.Row([$0, "\($0) has words enough"]) }
        let head = DocumentTable.Row(["h", "k"])
        func document(_ rows: [DocumentTable.Row]) -> Document {
            var document = SampleDocument(.english).document
            document.blocks = [
                .table(DocumentTable(columns: [.init(), .init()], [head] + rows))
            ]
            return document
        }
        let redline = Redline(
            from: document([rows[0], rows[2]]), to: document(rows), by: "2026", on: Self.day)
        #expect((redline.added, redline.removed, redline.changed) == (1, 0, 0))
        guard case .table(let table) = redline.document.blocks[0] else { return }
        #expect(table.rows.map { $0.change?.kind } == [nil, nil, .added, nil])
    }

    @Test func `changes are tracked in Word and told on pages`() throws {
        var old = SampleDocument(.english).document
        var new = old
        old.blocks = [.paragraph("One two three"), .paragraph("Gone for good, whole and all")]
        new.blocks = [.paragraph("One four three"), .heading(1, "New")]
        let redline = Redline(from: old, to: new, by: "Edition 2026", on: Self.day).document
        let body = try String(
            decoding: PackageFile(redline.wordFile).bytes(of: "word/document.xml"), as: UTF8.self)
        #expect(body.contains("w:author=\"Edition 2026\" w:date=\"2026-03-31T00:00:00Z\""))
        #expect(body.contains("<w:delText xml:space=\"preserve\">two</w:delText>"))
        #expect(body.contains("<w:rPr><w:ins w:id="))
        let page = String(decoding: redline.page, as: UTF8.self)
        #expect(page.contains("<ins datetime=\"2026-03-31\"") && page.contains("<del "))
    }

    @Test func `long documents that have little in common are compared in time`() {
        var old = SampleDocument(.english).document
        var new = old
        old.blocks = (0..<2_000).map { .paragraph("Old paragraph \($0 * 7)") }
        new.blocks = (0..<2_000).map { .paragraph("Another text \($0 * 13), not like it") }
        let redline = Redline(from: old, to: new, by: "2026", on: Self.day)
        #expect(redline.document.words(without: .removed) == new.words(without: nil))
    }
}

extension Document {
    /// The document without changes of its own.
    var cleaned: Document {
        var document = self
        document.blocks.removeLast()
        return document
    }

    /// All words, block by block, but those with a change of a kind; blocks without words left are left out.
    func words(without kind: DocumentChange.Kind?) -> [String] {
        blocks.flatMap { $0.words(without: kind) }.filter { !$0.isEmpty }
    }
}

extension DocumentBlock {
    fileprivate func words(without kind: DocumentChange.Kind?) -> [String] {
        func text(_ runs: [DocumentRun], _ whole: DocumentChange?) -> String {
            runs.filter { kind == nil || ($0.change ?? whole)?.kind != kind }.map { run in
                switch run.content {
                case .words(let words): words
                case .reference(let name): "{\(name)}"
                case .tab, .lineBreak: " "
                }
            }.joined()
        }
        func items(_ list: DocumentList) -> [String] {
            list.items.flatMap { item in
                item.paragraphs.map { text($0, item.change) } + item.lists.flatMap(items)
            }
        }
        switch self {
        case .heading(let heading): return [text(heading.runs, heading.change)]
        case .paragraph(let paragraph): return [text(paragraph.runs, paragraph.change)]
        case .list(let list): return items(list)
        case .table(let table):
            return table.rows.filter { kind == nil || $0.change?.kind != kind }.flatMap { row in
                row.cells.flatMap { $0.blocks.flatMap { $0.words(without: kind) } }
            }
        default: return []
        }
    }
}
