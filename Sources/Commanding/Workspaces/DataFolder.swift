import Diagnostics
import Journals

extension DataFolder {
    /// The folder that `--data` names, else that of the environment, else the user's own.
    ///
    /// - Source: XDG Base Directory Specification, `XDG_DATA_HOME`.
    init(_ run: CommandRun) {
        let environment = run.console.environment
        let home = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? ".") + "/.local/share"
        self.init(
            run.arguments["--data"] ?? environment["THROUGHLINE_DATA"] ?? home + "/throughline")
    }
}

extension CommandRun {
    /// The file of the register that `--register` names, else the environment, else the standard one.
    ///
    /// - Throws: A `Refusal` with `usage.register` for what can't be a name.
    func registerPath() throws(Refusal) -> String {
        let name =
            arguments["--register"] ?? console.environment["THROUGHLINE_REGISTER"]
            ?? DataFolder.standardName
        guard DataFolder.isName(name) else {
            throw Refusal(Finding("usage.register", .error, ["name": .text(name)]))
        }
        return DataFolder(self).register(named: name)
    }
}

extension CommandDescription {
    /// The option for the folder of data.
    static let data = Option(name: "--data", placeholder: "FOLDER", key: "option.data")

    /// The options for where a register is on this machine.
    static let place = [
        data, Option(name: "--register", placeholder: "NAME", key: "option.register"),
    ]

    /// The options for where a register is, on a server or on this machine.
    static let reachable =
        [Option(name: "--server", placeholder: "ADDRESS", key: "option.server")] + place
}
