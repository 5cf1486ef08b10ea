import Accounts
import Diagnostics
import Foundation
import Records
import Vocabulary

/// A request of a program, without the wording of HTTP.
struct APIRequest: Sendable {
    /// The methods that the API knows.
    enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    let method: Method
    /// The parts of the path behind `/api/v1`, decoded.
    let path: [String]
    let query: FormValues
    let body: [UInt8]
    /// The media type of the body.
    let type: String
    /// Headers by their names in lower case.
    let headers: [String: String]
    let caller: Caller
    /// The language of what is told.
    let language: Language

    /// The version that the caller saw, as `If-Match` names it; `nil` where it names none.
    var seenVersion: Int? { headers["if-match"].flatMap(Self.number) }

    /// The version that the caller has, as `If-None-Match` names it first.
    var knownVersion: Int? {
        headers["if-none-match"]?.split(separator: ",").lazy.compactMap {
            Self.number(String($0))
        }.first
    }

    /// The number in an entity tag such as `"12"`; what proxies that compress make of it, `W/"12"`, counts too.
    ///
    /// - Source: RFC 9110, section 8.8.3.
    private static func number(_ tag: String) -> Int? {
        var rest = tag.trimmingCharacters(in: .whitespaces)[...]
        if rest.hasPrefix("W/") { rest = rest.dropFirst(2) }
        let digits = rest.dropFirst().dropLast()
        guard rest.count == digits.count + 2, rest.hasPrefix("\""), rest.hasSuffix("\""),
            digits.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return Int(digits)
    }

    /// Whether the type is the one that clients such as curl give where they were told none.
    private var isForm: Bool { type.hasPrefix("application/x-www-form-urlencoded") }

    /// The body as JSON.
    ///
    /// - Throws: A `Refusal` with `api.type` or `api.no-json`.
    func json() throws(Refusal) -> JSONValue {
        let media = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        guard media.isEmpty || media == "application/json" || media.hasSuffix("+json") || isForm
        else { throw Refusal(Finding("api.type", .error, ["type": .text(type)])) }
        do {
            return try JSONReader.read(body)
        } catch {
            throw Refusal(Finding("api.no-json", .error))
        }
    }

    /// The methods that the address knows.
    var allowed: [Method] {
        switch (path.count, path.dropFirst().first) {
        case (0...1, _): [.get]
        case (2, "changes"): [.get, .post]
        case (2, "files"): []
        case (3..., "files"): [.get]
        case (2, let name?) where name.hasSuffix(":import"): [.post]
        case (2, _): [.get, .post]
        default: [.get, .patch, .delete]
        }
    }

    /// The same as HTTP lists them.
    var allowedMethods: String {
        allowed.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }.joined(separator: ", ")
    }

    /// The values that a body gives for a record.
    ///
    /// - Throws: A `Refusal` with `api.no-values`.
    func values(_ json: JSONValue) throws(Refusal) -> JSONValue {
        guard let values = json["values"], values.members != nil else {
            throw Refusal(Finding("api.no-values", .error))
        }
        return values
    }

    /// Why something is changed: of a body its member `why`, else that of the address.
    func reason(_ json: JSONValue? = nil) -> String {
        json?["why"]?.text ?? query["why"] ?? ""
    }
}

/// What a program is answered with.
struct APIAnswer: Sendable {
    var status = 200
    var type = "application/json"
    var body: [UInt8] = []
    /// Headers besides the type.
    var headers: [(name: String, value: String)] = []

    /// The tag of a version.
    static func tag(_ version: Int) -> (name: String, value: String) {
        ("ETag", "\"\(version)\"")
    }
}
