import Diagnostics
import Foundation
import Journals
import Planning

/// `throughline init`: makes an empty register with a key of its own.
enum InitCommand {
    static let description = CommandDescription(
        name: "init",
        options: [
            .init(name: "--origin", placeholder: "NAME", key: "init.option.origin")
        ] + CommandDescription.place,
        examples: [("init.example.1", "throughline init --origin example.org/plan")],
        exitCodes: [0, 1, 2, 7], run: make)

    private static func make(_ run: CommandRun) throws(Refusal) -> Int {
        let folder = DataFolder(run)
        let path = try run.registerPath()
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Refusal(StoreError.exists(path: path).finding)
        }
        try folder.make()
        let signer = try key(run, folder)
        _ = try Register.reporting { () throws(StoreError) in
            try run.console.stores.create(path)
        }
        run.say(
            "init.done",
            [
                "register": .text(path), "key": .text(folder.key),
                "verifier": .text("\(signer.verifier)"),
            ])
        return 0
    }

    /// The key that the folder has, as where a register was moved; else a new one.
    private static func key(_ run: CommandRun, _ folder: DataFolder) throws(Refusal) -> NoteSigner {
        if FileManager.default.fileExists(atPath: folder.key) {
            return try SigningKey.read(folder.key)
        }
        let origin = run.arguments["--origin"] ?? "throughline.local/register"
        return try SigningKey.make(origin: origin, at: folder.key)
    }
}
