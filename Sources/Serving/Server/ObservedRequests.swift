import HTTPTypes
import Hummingbird

/// Counts and logs every request, and gives it a name of its own.
struct ObservedRequests: RouterMiddleware {
    /// What a client does to a request that it doesn't wait for the end of; as others log it.
    private static let gone = 499

    let observer: RequestObserver

    func handle(
        _ request: Request, context: ServedContext,
        next: (Request, ServedContext) async throws -> Response
    ) async throws -> Response {
        let observed = observer.began(request.method, on: RouteName.of(request.head))
        var status = Self.gone
        defer { observer.ended(observed, status: status) }
        do {
            var response = try await RequestTrace.$current.withValue(observed.trace) {
                try await next(request, context)
            }
            status = response.status.code
            observed.name(&response.headers)
            return response
        } catch {
            status = (error as? any HTTPResponseError)?.status.code ?? Self.gone
            throw error
        }
    }
}
