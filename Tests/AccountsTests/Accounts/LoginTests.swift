import Accounts
import Diagnostics
import Testing

@Suite("Logins")
struct LoginTests {
    @Test(arguments: [
        ("Amina.Diallo@example.org", "amina.diallo@EXAMPLE.org"), ("ＡＭＩＮＡ", "amina"),
        ("STRASSE", "straße"), ("ﬁona", "Fiona"), (" amina ", "amina"), ("ΜΆΡΙΟΣ", "μάριος"),
        ("É.Marie", "e\u{301}.marie"), ("أمينة", "أمينة"), ("张伟", "张伟"),
    ])
    func `two that differ in case or form of letters only are one`(
        _ first: String, _ second: String
    ) throws {
        #expect(try Login(first).folded == Login(second).folded)
        #expect(Login.folding(first) == Login.folding(second))
    }

    @Test func `what was typed is kept as it is shown`() throws {
        #expect(try Login(" Amina@Example.org ").text == "Amina@Example.org")
    }

    @Test(arguments: [
        "", "  ", "two words", "a\u{200D}b", "a\u{202E}b", "tab\tbed", "no/slash", "<b>",
        "a\u{FE0F}",
        "½", String(repeating: "x", count: 255),
    ])
    func `a login of other signs or too many is refused`(_ text: String) {
        let refusal = #expect(throws: Refusal.self) { try Login(text) }
        #expect(refusal?.findings.map(\.code) == ["account.login-signs"])
    }

    @Test func `what no login can be finds nothing`() {
        #expect(Login.folding(String(repeating: "x", count: 100_000)) == "")
    }
}
