import Diagnostics
import Dispatch
import Journals
import Serving
import Synchronization
import Vocabulary

/// `throughline serve`: opens the registers of a data folder in a browser.
enum ServeCommand {
    static let description = CommandDescription(
        name: "serve",
        options: [
            .init(name: "--port", placeholder: "NUMBER", key: "serve.option.port"),
            .init(name: "--data", placeholder: "FOLDER", key: "option.data"),
        ],
        examples: [
            ("serve.example.1", "throughline serve"),
            ("serve.example.2", "throughline serve --port 9000 --data plan"),
        ],
        exitCodes: [0, 1, 2, 7], run: serve)

    /// The address at which nobody but people at this machine can ask.
    private static let host = "127.0.0.1"
    private static let port = 8080

    private static func serve(_ run: CommandRun) throws(Refusal) -> Int {
        let folder = DataFolder(run)
        try folder.make()
        let accounts = try Register.reporting { () throws(StoreError) in
            try run.console.accounts(folder.accounts)
        }
        let site = Site(
            folder, stores: run.console.stores, accounts: accounts,
            fallback: run.console.fallbackLanguage, clock: run.console.clock)
        let port = try run.number("--port") ?? port
        let first = try site.prepareFirstRun()
        let failure = wait {
            try await WebServer(site).run(host: host, port: port) { port in
                greet(run, port: port, first)
            }
        }
        guard let failure else { return 0 }
        throw Refusal(
            Finding(
                "serve.failed", .error,
                ["port": .text("\(port)"), "detail": .text("\(failure)")]))
    }

    /// Prints the address; while nobody administers the site, with the token by which the first one
    /// does.
    private static func greet(_ run: CommandRun, port: Int, _ first: String?) {
        let site = "http://\(host):\(port)/"
        guard let first else { return run.say("serve.ready", ["address": .text(site)]) }
        let address = site + "\(run.language.code)/begin?token=\(first)"
        run.say("serve.first", ["address": .text(address)])
    }

    /// Waits for work that takes as long as the process lives.
    ///
    /// - Returns: What it threw, or `nil`.
    private static func wait(for work: @escaping @Sendable () async throws -> Void) -> (any Error)?
    {
        let outcome = Mutex<(any Error)?>(nil)
        let end = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                try await work()
            } catch {
                outcome.withLock { $0 = error }
            }
            end.signal()
        }
        end.wait()
        return outcome.withLock { $0 }
    }
}
