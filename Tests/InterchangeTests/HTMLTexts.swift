import Foundation
import GoverningTexts
import Interchange
import TestSupport
import Testing
import Vocabulary

/// HTML in its many forms reads as the plain text that a browser shows.
@Suite struct HTMLTexts {
    private func text(_ html: String) -> String {
        let contained = ContainerReader.text(of: Array(html.utf8))
        #expect(contained.format == .html)
        return String(decoding: contained.bytes, as: UTF8.self)
    }

    private func lines(_ html: String) -> [String] {
        text(html).split(separator: "\n").map(String.init)
    }

    private func page(_ name: String, _ language: Language, _ form: Int) throws -> String {
        let sample = String(
            decoding: try Samples.bytes("\(name).\(language.code).txt"), as: UTF8.self)
        let direction = language.isRightToLeft ? " dir=\"rtl\"" : ""
        let lines = sample.split(separator: "\n").map { line in
            let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                .replacing("\"", with: "&quot;")
            return form == 1 ? "\(escaped)<br>\n" : "<p\(direction)>\(escaped)</p>"
        }.joined()
        switch form {
        case 0: return "<p class='x'>" + lines.dropFirst(3 + direction.count)
        case 1: return "<!-- a page --><div\(direction)>\(lines)</div>"
        default:
            return "<!DOCTYPE html><html lang=\"\(language.code)\"><head><title>no</title></head>"
                + "<body>\(lines)</body></html>"
        }
    }

    @Test(arguments: ["resolution-7", "council-12"], Language.allCases)
    func `a page says what its plain text says`(name: String, language: Language) throws {
        let plain = TextReader().read(try Samples.bytes("\(name).\(language.code).txt"))
        for form in 0...2 {
            let contained = ContainerReader.text(of: Array(try page(name, language, form).utf8))
            let tree = TextReader().read(contained.bytes)
            #expect(contained.format == .html)
            #expect(tree.nodes.map(\.kind) == plain.nodes.map(\.kind), "form \(form)")
            #expect(tree.nodes.indices.map(tree.path) == plain.nodes.indices.map(plain.path))
            #expect(tree.nodes.indices.map(tree.words) == plain.nodes.indices.map(plain.words))
            #expect(tree.heading == plain.heading)
        }
    }

    @Test func `items of lists have the labels that a browser sets`() {
        #expect(
            lines("<p>resolves</p><ol><li>one<li><p>two</p><ol type=a><li>x</ol></ol>")
                == ["resolves", "1.\tone", "2.\ttwo", "a)\tx"])
        #expect(
            lines("<ol start=3 type=i><li>one</li><li value=9>two</li></ol>")
                == ["iii)\tone", "ix)\ttwo"])
        #expect(
            lines("<ol reversed><li>one</li><li>two</li></ol><ul><li>three</li></ul>")
                == ["2.\tone", "1.\ttwo", "•\tthree"])
        #expect(lines("<ol type=A start=28><li>one</li></ol>") == ["AB)\tone"])
    }

    @Test func `an item that brings its own label keeps it`() {
        #expect(
            lines("<ul><li>a) one</li><li>(2) two</li><li>- three</li></ul>")
                == ["a) one", "(2) two", "- three"])
        #expect(lines("<ul><li>1. one</li></ul>") == ["1. one"])
    }

    @Test func `marks of footnotes are no part of the word before`() {
        #expect(
            lines("<p>developing countries<sup>1</sup> and</p>") == ["developing countries¹ and"])
        #expect(lines("<p>the 21<sup>st</sup> session</p>") == ["the 21st session"])
    }

    @Test func `what a browser hides is not read`() {
        #expect(
            lines(
                "<p>one</p><div hidden><p>no</p></div><p style='Display : none'>no</p><script>no</script>two"
            ) == ["one", "two"])
    }

    @Test func `cells of a row stand on one line, entities are signs`() {
        #expect(
            lines("<table><tr><td>a&nbsp;&amp;</td><td>&#1073;</td></tr><tr><th>c</table>")
                == ["a\u{A0}&\tб", "c"])
    }

    @Test func `a box as a table has its rows`() {
        let tree = TextReader(language: .english).read(
            ContainerReader.text(
                of: Array(
                    "<table><tr><td>Purpose</td><td>To inform.</td></tr></table><p>1 One</p>".utf8)
            ).bytes)
        #expect(tree.box.map(\.row) == [.purpose])
        #expect(tree.box.first?.lines == ["To inform."])
    }

    @Test func `a page in another encoding is read as it declares`() throws {
        let words = "Ассамблея решает поручить Директору представить отчет"
        let russian =
            "<html><head><meta charset=\"windows-1251\"></head><body><p>\(words)</p></body></html>"
        let bytes = [UInt8](try #require(russian.data(using: .windowsCP1251)))
        #expect(
            String(decoding: ContainerReader.text(of: bytes).bytes, as: UTF8.self) == words + "\n\n"
        )
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            let wide = [UInt8](try #require("<html><p>\(words)</p></html>".data(using: encoding)))
            let contained = ContainerReader.text(of: wide)
            #expect(contained.format == .html)
            #expect(String(decoding: contained.bytes, as: UTF8.self) == words + "\n\n")
        }
    }

    @Test func `UTF-8 is read as such whatever a page declares, or if it declares nothing`() {
        #expect(lines("<p>第7号决议</p>") == ["第7号决议"])
        #expect(
            lines("<html><head><meta charset=iso-8859-1></head><p>Ассамблея</p>") == ["Ассамблея"])
    }

    @Test func `plain text with a sign of less is no page`() {
        for plain in ["<Draft> Resolution 7", "a < b", "< p", "<2026> plan", "<", "<!-- open"] {
            #expect(ContainerReader.format(of: Array(plain.utf8)) == .text)
        }
    }
}
