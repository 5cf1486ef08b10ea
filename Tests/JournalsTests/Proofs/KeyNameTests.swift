import Journals
import Testing

@Suite("Key names")
struct KeyNameTests {
    @Test(arguments: [
        "a", "example.org/journal", "norme.example/журнал", "—", "\u{200B}", "\u{7F}",
    ])
    func `a name may have any visible character`(_ name: String) {
        #expect(KeyName(name)?.description == name)
        #expect(KeyName(utf8: name.utf8) == KeyName(name))
    }

    @Test(arguments: [
        "", " ", "a b", "a+b", "a\u{A0}b", "a\u{2003}b", "a\u{3000}", "a\u{85}", "a\nb", "a\tb",
        "a\u{0}", "a \u{301}", "\u{2028}",
    ])
    func `a name has no white space, plus or control character`(_ name: String) {
        #expect(KeyName(name) == nil)
    }

    @Test func `bytes that are not UTF-8 are no name`() {
        #expect(KeyName(utf8: [0x61, 0xFF]) == nil)
        #expect(KeyName(utf8: [0xED, 0xA0, 0x80]) == nil)
    }

    @Test func `two spellings of one letter are two names`() {
        #expect(KeyName("\u{E9}") != KeyName("e\u{301}"))
        #expect(Set([KeyName("\u{E9}"), KeyName("e\u{301}"), KeyName("\u{E9}")]).count == 2)
    }
}
