/// Where the server listens, what it believes and where its bounds are.
package struct ServerSettings: Sendable {
    /// How much is written to the log.
    package enum LogLevel: String, CaseIterable, Sendable { case debug, info, warning, error }

    /// How a line of the log is written: for people or for programs.
    package enum LogForm: String, CaseIterable, Sendable { case text, json }

    /// The name or address to listen at.
    package var host = "127.0.0.1"
    /// The port; 0 takes any that is free.
    package var port = 8080
    /// By which address people reach the site; `nil` where they ask the server itself.
    package var baseAddress: BaseAddress?
    /// Where weaknesses of security are reported; `nil` where nobody said.
    package var securityContact: SecurityContact?
    /// The proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
    package var trustedProxies: Set<NetworkAddress> = []
    /// The least that is logged.
    package var logLevel = LogLevel.info
    /// How a line of the log is written.
    package var logForm = LogForm.text
    /// The size of a request's body that is still taken.
    ///
    /// - Unit: bytes.
    package var largestBody = 32 << 20
    /// How long a connection may be silent, a head may take to come, or a body.
    package var idleTimeout = Duration.seconds(30)
    /// How many connections are served at once; others wait.
    package var connections = 4_000
    /// What a program must know in order to read the metrics from elsewhere.
    package var metricsToken: String?
    /// The version of the program.
    package var version = ""

    /// The settings of a server that was told nothing.
    package init() {}
}
