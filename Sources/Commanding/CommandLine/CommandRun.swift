import Diagnostics
import Journals
import Presenting
import Vocabulary

/// One run of a command: its arguments, the console and the language of its messages.
struct CommandRun: Sendable {
    let console: Console
    let arguments: Arguments
    let language: Language

    /// The number that an option gives, at least 1, or `nil` where it wasn't given.
    ///
    /// - Throws: A `Refusal` with `usage.number`.
    func number(_ option: String) throws(Refusal) -> Int? {
        guard let text = arguments[option] else { return nil }
        guard let number = Int(text), number > 0 else {
            throw Refusal(
                Finding(
                    "usage.number", .error, ["option": .text(option), "value": .text(text)]))
        }
        return number
    }

    /// The store at a path.
    ///
    /// - Throws: A `Refusal` with `store.…`.
    func store(at path: String) throws(Refusal) -> any Store {
        try Register.reporting { () throws(StoreError) in try console.stores.open(path) }
    }

    /// Whether a person reads what is printed: no other form was asked for.
    var isTable: Bool { arguments["--format"] ?? "table" == "table" }

    /// By which name whoever runs the command is known.
    var author: String {
        let names =
            [arguments["--as"]]
            + ["THROUGHLINE_USER", "USER", "LOGNAME"].map { console.environment[$0] }
        return names.compactMap { $0 }.first { !$0.isEmpty } ?? "?"
    }

    /// Writes findings for people to standard error.
    func tell(_ findings: [Finding]) {
        for finding in findings { console.error(phrases.findings.text(of: finding)) }
    }

    /// Writes a line of the catalogue to standard output.
    func say(_ key: String, _ values: [String: FindingValue] = [:]) {
        print(words(key, values) + "\n")
    }

    /// Writes a line of the catalogue to standard error, beside what a command prints.
    func note(_ key: String, _ values: [String: FindingValue] = [:]) {
        console.error(words(key, values) + "\n")
    }

    /// Writes to standard output.
    func print(_ text: String) { console.output(Array(text.utf8)) }

    /// Words of the catalogue.
    func words(_ key: String, _ values: [String: FindingValue] = [:]) -> String {
        phrases.text(key, values)
    }

    /// A term of the catalogue, such as that of a field.
    func term(_ key: String) -> String { phrases.term(key) }

    /// The wording of the command line in the language of this run.
    var phrases: Phrases {
        Phrases(CommandLineInterface.catalogue, in: language, offersCommands: true)
    }
}

extension Refusal {
    /// The exit code that says why: 2 usage, 3 found wrong, 4 not found, 5 conflict, 6 not allowed, 7 unavailable.
    var exitCode: Int {
        let codes = findings.map(\.code)
        let isMisled = { (code: String) in
            ["usage.", "config.", "profile."].contains { code.hasPrefix($0) }
                || ["change.past", "serve.plain-http"].contains(code)
        }
        if codes.contains(where: isMisled) { return 2 }
        if codes.contains(where: { $0.hasSuffix("not-found") || $0 == "journal.no-entry" }) {
            return 4
        }
        if codes.contains("snapshot.unacknowledged") { return 3 }
        if codes.contains(where: {
            ["change.conflict", "store.changed", "server.conflict"].contains($0)
        }) {
            return 5
        }
        if codes.contains(where: {
            ["record.fixed", "store.read-only", "server.denied"].contains($0)
        }) {
            return 6
        }
        if codes.contains(where: {
            [
                "store.busy", "store.full", "store.unavailable", "server.unreachable",
            ].contains($0)
        }) {
            return 7
        }
        return 1
    }
}
