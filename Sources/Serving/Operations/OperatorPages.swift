import Accounts
import Foundation
import HTTPTypes
import Hummingbird

/// What machines ask: whether the server lives, whether it can work, what it counted, and whom to tell
/// of weaknesses.
struct OperatorPages: Sendable {
    let site: Site
    let settings: ServerSettings
    let metrics: Metrics

    /// Whether the process answers at all.
    static var alive: Response { HTTPReply.plain("ok\n", status: .ok) }

    /// Whether every register can be read; else which can't, and why, as the code of a finding.
    func ready() -> Response {
        let obstacles = site.obstacles()
        guard !obstacles.isEmpty else { return HTTPReply.plain("ready\n", status: .ok) }
        let lines = obstacles.map { "\($0.name): \($0.code)\n" }
        return HTTPReply.plain(lines.joined(), status: .serviceUnavailable)
    }

    /// Where weaknesses of security are reported.
    func security(_ contact: SecurityContact) -> Response {
        HTTPReply.plain(contact.file(at: site.clock(), settings.baseAddress), status: .ok)
    }

    /// The metrics, for a program of this machine or one that knows the token.
    func counts(_ head: HTTPRequest, _ provenance: Provenance) -> Response {
        guard provenance.isLocal || isKnown(head) else { return refusal }
        let text = MetricsText(
            metrics.counts, journals: site.journalSizes(), memory: ResidentMemory.now,
            version: settings.version)
        return HTTPReply.plain(text.text, status: .ok, type: MetricsText.type)
    }

    private var refusal: Response {
        guard settings.metricsToken != nil else {
            return HTTPReply.plain("forbidden\n", status: .forbidden)
        }
        var response = HTTPReply.plain("unauthorized\n", status: .unauthorized)
        response.headers[.wwwAuthenticate] = "Bearer"
        return response
    }

    /// Whether a request bears the token of the configuration.
    ///
    /// - Source: RFC 6750, section 2.1.
    private func isKnown(_ head: HTTPRequest) -> Bool {
        guard let token = settings.metricsToken,
            let field = head.headerFields[.authorization],
            field.lowercased().hasPrefix("bearer ")
        else { return false }
        let given = field.dropFirst("bearer ".count)
        return Secrecy.areEqual(Array(given.utf8), Array(token.utf8))
    }
}
