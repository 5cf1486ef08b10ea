import Markup
import Testing
import Vocabulary

@Suite("Markup") struct WrittenMarkup {
    private func written(
        _ language: Language = .english, _ write: (inout MarkupWriter) -> Void
    ) -> String {
        var writer = MarkupWriter(language)
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: ["<script>", "a & b", "\"quoted\"", "it's", "</p><b>"])
    func `words are never markup`(_ words: String) {
        let text = written { $0.element(.p, text: words) }
        let inside = text.dropFirst(3).dropLast(4)
        #expect(!inside.contains { "<>\"'".contains($0) })
    }

    @Test(arguments: ["\" onload=\"x", "'><script>", "a & b"])
    func `values of attributes stay inside them`(_ value: String) {
        let text = written { $0.element(.input, .value(value)) }
        #expect(text.filter { $0 == "\"" }.count == 2)
        #expect(text.filter { $0 == "<" }.count == 1)
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "//evil.example", "JAVASCRIPT:x", "vbscript:x",
        "https://a b", "http://a\nb",
    ])
    func `only addresses of the web lead out`(_ text: String) {
        #expect(WebAddress(web: text) == nil)
    }

    @Test func `parts of a path and values of a query stay what they are`() {
        let address = WebAddress(path: ["en", "a/b?c#d"], query: [("q", "战略 & x"), ("no", nil)])
        #expect(address.text == "/en/a%2Fb%3Fc%23d?q=%E6%88%98%E7%95%A5%20%26%20x")
    }

    @Test func `a document says its language and direction`() {
        #expect(
            written(.arabic) { $0.document { _ in } }
                == "<!doctype html><html lang=\"ar\" dir=\"rtl\"></html>")
    }

    @Test func `another language is said where it differs, and only there`() {
        let text = written(.french) { html in
            html.element(.p, in: .chinese) { $0.element(.span, in: .chinese) { $0.text("字") } }
            html.element(.p, in: .french) { $0.text("mot") }
        }
        #expect(text == "<p lang=\"zh\" dir=\"ltr\"><span>字</span></p><p>mot</p>")
    }

    @Test func `an attribute that does not hold is not written`() {
        let text = written { $0.element(.option, .value("x"), .selected(false), .class("")) }
        #expect(text == "<option value=\"x\"></option>")
    }
}
