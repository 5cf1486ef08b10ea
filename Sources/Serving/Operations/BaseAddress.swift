/// The address by which people reach the site: scheme, host and port, without path.
package struct BaseAddress: Hashable, Sendable {
    /// The address without a slash at its end, such as `https://plans.example.org`.
    package let text: String
    /// The host without port.
    package let host: String
    /// Whether TLS stands before the site.
    package let isSecure: Bool

    /// An address, or `nil` for anything but a scheme, a host and perhaps a port.
    package init?(_ text: String) {
        let plain = text.hasSuffix("/") ? String(text.dropLast()) : text
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { plain.hasPrefix($0) }),
            let host = Self.host(of: plain.dropFirst(scheme.count))
        else { return nil }
        self.text = plain
        self.host = host
        isSecure = scheme == schemes[0]
    }

    /// The host of an authority: a name, an address of IPv4, or one of IPv6 in brackets.
    ///
    /// - Source: RFC 3986, section 3.2.
    static func host(of authority: Substring) -> String? {
        let isBracketed = authority.hasPrefix("[")
        let end = isBracketed ? authority.firstIndex(of: "]") : authority.firstIndex(of: ":")
        let host =
            isBracketed ? end.map { authority[...$0] } : authority[..<(end ?? authority.endIndex)]
        guard let host, !host.isEmpty else { return nil }
        let rest = authority[host.endIndex...]
        guard rest.isEmpty || rest.first == ":" && UInt16(rest.dropFirst()) != nil else {
            return nil
        }
        let isName = host.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
                || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        return isName || isBracketed && NetworkAddress(String(host)) != nil ? String(host) : nil
    }
}
