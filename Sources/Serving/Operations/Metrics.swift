import Synchronization

/// What the server counts about itself while it runs.
final class Metrics: Sendable {
    /// Requests that count together.
    struct Series: Hashable, Sendable {
        /// The pattern of the path, never the path itself.
        let route: String
        /// The first digit of the status.
        let statusClass: Int
    }

    /// All counts at one moment.
    struct Counts: Sendable {
        var requests: [Series: Int] = [:]
        var durations: [String: Histogram] = [:]
        var inFlight = 0
    }

    private let state = Mutex(Counts())

    /// The counts as they are now.
    var counts: Counts { state.withLock { $0 } }

    /// Notes that a request came.
    func began() { state.withLock { $0.inFlight += 1 } }

    /// Notes how a request that came was answered.
    func ended(route: String, status: Int, after duration: Duration) {
        state.withLock { counts in
            counts.inFlight -= 1
            counts.requests[Series(route: route, statusClass: status / 100), default: 0] += 1
            counts.durations[route, default: Histogram()].add(duration.seconds)
        }
    }

    /// Notes a request that was refused before anything looked at it.
    func refused(status: Int) {
        let series = Series(route: RouteName.unread, statusClass: status / 100)
        state.withLock { $0.requests[series, default: 0] += 1 }
    }
}

extension Duration {
    /// The length in seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
