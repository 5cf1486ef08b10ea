import Vocabulary

/// Where weaknesses of security are reported: an address of mail, or a page.
///
/// - Source: RFC 9116.
package struct SecurityContact: Hashable, Sendable {
    /// The path of the file that tells it.
    static let path = ".well-known/security.txt"

    /// The address, which begins with `mailto:` or `https:`.
    package let text: String

    /// An address, or `nil` for anything else.
    package init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy {
            (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0)
        }
        guard isPlain, Self.isMail(text) || Self.isPage(text) else { return nil }
        self.text = text
    }

    /// The file that tells it.
    ///
    /// - Parameters:
    ///   - now: The time of the server; the file holds for a year, less what is over of the day.
    ///   - base: The address of the site, where it was configured.
    /// - Returns: A field a line.
    func file(at now: Instant, _ base: BaseAddress?) -> String {
        let expires = Instant(milliseconds: now.milliseconds + 365 * 86_400_000).date
        let languages = Language.allCases.map(\.code).sorted().joined(separator: ", ")
        var lines = [
            "Contact: \(text)", "Expires: \(expires)T00:00:00Z",
            "Preferred-Languages: \(languages)",
        ]
        if let base { lines.append("Canonical: \(base.text)/\(Self.path)") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Whether a text is one mailbox.
    ///
    /// - Source: RFC 6068.
    private static func isMail(_ text: String) -> Bool {
        let scheme = "mailto:"
        let sides = text.dropFirst(scheme.count).split(
            separator: "@", omittingEmptySubsequences: false)
        guard text.hasPrefix(scheme), sides.count == 2, !sides[0].isEmpty else { return false }
        return BaseAddress.host(of: sides[1]) == String(sides[1])
    }

    /// Whether a text is the address of a page that comes by TLS.
    private static func isPage(_ text: String) -> Bool {
        let scheme = "https://"
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        return text.hasPrefix(scheme) && BaseAddress.host(of: authority) != nil
    }
}
