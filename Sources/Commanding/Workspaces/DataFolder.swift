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
