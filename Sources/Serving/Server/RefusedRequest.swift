import Accounts
import Diagnostics
import HTTPTypes
import Presenting
import Vocabulary

/// A request that is refused while it comes, with the page that says why.
struct RefusedRequest: Sendable {
    /// Why it is refused.
    enum Reason: Sendable {
        case tooLarge, tooSlow, busy

        var status: Int {
            switch self {
            case .tooLarge: 413
            case .tooSlow: 408
            case .busy: 503
            }
        }

        /// The code of the finding that says it.
        var code: String {
            switch self {
            case .tooLarge: "request.too-large"
            case .tooSlow: "request.too-slow"
            case .busy: "request.busy"
            }
        }
    }

    let reason: Reason
    /// The page, or the problem for a program.
    let body: [UInt8]
    /// The head of the answer, which ends the connection.
    let response: HTTPResponse

    /// The refusal of a request with a head.
    init(reason: Reason, head: HTTPRequest, limits: RequestLimits) {
        self.reason = reason
        let language = HTTPRequestFacts.languages(head).first ?? limits.fallback
        let phrases = Phrases(Site.catalogue, in: language)
        let finding = Finding(
            reason.code, .error, ["size": .number(limits.largestBody >> 20)])
        let isForProgram = head.path?.hasPrefix("/api/") ?? false
        body =
            isForProgram
            ? Problem(refusal: Refusal(finding), phrases: phrases, status: reason.status).answer
                .body
            : PlainPage(
                phrases: phrases, visitor: .unknown(from: ""),
                title: phrases.text("error.title.\(reason.status)"), problems: [finding]
            ).bytes { _ in }
        var fields = HTTPReply.safe
        fields[.contentType] =
            isForProgram ? "application/problem+json" : "text/html; charset=utf-8"
        fields[.contentLength] = "\(body.count)"
        fields[.cacheControl] = "no-store"
        fields[.connection] = "close"
        if case .busy = reason { fields[.retryAfter] = "10" }
        response = HTTPResponse(status: .init(code: reason.status), headerFields: fields)
    }
}

extension Visitor {
    /// One of whom nothing is known but where the request comes from.
    static func unknown(from address: String) -> Visitor {
        Visitor(caller: .anybody, session: nil, name: "", address: address)
    }
}
