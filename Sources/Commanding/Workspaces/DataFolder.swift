import Diagnostics
import Foundation
import Journals

/// The folder with a register, the key that signs its checkpoints, and the names of people.
struct DataFolder {
    let path: String

    /// The folder that `--data` names, else that of the environment, else the user's own.
    ///
    /// - Source: XDG Base Directory Specification, `XDG_DATA_HOME`.
    init(_ run: CommandRun) {
        let environment = run.console.environment
        let home = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? ".") + "/.local/share"
        path = run.arguments["--data"] ?? environment["THROUGHLINE_DATA"] ?? home + "/throughline"
    }

    /// The register.
    var register: String { path + "/register.sqlite" }
    /// The key that signs checkpoints.
    var key: String { path + "/signing.key" }
    /// The names behind the pseudonyms of the journal.
    var people: String { path + "/people.json" }

    /// Makes the folder, for its owner alone.
    func make() throws(Refusal) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Refusal(Finding("file.not-written", .error, ["file": .text(path)]))
        }
    }
}
