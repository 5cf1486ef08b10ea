import Foundation
import HTTPTypes
import Journals
import Vocabulary

/// A short read of a program: of records of a register as they are now.
///
/// The past is no short read, since it may have to be worked out first.
struct ProgramRead: Sendable {
    /// All on which the answer depends, besides the register and what the reader may see of it.
    struct Question: Hashable, Sendable {
        /// The path with the query.
        let address: String
        /// The languages that the program reads.
        let languages: String
        /// The version that it has.
        let version: String
        /// The SHA-256 of the secret that it shows; `nil` where it shows none.
        let secret: Digest?
    }

    /// The name of the register.
    let register: String
    let question: Question

    /// The read that a request asks for; `nil` where it is another one, or where a session counts.
    init?(_ head: HTTPRequest) {
        guard head.method == .get, let address = head.path,
            let register = Self.register(in: address.utf8)
        else { return nil }
        let secret = Self.secret(head)
        guard secret != nil || head.headerFields[.cookie] == nil else { return nil }
        self.register = register
        question = Question(
            address: address, languages: head.headerFields[.acceptLanguage] ?? "",
            version: head.headerFields[.ifNoneMatch] ?? "",
            secret: secret.map { Digest(of: Array($0.utf8)) })
    }

    /// The register of whose records an address speaks, as they are now.
    ///
    /// Read byte by byte, since this comes before all that may be known already.
    private static func register(in address: String.UTF8View) -> String? {
        let parts = address.split(separator: UInt8(ascii: "/"), maxSplits: 3)
        guard parts.count == 4, parts[0].elementsEqual("api".utf8),
            parts[1].elementsEqual("v1".utf8), !parts[3].starts(with: "changes".utf8),
            !parts[3].starts(with: "files/".utf8), !isOfThePast(parts[3])
        else { return nil }
        return String(parts[2])
    }

    /// Whether an address asks for a state of the past, in whatever way that is written.
    private static func isOfThePast(_ address: Substring.UTF8View) -> Bool {
        guard address.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "%") }) else {
            return false
        }
        let text = String(Substring(address))
        return (text.removingPercentEncoding ?? text).contains("as_of")
    }

    /// The token that a request shows.
    ///
    /// - Source: RFC 6750, section 2.1.
    static func secret(_ head: HTTPRequest) -> String? {
        guard let words = head.headerFields[.authorization]?.utf8 else { return nil }
        let scheme = words.prefix { $0 != 0x20 }
        guard String(scheme)?.lowercased() == "bearer" else { return nil }
        let token = words[scheme.endIndex...].drop { $0 == 0x20 }
        return token.isEmpty || token.contains(0x20) ? nil : String(token)
    }
}
