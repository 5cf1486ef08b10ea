import Diagnostics
import Dispatch
import Foundation
import Journals
import Serving
import Synchronization
import Vocabulary

/// `throughline serve`: opens the registers of a data folder in a browser.
enum ServeCommand {
    static let description = CommandDescription(
        name: "serve",
        options: Configuration.options,
        examples: [
            ("serve.example.1", "throughline serve"),
            ("serve.example.2", "throughline serve --port 9000 --data plan"),
        ],
        exitCodes: [0, 1, 2, 7], run: serve)

    private static func serve(_ run: CommandRun) throws(Refusal) -> Int {
        let configuration = try Configuration(run)
        try configuration.checkReach()
        let settings = configuration.serve.server
        let folder = DataFolder(configuration.serve.data)
        try folder.make()
        // What SQLite can't hold in memory goes to the data folder too, the only place that is written.
        setenv("SQLITE_TMPDIR", folder.path, 0)
        let accounts = try Register.reporting { () throws(StoreError) in
            try run.console.accounts(folder.accounts)
        }
        let site = Site(
            folder, stores: run.console.stores, accounts: accounts,
            fallback: run.console.fallbackLanguage, clock: run.console.clock,
            demandsSecondFactor: configuration.serve.demandsSecondFactor)
        let first = try site.prepareFirstRun()
        site.openAll()
        let failure = wait {
            try await WebServer(site, settings).run { server in
                greet(run, settings, port: server.port, first)
            }
        }
        guard let failure else { return 0 }
        throw Refusal(
            Finding(
                "serve.failed", .error,
                ["port": .text("\(settings.port)"), "detail": .text("\(failure)")]))
    }

    /// Prints the address; while nobody administers the site, with the token by which the first one
    /// does.
    private static func greet(
        _ run: CommandRun, _ settings: ServerSettings, port: Int, _ first: String?
    ) {
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        let site = (settings.baseAddress?.text ?? "http://\(host):\(port)") + "/"
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
