import Foundation
import HTTPTypes

/// Where a request comes from and by which address the site was asked, as far as it can be believed.
struct Provenance: Sendable {
    /// The address of the client, empty where it is unknown.
    let address: String
    /// The scheme, host and port of the site.
    let origin: String
    /// Whether a program of this machine asks, and no proxy in the name of others.
    let isLocal: Bool

    /// What the head of a request says.
    ///
    /// - Parameters:
    ///   - head: The head.
    ///   - peer: The address at the other end of the connection.
    ///   - settings: Which proxies are believed.
    init(_ head: HTTPRequest, peer: String, _ settings: ServerSettings) {
        let peer = NetworkAddress(peer)
        let isTrusted = peer.map { settings.trustedProxies.contains($0) } ?? false
        let client = isTrusted ? Self.client(head, settings) ?? peer : peer
        address = client?.text ?? ""
        let authority = head.authority ?? ""
        let isSecure = isTrusted && Self.header("X-Forwarded-Proto", head) == "https"
        origin = settings.baseAddress?.text ?? (isSecure ? "https://" : "http://") + authority
        let forwards = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"]
        let host = BaseAddress.host(of: authority[...]) ?? ""
        isLocal =
            peer?.isLoopback ?? false && NetworkAddress.isLoopback(host: host)
            && forwards.allSatisfy { Self.header($0, head) == nil }
    }

    /// Whom the proxies name: the last address that none of them has itself, since a client can put
    /// any before it.
    private static func client(_ head: HTTPRequest, _ settings: ServerSettings) -> NetworkAddress? {
        let names = (header("X-Forwarded-For", head) ?? "").split(separator: ",")
        let addresses = names.map {
            NetworkAddress($0.trimmingCharacters(in: .whitespaces))
        }
        let last = addresses.last { $0.map { !settings.trustedProxies.contains($0) } ?? true }
        return last ?? nil
    }

    private static func header(_ name: String, _ head: HTTPRequest) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }

    /// Whether another site made the browser send this.
    ///
    /// - Source: W3C Fetch Metadata; RFC 6454.
    func isForeign(_ head: HTTPRequest) -> Bool {
        if let site = Self.header("Sec-Fetch-Site", head) {
            return site != "same-origin" && site != "none"
        }
        guard let sender = head.headerFields[.origin] else { return false }
        return URL(string: sender)?.host != URL(string: origin)?.host
    }
}
