import HTTPTypes
import Logging
import Vocabulary

/// A request that is being answered.
struct ObservedRequest: Sendable {
    /// The header with the name of the request.
    static let header = "X-Request-Id"

    let trace = RequestTrace()
    let method: HTTPRequest.Method
    /// The pattern of its path.
    let route: String
    let start = ContinuousClock.now

    /// Puts the name of the request into the head of its answer.
    func name(_ headers: inout HTTPFields) {
        if let name = HTTPField.Name(Self.header) { headers[name] = trace.id }
    }
}

/// Counts requests, and writes a line for each.
struct RequestObserver: Sendable {
    let metrics: Metrics
    let logger: Logger

    /// Notes that a request came.
    ///
    /// - Parameters:
    ///   - method: Its method.
    ///   - route: The pattern of its path.
    /// - Returns: What is known of it; to be handed to ``ended(_:status:)``.
    func began(_ method: HTTPRequest.Method, on route: String) -> ObservedRequest {
        metrics.began()
        return ObservedRequest(method: method, route: route)
    }

    /// Notes how a request was answered.
    func ended(_ request: ObservedRequest, status: Int) {
        let time = ContinuousClock.now - request.start
        metrics.ended(route: request.route, status: status, after: time)
        log(request, status: status, time)
    }

    /// Writes the line of a request, behind one for each thing in it that matters for security.
    private func log(_ request: ObservedRequest, status: Int, _ time: Duration) {
        let trace = request.trace
        let level: Logger.Level = status >= 500 ? .error : .info
        guard logger.logLevel <= level || !trace.events.isEmpty else { return }
        let source = trace.source
        var values: Logger.Metadata = ["request": "\(trace.id)", "route": "\(request.route)"]
        if let actor = source.actor { values["actor"] = "\(actor)" }
        for event in trace.events {
            let weight: Logger.Level = event == RequestTrace.signedIn ? .notice : .warning
            let more: Logger.Metadata = ["event": "\(event)", "from": "\(source.address)"]
            logger.log(level: weight, "security", metadata: values.merging(more) { $1 })
        }
        values["method"] = "\(Self.known(request.method))"
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
