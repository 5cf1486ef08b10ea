import Foundation
import HTTPTypes
import Hummingbird
import Vocabulary

/// What a request says in its head.
enum HTTPRequestFacts {
    /// The parts of the path, decoded.
    static func path(_ request: Request) -> [String] { path(request.uri.path) }

    /// The parts of the path of an address that may have a query, decoded.
    static func path(_ address: String) -> [String] {
        address.utf8.prefix { $0 != UInt8(ascii: "?") }.split(separator: UInt8(ascii: "/")).map {
            let part = String(Substring($0))
            return $0.contains(0x25) ? part.removingPercentEncoding ?? part : part
        }
    }

    /// The languages of ours that a browser asks for, the most wanted first.
    ///
    /// - Source: RFC 9110, section 12.5.4.
    static func languages(_ head: HTTPRequest) -> [Language] {
        let parts = (head.headerFields[.acceptLanguage] ?? "").split(separator: ",")
        let wanted = parts.compactMap { part -> (language: Language, weight: Double)? in
            let sides = part.split(separator: ";")
            guard let name = sides.first?.drop(while: { $0 == " " }),
                let language = Language(locale: String(name))
            else { return nil }
            let weight = sides.dropFirst().first.flatMap {
                Double($0.drop { $0 != "=" }.dropFirst())
            }
            return (language, weight ?? 1)
        }
        return wanted.enumerated().sorted {
            ($0.element.weight, -$0.offset) > ($1.element.weight, -$1.offset)
        }.map(\.element.language)
    }
}
