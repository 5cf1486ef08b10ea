import Demonstrating
import Diagnostics
import Foundation
import Journals
import Presenting
import Vocabulary

/// `throughline demo`: makes the demo workspace, apart from all other registers of the folder.
enum DemoCommand {
    static let description = CommandDescription(
        name: "demo",
        options: [
            .init(name: "--reset", placeholder: nil, key: "demo.option.reset"),
            CommandDescription.data,
        ],
        examples: [
            ("demo.example.1", "throughline demo"), ("demo.example.2", "throughline demo --reset"),
        ],
        exitCodes: [0, 1, 2, 7], run: make)

    private static func make(_ run: CommandRun) throws(Refusal) -> Int {
        let folder = DataFolder(run)
        try folder.make()
        let path = folder.register(named: DataFolder.demoName)
        if run.arguments.has("--reset") {
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + end)
            }
        } else if FileManager.default.fileExists(atPath: path) {
            run.say("demo.there", ["register": .text(path)])
            return 0
        }
        let store = try Register.reporting { () throws(StoreError) in
            try run.console.stores.create(path)
        }
        let register = try Register(store, clock: run.console.clock)
        let author = try People(folder.people).actor(named: "Throughline")
        let documents = (run.phrases.catalogue, run.console.clock().date)
        try DemoWorkspace(in: register, by: author, documents: documents).make()
        run.say("demo.done", ["register": .text(path)])
        return 0
    }
}
