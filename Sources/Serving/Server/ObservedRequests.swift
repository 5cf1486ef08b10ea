import HTTPTypes
import Hummingbird
import Vocabulary

/// Counts every request, on its way in and on its way out.
struct ObservedRequests: RouterMiddleware {
    let metrics: Metrics

    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        metrics.began()
        let route = RouteName.of(HTTPRequestFacts.path(request), isPost: request.method == .post)
        var status = HTTPResponse.Status.internalServerError.code
        defer { metrics.ended(route: route, status: status, after: .now - start) }
        let response = try await next(request, context)
        status = response.status.code
        return response
    }
}
