import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// Counts and logs every request, and gives it a name of its own.
struct ObservedRequests: RouterMiddleware {
    /// What a client does to a request that it doesn't wait for the end of; as others log it.
    private static let gone = 499
    /// The header with the name of the request.
    private static let header = HTTPField.Name("X-Request-Id")

    let metrics: Metrics
    let logger: Logger

    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let trace = RequestTrace()
        let route = RouteName.of(HTTPRequestFacts.path(request), isPost: request.method == .post)
        metrics.began()
        var status = Self.gone
        defer {
            let time = ContinuousClock.now - start
            metrics.ended(route: route, status: status, after: time)
            log(trace, method: request.method, route: route, status: status, time)
        }
        do {
            var response = try await RequestTrace.$current.withValue(trace) {
                try await next(request, context)
            }
            status = response.status.code
            if let name = Self.header { response.headers[name] = trace.id }
            return response
        } catch {
            status = (error as? any HTTPResponseError)?.status.code ?? Self.gone
            throw error
        }
    }

    /// Writes the line of a request, behind one for each thing in it that matters for security.
    private func log(
        _ trace: RequestTrace, method: HTTPRequest.Method, route: String, status: Int,
        _ time: Duration
    ) {
        let level: Logger.Level = status >= 500 ? .error : .info
        guard logger.logLevel <= level || !trace.events.isEmpty else { return }
        let source = trace.source
        var values: Logger.Metadata = ["request": "\(trace.id)", "route": "\(route)"]
        if let actor = source.actor { values["actor"] = "\(actor)" }
        for event in trace.events {
            let weight: Logger.Level = event == RequestTrace.signedIn ? .notice : .warning
            let more: Logger.Metadata = ["event": "\(event)", "from": "\(source.address)"]
            logger.log(level: weight, "security", metadata: values.merging(more) { $1 })
        }
        values["method"] = "\(Self.known(method))"
        values["status"] = .stringConvertible(status)
        values["ms"] = .stringConvertible(Int((time.seconds * 1_000).rounded()))
        logger.log(level: level, "request", metadata: values)
    }

    /// A method of the closed list that HTTP has, since a client may send any word.
    private static func known(_ method: HTTPRequest.Method) -> String {
        let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .patch, .options]
        return known.contains(method) ? method.rawValue : "other"
    }
}
