import Diagnostics
import Presenting
import Records
import Vocabulary

/// Why a request was refused, for programs and for whoever reads their logs.
///
/// - Source: RFC 9457.
struct Problem: Sendable {
    let refusal: Refusal
    let phrases: Phrases
    /// The status, where it is known otherwise than by the findings.
    var status: Int?

    /// The problem as an answer.
    var answer: APIAnswer {
        var writer = JSONWriter()
        let status = status ?? APIProblemStatus.of(refusal)
        let first = refusal.findings[0]
        writer.object { writer in
            writer.member("type", "/problems/\(first.code)")
            writer.member("title", phrases.findings.summary(of: first))
            writer.member("status", status)
            writer.member("detail", detail(of: first))
            if let id = RequestTrace.current?.id { writer.member("traceId", id) }
            writer.key("errors")
            writer.array(of: refusal.findings) { writer, finding in write(finding, to: &writer) }
        }
        return APIAnswer(
            status: status, type: "application/problem+json", body: writer.take())
    }

    private func detail(of finding: Finding) -> String {
        [phrases.findings.explanation(of: finding), phrases.findings.remedy(of: finding)]
            .compactMap { $0 }.joined(separator: " ")
    }

    private func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("code", finding.code)
            writer.member("message", phrases.findings.summary(of: finding))
            writer.member("place", phrases.findings.address(of: finding.place))
            if case .term(let key)? = finding.values["field"],
                let field = key.split(separator: ".").last
            {
                writer.member("pointer", "/values/\(field)")
            }
        }
    }
}

/// The status of HTTP for programs, who can tell more apart than browsers.
enum APIProblemStatus {
    private static let byCode: [String: Int] = [
        "api.no-json": 400, "api.no-version": 428, "change.conflict": 412,
        "api.method": 405, "api.type": 415, "account.token-failed": 401, "api.key-used": 422,
        "api.underway": 409, "api.bad-value": 400, "api.bad-cursor": 400, "usage.as-of": 404,
        "api.no-values": 422,
        "change.unknown-version": 412,
    ]

    static func of(_ refusal: Refusal) -> Int {
        refusal.findings.lazy.compactMap { byCode[$0.code] }.first ?? HTTPStatus.of(refusal)
    }
}
