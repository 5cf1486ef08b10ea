import Diagnostics
import Foundation
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// A register that a command works on, with who works on it.
struct OpenRegister {
    let run: CommandRun
    let folder: DataFolder
    let register: Register
    /// The server that keeps the register; `nil` where it is in the folder.
    let server: RemoteServer?
    /// The workspace that is shown: of now, or as of `--as-of`.
    let workspace: Workspace

    /// Opens the register of the data folder, or of a server.
    ///
    /// - Throws: A `Refusal` with `store.…` or `server.…`, or `usage.as-of` for a date that is none.
    init(_ run: CommandRun) throws(Refusal) {
        self.run = run
        folder = DataFolder(run)
        server = try RemoteServer(run)
        register =
            if let server {
                try RemoteStore.register(of: server, clock: run.console.clock)
            } else {
                try Register(try run.store(at: run.registerPath()), clock: run.console.clock)
            }
        workspace = try register.workspace(asOf: run.arguments["--as-of"])
    }

    private init(refreshing old: OpenRegister) throws(Refusal) {
        run = old.run
        folder = old.folder
        server = old.server
        register =
            if let server {
                try RemoteStore.register(of: server, clock: run.console.clock)
            } else {
                old.register
            }
        workspace = try register.workspace()
    }

    /// The same register with the workspace as it is now.
    func refreshed() throws(Refusal) -> OpenRegister { try OpenRegister(refreshing: self) }

    /// The day on which things are late or not: today, or that of `--as-of`.
    var today: CalendarDate {
        run.arguments["--as-of"].flatMap { CalendarDate($0) } ?? run.console.clock().date
    }

    // MARK: Changes

    /// Carries out edits, or says what they would do where `--dry-run` was given.
    ///
    /// - Throws: A `Refusal` with every reason; nothing was changed then.
    func commit(_ edits: [RecordEdit], files: [[UInt8]] = []) throws(Refusal) {
        guard run.arguments["--as-of"] == nil else {
            throw Refusal(Finding("change.past", .error))
        }
        guard !edits.isEmpty else {
            run.note("change.nothing")
            return
        }
        let change = Change(from: workspace.position, edits)
        if run.arguments.has("--dry-run") {
            _ = try register.trying(change)
            run.note("change.would", ["count": .number(edits.count)])
            return
        }
        guard let reason = run.arguments["--why"] else {
            throw Refusal(Finding("usage.no-reason", .error))
        }
        let number: Int
        if let server {
            number = try server.commit(change, why: reason, files: files, register.schema)
        } else {
            number = try commitHere(change, reason, files)
        }
        run.note("change.done", ["number": .number(number), "count": .number(edits.count)])
    }

    private func commitHere(
        _ change: Change, _ reason: String, _ files: [[UInt8]]
    ) throws(Refusal) -> Int {
        let people = try People(folder.people)
        let author = Authorship(try people.actor(named: run.author), why: reason)
        do throws(Refusal) {
            return try register.commit(change, by: author, files: files)
        } catch {
            throw Refusal(all: error.findings.map { people.naming($0) })
        }
    }

    /// A new key, which sorts behind the ones before it.
    func newKey() -> RecordKey { register.newKey() }

    /// The record of a code; what was probably meant is asked where there is none.
    ///
    /// - Throws: A `Refusal` with `record.not-found` or `record.near-not-found`.
    func record<Wanted: Record>(_ type: Wanted.Type, _ code: String) throws(Refusal) -> Wanted {
        try workspace.found(type, code)
    }

    /// The workspace in the words of the reader's language.
    var shown: Presentation { Presentation(workspace, run.phrases, on: today) }
}

extension CommandDescription {
    /// Options of each command that shows a register.
    static let shown: [Option] =
        [
            Option(name: "--as-of", placeholder: "WHEN", key: "option.as-of")
        ] + reachable

    /// Options of each command that changes a register.
    static let changing: [Option] =
        [
            Option(name: "--why", placeholder: "REASON", key: "option.why"),
            Option(name: "--as", placeholder: "NAME", key: "option.as"),
            Option(name: "--dry-run", placeholder: nil, key: "option.dry-run"),
        ] + reachable

    /// The option for the form in which a list is printed.
    static let format = Option(
        name: "--format", placeholder: "FORMAT", key: "option.format",
        choices: ListingFormat.allCases.map(\.rawValue))
}
