import Diagnostics

/// `throughline config show`: what the server would run with.
enum ConfigCommand {
    static let show = CommandDescription(
        name: "config show",
        options: [
            .init(name: "--origin", placeholder: nil, key: "config.option.origin"),
            Configuration.option,
            CommandDescription.data,
        ],
        examples: [("config.show.example.1", "throughline config show --origin")], run: show)

    /// Prints the settings in the form of the file; what is secret is masked.
    private static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let configuration = try Configuration(run)
        for value in configuration.values {
            if run.arguments.has("--origin") { run.print("# \(origin(of: value, run))\n") }
            run.print("\(value.setting.name) =\(value.shown.isEmpty ? "" : " ")\(value.shown)\n")
        }
        return 0
    }

    private static func origin(of value: Configuration.Value, _ run: CommandRun) -> String {
        value.origin == .standard ? run.words("config.origin.default") : value.source
    }
}
