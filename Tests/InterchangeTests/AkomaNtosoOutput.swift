import Diagnostics
import Foundation
import GoverningTexts
import Interchange
import TestSupport
import Testing
import Vocabulary

/// What is written as Akoma Ntoso: whole, well-formed, valid, and the same when it is read again.
@Suite struct AkomaNtosoOutput {
    private static let samples = ["resolution-7", "council-12"]

    private func sample(_ name: String, _ language: Language) throws -> TextTree {
        TextReader().read(try Samples.bytes("\(name).\(language.code).txt"))
    }

    private func written(_ tree: TextTree) throws -> PlainXML {
        try PlainXML(AkomaNtosoWriter.document(of: tree).bytes)
    }

    /// Words without white space, and with U+FFFD for what XML forbids.
    private func words(_ text: String) -> String {
        var words = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let isForbidden = scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE
            words.append(isForbidden && scalar.value <= 0xFFFF ? "\u{FFFD}" : scalar)
        }
        return String(words.first == "\u{FEFF}" ? words.dropFirst() : words[...])
    }

    private func expectWhole(_ bytes: [UInt8], _ comment: Comment? = nil) throws {
        let tree = TextReader().read(bytes)
        let document = try written(tree)
        #expect(words(document.text) == words(String(decoding: tree.text, as: UTF8.self)), comment)
        let identifiers = document.values(of: "eId")
        #expect(Set(identifiers).count == identifiers.count, comment)
        #expect(
            identifiers.allSatisfy { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } }, comment)
    }

    @Test(arguments: samples, Language.allCases)
    func `a sample is written word for word`(name: String, language: Language) throws {
        let tree = try sample(name, language)
        let text = try written(tree).text.split { $0.isWhitespace }
        #expect(text == String(decoding: tree.text, as: UTF8.self).split { $0.isWhitespace })
        try expectWhole(try Samples.bytes("\(name).\(language.code).txt"))
    }

    @Test(arguments: 20..<34)
    func `any text is written whole, with identifiers that occur once`(seed: Int) throws {
        try expectWhole(RandomTexts.words(seed: seed), "words \(seed)")
        try expectWhole(try RandomTexts.mutated(seed: seed), "mutated \(seed)")
    }

    @Test(arguments: samples, Language.allCases)
    func `what was written reads as what it was written from`(name: String, language: Language)
        throws
    {
        let tree = try sample(name, language)
        let contained = ContainerReader.text(of: AkomaNtosoWriter.document(of: tree).bytes)
        #expect(contained.format == .akomaNtoso)
        #expect(contained.findings.isEmpty)
        let again = TextReader().read(contained.bytes)
        #expect(again.nodes.map(\.kind) == tree.nodes.map(\.kind))
        #expect(again.nodes.indices.map(again.path) == tree.nodes.indices.map(tree.path))
        #expect(again.nodes.indices.map(again.words) == tree.nodes.indices.map(tree.words))
        #expect(again.nodes.indices.map(again.label) == tree.nodes.indices.map(tree.label))
        #expect(again.heading == tree.heading)
        for (left, right) in zip(again.paragraphs, tree.paragraphs) {
            #expect(left.path == right.path && left.part == right.part)
            #expect(left.verb == right.verb && left.addressees == right.addressees)
        }
    }

    @Test(arguments: Language.allCases)
    func `translations have the same elements and identifiers`(language: Language) throws {
        for name in Self.samples {
            let first = try written(try sample(name, Language.allCases[0]))
            let other = try written(try sample(name, language))
            let meta = ["akomaNtoso", "statement", "meta"]
            let text = { (document: PlainXML) in
                document.elements.filter {
                    !$0.path.contains("meta") && $0.attributes["eId"] != nil
                }
                .map { "\($0.path.joined(separator: "/")) \($0.attributes["eId"] ?? "")" }
            }
            #expect(text(other) == text(first))
            #expect(
                other.children(of: meta + ["identification", "FRBRWork"])
                    == first.children(of: meta + ["identification", "FRBRWork"]))
        }
    }

    @Test func `a resolution has its parts in their order`() throws {
        let document = try written(try sample("resolution-7", .french))
        let root = ["akomaNtoso", "statement"]
        #expect(
            document.children(of: root) == [
                "meta", "preface", "preamble", "mainBody", "attachments",
            ])
        #expect(
            document.children(of: root + ["preamble"])
                == ["formula", "recitals", "recitals", "recitals"])
        #expect(
            document.children(of: root + ["mainBody"]) == Array(repeating: "section", count: 6))
        #expect(document.values(of: "language") == ["fra", "fra"])
        #expect(
            document.values(of: "value").first
                == "/akn/un/statement/deliberation/assembly/2026/res-7/!main")
        #expect(document.values(of: "value").contains { $0.hasSuffix("/fra@2026/!annex_1") })
        #expect(document.elements[1].attributes["name"] == "resolution")
    }

    @Test func `what is known of a paragraph stands in the metadata`() throws {
        let document = try written(try sample("resolution-7", .chinese))
        let paragraph = try #require(
            document.elements.first { $0.attributes["path"] == "op.3.1" })
        #expect(paragraph.attributes["href"] == "#sec_3__para_1")
        #expect(paragraph.attributes["verb"] == "instructs")
        #expect(paragraph.attributes["obligation"] == "consider")
        let inner = document.elements.filter {
            $0.path.last == "tl:deadline" && $0.attributes["date"] == "2028-03-31"
        }
        #expect(inner.count == 1)
        let hrefs = document.values(of: "href")
        #expect(hrefs.contains("#recs_2__rec_c"))
        #expect(hrefs.contains("/akn/un/statement/deliberation/council/2025/dec-12"))
        let identifiers = Set(document.values(of: "eId"))
        let targets = (hrefs + document.values(of: "as")).filter { $0.hasPrefix("#") }
        #expect(targets.allSatisfy { identifiers.contains(String($0.dropFirst())) })
        let concepts = document.values(of: "refersTo").flatMap { $0.split(separator: " ") }
        #expect(concepts.allSatisfy { identifiers.contains(String($0.dropFirst())) })
    }

    @Test func `several acts are components of one collection`() throws {
        let text = """
            RESOLUTION 1 (1999)
            The Security Council,
            Recalling its resolution 3 (1998),
            1. Decides to remain seized of the matter.

            RESOLUTION 2 (1999)
            The Security Council,
            Noting the report of the Secretary-General,
            1. Requests the Secretary-General to report annually.
            """
        let document = try written(TextReader(language: .english).read(Array(text.utf8)))
        let root = ["akomaNtoso", "documentCollection"]
        #expect(document.children(of: root) == ["meta", "collectionBody", "components"])
        #expect(
            document.children(of: root + ["components", "component"]) == ["statement", "statement"])
        #expect(document.values(of: "eId").contains("cmp_2__para_1"))
        try expectWhole(Array(text.utf8))
    }

    @Test func `signs that XML forbids are replaced and counted`() throws {
        let tree = TextReader(language: .english).read(Array("The \u{1}Council,\u{FFFF} here".utf8))
        let (bytes, findings) = AkomaNtosoWriter.document(of: tree)
        #expect(findings == [Finding("akn.replaced", .warning, ["count": .number(2)])])
        #expect(try PlainXML(bytes).text.contains("The \u{FFFD}Council,\u{FFFD} here"))
    }

    @Test func `a text that is empty or unread is a document too`() throws {
        for bytes in [[], Array("\u{FEFF}\n".utf8), [0, 1, 2, 3, 255, 254, 0, 0, 9] as [UInt8]] {
            try expectWhole(bytes)
        }
    }

    @Test(.enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.reason)))
    func `all that is written is valid by the schema`() throws {
        var texts = try Samples.names.map { try Samples.bytes($0) }
        texts += try (40..<48).map { try RandomTexts.mutated(seed: $0) }
        texts += (40..<52).map { RandomTexts.words(seed: $0) }
        texts += [[], [0, 1, 2, 255]]
        let documents = texts.map { AkomaNtosoWriter.document(of: TextReader().read($0)).bytes }
        #expect(try AkomaNtosoSchema.faults(in: documents) == [])
    }
}
