import Accounts
import Diagnostics
import Testing

@Suite("Tokens of forms")
struct CSRFTokenTests {
    private let session = SecretToken("a secret of a session")

    @Test func `a form of the session is accepted`() throws {
        let text = CSRFToken.text(for: session)
        #expect(text.utf8.count == 66)
        try CSRFToken.verify(text, for: session)
    }

    @Test func `each form has a token of its own, and all of them count`() throws {
        let tokens = (0..<100).map { _ in CSRFToken.text(for: session) }
        #expect(Set(tokens).count == 100)
        for token in tokens { try CSRFToken.verify(token, for: session) }
    }

    @Test func `a form of another session, an altered one and an empty one are refused`() {
        let text = CSRFToken.text(for: session)
        let forged = [
            CSRFToken.text(for: SecretToken("another")), "", String(text.dropLast()), text + "A",
            String(text.reversed()), session.text,
        ]
        for form in forged {
            let refusal = #expect(throws: Refusal.self) {
                try CSRFToken.verify(form, for: session)
            }
            #expect(refusal?.findings.map(\.code) == ["account.request-forged"])
        }
    }

    @Test func `a secret has 256 bits and is written for addresses`() {
        let secret = SecretToken(prefix: "tl_", [UInt8](repeating: 0xFB, count: 32))
        #expect(secret.text == "tl_-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s")
    }
}
