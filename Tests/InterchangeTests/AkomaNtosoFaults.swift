import Diagnostics
import Foundation
import GoverningTexts
import Interchange
import Testing
import Vocabulary

/// Documents that are not as they should be, and what a reader is told of them.
@Suite struct AkomaNtosoFaults {
    private static let namespace = AkomaNtosoWriter.namespace
    private static let dates = """
        <FRBRthis value="/a"/><FRBRuri value="/a"/><FRBRdate date="2026-05-01" name="x"/>\
        <FRBRauthor href="#itu-wtsa"/>
        """
    private static let meta = """
        <meta><identification source="#x"><FRBRWork>\(dates)<FRBRcountry value="un"/>\
        <FRBRnumber value="res-7"/><FRBRname value="On plans"/></FRBRWork><FRBRExpression>\(dates)\
        <FRBRlanguage language="eng"/></FRBRExpression><FRBRManifestation>\(dates)</FRBRManifestation>\
        </identification></meta>
        """

    private func document(
        _ body: String, meta: String = Self.meta, root: String = "xmlns=\"\(Self.namespace)\"",
        statement: String = "name=\"resolution\""
    ) -> ContainedText {
        let xml =
            "<akomaNtoso \(root)><statement \(statement)>\(meta)<mainBody>\(body)</mainBody></statement></akomaNtoso>"
        return ContainerReader.text(of: Array(xml.utf8))
    }

    private func codes(_ contained: ContainedText) -> [String] { contained.findings.map(\.code) }

    @Test func `a document without fault is not spoken of`() {
        #expect(codes(document("<p>The Council decides</p>")) == [])
        let draft = "xmlns=\"\(Self.namespace)/CSD13\""
        #expect(codes(document("<p>one</p><whatever/>", root: draft)) == [])
    }

    @Test func `each fault has its finding`() {
        #expect(codes(document("<p>one</p>", root: "")) == ["akn.no-namespace"])
        #expect(codes(document("<p>one</p>", root: "xmlns=\"urn:x\"")) == ["akn.namespace"])
        #expect(codes(document("<p>one</p>", meta: "")) == ["akn.missing-element"])
        #expect(codes(document("<p>one</p><blah>two</blah>")) == ["akn.unknown-element"])
        #expect(codes(document("<num>one</num>")) == ["akn.misplaced-element"])
        #expect(codes(document("<p blah=\"1\">one</p>")) == ["akn.unknown-attribute"])
        #expect(
            codes(document("<p>one</p>", statement: "")) == ["akn.missing-attribute"])
        let twice = document("<p eId=\"a\">one</p><p eId=\"a\">two</p><p eId=\"a\">three</p>")
        #expect(codes(twice) == ["akn.duplicate-identifier"])
        #expect(twice.findings.first?.values["count"] == .number(1))
    }

    @Test func `a fault that occurs often is told once, and not more than twenty in all`() {
        #expect(codes(document(String(repeating: "<blah/>", count: 50))).count == 1)
        let many = (0..<50).map { "<blah\($0)/>" }.joined()
        #expect(codes(document(many)).count == 20)
    }

    @Test func `a note inside of a sentence is no part of it`() {
        let contained = document(
            """
            <paragraph><num>1</num><content><p>that countries<authorialNote marker="1"><p>Small ones too.</p>\
            </authorialNote> take part;</p></content></paragraph>
            """)
        let lines = String(decoding: contained.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "1\tthat countries take part;")
        #expect(lines.last == "1 Small ones too.")
        #expect(codes(contained) == [])
    }

    @Test func `metadata complete what the text does not say`() {
        let contained = document("<p>decides to go on with its work;</p>")
        let tree = TextReader().read(contained.bytes, stated: contained.stated)
        #expect(tree.heading.number == "7")
        #expect(tree.heading.title == "On plans")
        #expect(tree.heading.year == 2026)
        #expect(tree.heading.body == "itu.wtsa")
        #expect(tree.findings.allSatisfy { $0.code != "akn.disagrees" })
        let short = document("<p>7</p>")
        #expect(TextReader().read(short.bytes).language == nil)
        #expect(TextReader().read(short.bytes, stated: short.stated).language == .english)
    }

    @Test func `the text is followed where the metadata say something else`() {
        let contained = document("<p>RESOLUTION 8 (Lisbon, 2025)</p><p>The Council,</p>")
        let tree = TextReader(language: .english).read(contained.bytes, stated: contained.stated)
        #expect(tree.heading.number == "8")
        #expect(tree.heading.year == 2025)
        let told = tree.findings.filter { $0.code == "akn.disagrees" }.map { $0.values["element"] }
        #expect(told.contains(.text("FRBRnumber")) && told.contains(.text("FRBRdate")))
    }

    @Test func `nothing outside of a document is opened`() throws {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "\(UUID().uuidString).txt")
        try Data("the secret of the house".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        for kind in ["SYSTEM", "PUBLIC \"x\""] {
            let xml = """
                <?xml version="1.0"?><!DOCTYPE akomaNtoso \(kind) "\(file.absoluteString)" [<!ENTITY s SYSTEM "\(file.absoluteString)">\
                <!ENTITY % p SYSTEM "\(file.absoluteString)"> %p;]><akomaNtoso><p a="&s;">&s;</p><p>here</p></akomaNtoso>
                """
            let contained = ContainerReader.text(of: Array(xml.utf8))
            #expect(!String(decoding: contained.bytes, as: UTF8.self).contains("secret"))
        }
    }

    @Test func `attributes of any size and number are read in bounded time`() {
        let long = String(repeating: "a", count: 5_000_000)
        #expect(document("<p class=\"\(long)\">one</p>").findings.count <= 1)
        let many = (0..<20_000).map { " a\($0)=\"\"" }.joined()
        let clock = ContinuousClock()
        let time = clock.measure { #expect(document("<p\(many)>one</p>").findings.count == 20) }
        #expect(time < .seconds(20))
    }
}
