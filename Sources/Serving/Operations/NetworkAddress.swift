import NIOCore

/// An address of IP, in the one form in which it is compared.
package struct NetworkAddress: Hashable, Sendable {
    /// The address as text; one of IPv4 that stands in one of IPv6 is that of IPv4.
    package let text: String

    /// An address, or `nil` for other words, such as the name of a host.
    ///
    /// - Source: RFC 4291, section 2.5.5.2.
    package init?(_ text: String) {
        let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
        let plain = isBracketed ? String(text.dropFirst().dropLast()) : text
        guard let known = (try? SocketAddress(ipAddress: plain, port: 0))?.ipAddress else {
            return nil
        }
        let mapped = "::ffff:"
        let isMapped = known.hasPrefix(mapped) && known.contains(".")
        self.text = isMapped ? String(known.dropFirst(mapped.count)) : known
    }

    /// Whether only this machine has it.
    package var isLoopback: Bool { text == "::1" || text.hasPrefix("127.") }

    /// Whether a host, by name or address, is this machine and no other can ask it.
    package static func isLoopback(host: String) -> Bool {
        host.lowercased() == "localhost" || NetworkAddress(host)?.isLoopback ?? false
    }
}
