import Testing

@testable import Serving

@Suite("Whom to tell of weaknesses", .timeLimit(.minutes(30)), .serialized) struct SecurityTexts {
    private static let place = "/.well-known/security.txt"

    @Test func `without a contact there is no such address`() async throws {
        try await ServedDemo.running { server in
            let answer = try await ServedDemo.ask(server, Self.place)
            #expect(answer.hasPrefix("HTTP/1.1 404 "))
            let unknown = try await ServedDemo.ask(server, "/.well-known/nothing")
            #expect(unknown.hasPrefix("HTTP/1.1 404 "))
        }
    }

    @Test func `a contact is told in plain text, for a year less what is over of the day`()
        async throws
    {
        try await ServedDemo.running(nil) {
            $0.securityContact = SecurityContact("mailto:security@example.org")
        } _: { server in
            let answer = try await ServedDemo.ask(server, Self.place)
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
            #expect(answer.lowercased().contains("content-type: text/plain; charset=utf-8\r\n"))
            #expect(
                answer.hasSuffix(
                    "\r\n\r\nContact: mailto:security@example.org\n"
                        + "Expires: 2027-11-22T00:00:00Z\n"
                        + "Preferred-Languages: ar, en, es, fr, ru, zh\n"))
        }
    }

    @Test func `where the address of the site is known, the file names its own`() throws {
        let contact = try #require(SecurityContact("https://example.org/security"))
        let base = try #require(BaseAddress("https://plans.example.org/"))
        let file = contact.file(at: DemoSite.now, base)
        #expect(file.hasPrefix("Contact: https://example.org/security\n"))
        #expect(
            file.hasSuffix("\nCanonical: https://plans.example.org/.well-known/security.txt\n"))
    }

    static let wrong = [
        "", "security@example.org", "mailto:", "mailto:security", "mailto:@example.org",
        "mailto:a@b@example.org", "mailto:security@example.org:25", "mailto:a b@example.org",
        "mailto:a@example.org\nContact: mailto:b@example.org", "http://example.org/security",
        "https://", "https:///security", "https://example.org/a b", "https://example.org/é",
        "https://example.org/<a>", "tel:+41-22-730-5111", "javascript:alert(1)",
    ]

    @Test(arguments: wrong) func `nothing but a mailbox or a page by TLS is a contact`(
        _ text: String
    ) {
        #expect(SecurityContact(text) == nil)
    }
}
