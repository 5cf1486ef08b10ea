import HTTPTypes
import Testing

@testable import Serving

@Suite("Where requests come from") struct ProvenanceTests {
    private func provenance(
        peer: String, host: String = "plans.example.org", _ fields: [String: String] = [:],
        proxies: [String] = [], base: String? = nil
    ) -> Provenance {
        var head = HTTPRequest(method: .get, scheme: nil, authority: host, path: "/")
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        var settings = ServerSettings()
        settings.trustedProxies = Set(proxies.compactMap { NetworkAddress($0) })
        settings.baseAddress = base.flatMap { BaseAddress($0) }
        return Provenance(head, peer: peer, settings)
    }

    @Test func `without a trusted proxy nobody is believed`() {
        let fields = ["X-Forwarded-For": "198.51.100.1", "X-Forwarded-Proto": "https"]
        let found = provenance(peer: "192.0.2.7", fields, proxies: ["127.0.0.1"])
        #expect(found.address == "192.0.2.7")
        #expect(found.origin == "http://plans.example.org")
    }

    @Test func `of a trusted proxy the last address counts, not what the client put before it`() {
        let fields = [
            "X-Forwarded-For": "203.0.113.9, 198.51.100.1", "X-Forwarded-Proto": "https",
        ]
        let found = provenance(peer: "::ffff:127.0.0.1", fields, proxies: ["127.0.0.1"])
        #expect(found.address == "198.51.100.1")
        #expect(found.origin == "https://plans.example.org")
    }

    @Test func `proxies behind proxies are passed over`() {
        let fields = ["X-Forwarded-For": "203.0.113.9, 198.51.100.1, 192.0.2.8"]
        let found = provenance(
            peer: "127.0.0.1", fields, proxies: ["127.0.0.1", "192.0.2.8"])
        #expect(found.address == "198.51.100.1")
    }

    @Test(arguments: ["", "unknown", "203.0.113.9, _hidden"])
    func `what is no address is the proxy's own`(_ value: String) {
        let found = provenance(
            peer: "127.0.0.1", ["X-Forwarded-For": value], proxies: ["127.0.0.1"])
        #expect(found.address == "127.0.0.1")
    }

    @Test func `a configured address counts before what the request says`() {
        let found = provenance(
            peer: "127.0.0.1", host: "evil.example", base: "https://plans.example.org/")
        #expect(found.origin == "https://plans.example.org")
    }

    @Test func `a program of this machine is local, a proxy in the name of others is not`() {
        #expect(provenance(peer: "127.0.0.1", host: "localhost:8080").isLocal)
        #expect(provenance(peer: "::1", host: "[::1]:8080").isLocal)
        #expect(!provenance(peer: "127.0.0.1").isLocal)
        #expect(!provenance(peer: "192.0.2.7", host: "localhost").isLocal)
        for name in ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"] {
            let found = provenance(peer: "127.0.0.1", host: "localhost", [name: "x"])
            #expect(!found.isLocal, "\(name)")
        }
    }

    @Test func `an address of a site is a scheme, a host and perhaps a port`() {
        for right in ["https://a.example", "http://127.0.0.1:8080", "https://[2001:db8::1]:443/"] {
            #expect(BaseAddress(right) != nil, "\(right)")
        }
        for wrong in [
            "", "a.example", "https://", "https://a.example/b", "ftp://a", "https://a:b",
            "https://[a]", "https://a b", "https://u@a.example", "https://a.example?b",
        ] {
            #expect(BaseAddress(wrong) == nil, "\(wrong)")
        }
    }
}
