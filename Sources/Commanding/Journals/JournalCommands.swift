import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline journal …`: who changed what, and the proof that it was so.
enum JournalCommands {
    private static let place = CommandDescription.place
    private static let verifier = CommandDescription.Option(
        name: "--key", placeholder: "VERIFIER", key: "journal.option.key")

    static let log = CommandDescription(
        name: "journal log",
        options: [
            .init(name: "--limit", placeholder: "NUMBER", key: "option.limit"),
            CommandDescription.format,
        ] + CommandDescription.reachable,
        examples: [("journal.log.example.1", "throughline journal log --limit 10")],
        exitCodes: [0, 1, 2, 4], run: log)

    static let root = CommandDescription(
        name: "journal root",
        options: [CommandDescription.format] + CommandDescription.reachable,
        exitCodes: [0, 1, 2, 4], run: root)

    static let verify = CommandDescription(
        name: "journal verify",
        options: [
            .init(
                name: "--checkpoint", placeholder: "FILE", key: "journal.option.checkpoint",
                isRepeated: true), verifier,
        ] + place,
        examples: [
            (
                "journal.verify.example.1",
                "throughline journal verify --checkpoint 2026-11.checkpoint"
            )
        ],
        exitCodes: [0, 1, 2, 3, 4], run: verify)

    static let prove = CommandDescription(
        name: "journal prove",
        arguments: [
            .init(placeholder: "NUMBER", key: "journal.argument.number", isOptional: true)
        ],
        options: [
            .init(name: "--from", placeholder: "FILE", key: "journal.option.from"), verifier,
        ] + place,
        examples: [
            ("journal.prove.example.1", "throughline journal prove 57 > 57.tlog-proof"),
            (
                "journal.prove.example.2",
                "throughline journal prove --from 2026-11.checkpoint > since-november.proof"
            ),
        ],
        exitCodes: [0, 1, 2, 4], run: prove)

    static let checkpoint = CommandDescription(
        name: "journal checkpoint", options: place,
        examples: [
            ("journal.checkpoint.example.1", "throughline journal checkpoint > 2026-11.checkpoint")
        ],
        exitCodes: [0, 1, 2, 4], run: checkpoint)

    static let key = CommandDescription(
        name: "journal key", options: [CommandDescription.data],
        exitCodes: [0, 1, 2, 4], run: printKey)

    // MARK: Runs

    private static func printKey(_ run: CommandRun) throws(Refusal) -> Int {
        run.print("\(try SigningKey.read(DataFolder(run).key).verifier)\n")
        return 0
    }

    private static func log(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let people = People.known(in: open.folder.people)
        let size = open.workspace.position
        let limit = try run.number("--limit") ?? size
        var listing = Listing(
            ("entry", "column.entry"), ("at", "column.at"), ("by", "column.actor"),
            ("records", "column.records"), ("why", "column.why"))
        if size > 0, limit > 0 {
            try open.register.forEachEntry(in: max(1, size - limit + 1)...size) { number, entry in
                listing.add(
                    .number(number), .text(entry.at.description),
                    .text(people.name(of: entry.actor) ?? "\(entry.actor)"),
                    .number(entry.edits.count), .text(entry.reason))
                return true
            }
        }
        listing.print(run)
        return 0
    }

    private static func root(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var listing = Listing(("size", "column.entries"), ("root", "column.root"))
        let (size, root) = try open.register.sizeAndRoot()
        listing.add(.number(size), .text(root.description))
        listing.print(run)
        return 0
    }

    private static func verify(_ run: CommandRun) throws(Refusal) -> Int {
        let path = try run.registerPath()
        let store = try run.store(at: path)
        var checkpoints: [Checkpoint] = []
        for file in run.arguments.values["--checkpoint"] ?? [] {
            checkpoints.append(try checkpoint(file, try verifier(run), run))
        }
        let verification = try Register.reporting { () throws(StoreError) in
            try JournalVerifier(store).verify(against: checkpoints)
        }
        run.tell(verification.findings)
        guard verification.findings.isEmpty else { return 3 }
        run.say(
            "journal.sound",
            [
                "count": .number(verification.size), "root": .text("\(verification.root)"),
                "checkpoints": .number(checkpoints.count),
            ])
        return 0
    }

    private static func checkpoint(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        run.console.output(
            try open.register.checkpoint(signedBy: try SigningKey.read(open.folder.key)).bytes)
        return 0
    }

    private static func prove(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let signer = try SigningKey.read(open.folder.key)
        if let file = run.arguments["--from"] {
            let old = try checkpoint(file, try verifier(run), run)
            run.console.output(try open.register.consistency(since: old, signedBy: signer).bytes)
            return 0
        }
        guard let word = run.arguments.words.first else {
            throw Refusal(
                Finding(
                    "usage.missing-argument", .error,
                    ["argument": .text("NUMBER"), "command": .text("journal prove")]))
        }
        guard let number = Int(word) else {
            throw Refusal(
                Finding(
                    "usage.number", .error, ["option": .text("NUMBER"), "value": .text(word)]))
        }
        run.console.output(try open.register.inclusion(of: number, signedBy: signer).bytes)
        return 0
    }

    // MARK: Files

    /// Whose signature counts: `--key`, else the key of the data folder.
    private static func verifier(_ run: CommandRun) throws(Refusal) -> NoteVerifier {
        guard let text = run.arguments["--key"] else {
            return try SigningKey.read(DataFolder(run).key).verifier
        }
        guard let verifier = try? NoteVerifier(text) else {
            throw Refusal(Finding("journal.bad-key", .error, ["key": .text(text)]))
        }
        return verifier
    }

    private static func checkpoint(
        _ file: String, _ verifier: NoteVerifier, _ run: CommandRun
    ) throws(Refusal) -> Checkpoint {
        let bytes = try InputFile(run.console).bytes(of: file)
        do {
            return try Checkpoint(try SignedNote(parsing: bytes), signedBy: verifier)
        } catch {
            throw Refusal(
                Finding("journal.bad-checkpoint", .error, at: Place(.file(file))))
        }
    }
}
