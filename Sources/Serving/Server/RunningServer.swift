/// A server that answers requests.
package struct RunningServer: Sendable {
    /// The port at which it listens.
    package let port: Int
    private let asksToStop: @Sendable () async -> Void

    init(port: Int, stop: @escaping @Sendable () async -> Void) {
        self.port = port
        asksToStop = stop
    }

    /// Lets the requests that came be answered, and takes no more; `run` returns then.
    package func stop() async { await asksToStop() }
}
