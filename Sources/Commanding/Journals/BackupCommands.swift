import Diagnostics
import Foundation
import Journals
import Planning

/// `throughline backup` and `restore`.
enum BackupCommands {
    static let backup = CommandDescription(
        name: "backup", arguments: [.init(placeholder: "FILE", key: "backup.argument.file")],
        options: CommandDescription.place,
        examples: [("backup.example.1", "throughline backup 2026-11-22.sqlite")],
        exitCodes: [0, 1, 2, 4, 7], run: backup)

    static let restore = CommandDescription(
        name: "restore", arguments: [.init(placeholder: "FILE", key: "restore.argument.file")],
        options: [
            .init(name: "--verify", placeholder: nil, key: "restore.option.verify")
        ] + CommandDescription.place,
        examples: [
            ("restore.example.1", "throughline restore 2026-11-22.sqlite --verify"),
            ("restore.example.2", "throughline restore 2026-11-22.sqlite --data restored"),
        ],
        exitCodes: [0, 1, 2, 3, 4, 7], run: restore)

    private static func backup(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let path = run.arguments.words[0]
        try Register.reporting { () throws(StoreError) in try open.register.store.backUp(to: path) }
        run.say(
            "backup.done",
            ["file": .text(path), "count": .number(open.workspace.position)])
        return 0
    }

    /// Checks a copy, and makes it the register of a data folder that has none; with `--verify` the
    /// copy is checked and nothing else happens.
    private static func restore(_ run: CommandRun) throws(Refusal) -> Int {
        let path = run.arguments.words[0]
        let store = try run.store(at: path)
        let findings = Doctor(store, .standard).findings()
        run.tell(findings)
        guard findings.isEmpty else { return 3 }
        let size = try Register.reporting { () throws(StoreError) in try store.size() }
        run.say("restore.sound", ["file": .text(path), "count": .number(size)])
        guard !run.arguments.has("--verify") else { return 0 }
        let folder = DataFolder(run)
        try folder.make()
        let target = try run.registerPath()
        try Register.reporting { () throws(StoreError) in try store.backUp(to: target) }
        run.say("restore.done", ["file": .text(target)])
        return 0
    }
}
