import Diagnostics
import GoverningTexts
import Interchange
import Testing
import Vocabulary

@Suite struct AkomaNtosoTexts {
    @Test func `labels stand before the words of their points`() {
        let xml = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><x>no</x></meta>
            <preface><longTitle><p><docType>RESOLUTION</docType> <docNumber>7 (Lisbon, 2026)</docNumber></p></longTitle></preface>
            <preamble><formula><p>The Council,</p></formula><recitals><intro><p>recalling</p></intro>
            <recital><num>a)</num><p>one;</p></recital><recital><num>b)</num><p>two,</p></recital></recitals></preamble>
            <mainBody><hcontainer><heading>resolves</heading><paragraph><num>1</num><content><p>three.</p></content></paragraph></hcontainer></mainBody>
            </statement></akomaNtoso>
            """
        let contained = ContainerReader.text(of: Array(xml.utf8))
        #expect(contained.format == .akomaNtoso)
        #expect(!contained.findings.contains { $0.code == "xml.broken" })
        let tree = TextReader(language: .english).read(contained.bytes)
        #expect(tree.heading.number == "7")
        #expect(tree.paragraphs.map(\.path) == ["pre.1.a", "pre.1.b", "op.1.1"])
    }

    @Test func `broken XML is read up to its fault and reported`() {
        let contained = ContainerReader.text(of: Array("<akomaNtoso><p>one</p><p>two</q>".utf8))
        #expect(contained.findings.first?.code == "xml.broken")
        #expect(String(decoding: contained.bytes, as: UTF8.self).hasPrefix("one\n"))
    }

    @Test func `an entity bomb is not expanded`() {
        var xml = "<!DOCTYPE akomaNtoso [<!ENTITY a \"lol\">"
        for (name, last) in zip("bcdefghij", "abcdefghi") {
            xml += "<!ENTITY \(name) \"" + String(repeating: "&\(last);", count: 10) + "\">"
        }
        xml += "]><akomaNtoso><p>&j;</p></akomaNtoso>"
        #expect(ContainerReader.text(of: Array(xml.utf8)).bytes.count < 1_000)
    }

    @Test func `XML of any depth ends with a finding`() {
        let xml = "<akomaNtoso>" + String(repeating: "<p>", count: 10_000)
        #expect(ContainerReader.text(of: Array(xml.utf8)).findings.first?.code == "xml.broken")
    }
}
