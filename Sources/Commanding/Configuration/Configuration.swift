import Diagnostics
import Foundation
import Journals
import Serving

/// Every setting with its value and where that comes from: option, else environment, else file, else
/// what holds where nothing was said.
struct Configuration: Sendable {
    /// Where a value comes from.
    enum Origin: Sendable, Equatable {
        case standard
        case file(path: String, line: Int)
        case environment(String)
        case option(String)
    }

    /// A setting with its value as it was written.
    struct Value: Sendable {
        let setting: Setting
        let text: String
        let origin: Origin
    }

    let values: [Value]
    /// The values, read.
    let serve: ServeConfiguration

    /// The option that names the file.
    static let option = CommandDescription.Option(
        name: "--config", placeholder: "FILE", key: "config.option.config")

    /// The options by which a command takes all settings.
    static let options =
        Setting.all.filter { !$0.isSecret }.map {
            CommandDescription.Option(name: $0.option, placeholder: $0.placeholder, key: $0.key)
        } + [option]

    /// The configuration of a run.
    ///
    /// - Throws: A `Refusal` with all findings `config.…`, or with `file.…`.
    init(_ run: CommandRun) throws(Refusal) {
        let file = try Self.file(run)
        var findings = file?.findings ?? []
        var serve = ServeConfiguration()
        var values: [Value] = []
        for setting in Setting.all {
            let value = Self.value(of: setting, run, file)
            values.append(value)
            let isRight = value.text.isEmpty || setting.take(value.text, &serve)
            if !isRight { findings.append(Self.invalid(value)) }
        }
        serve.server.version = CommandLineInterface.version
        if findings.isEmpty { findings = Self.contradictions(values, run, serve) }
        if let first = findings.first { throw Refusal(first, Array(findings.dropFirst())) }
        self.values = values
        self.serve = serve
    }

    /// The file that is named, which must be there, or that of the data folder, if it is there.
    private static func file(_ run: CommandRun) throws(Refusal) -> ConfigurationFile? {
        let named = run.arguments["--config"] ?? run.console.environment["THROUGHLINE_CONFIG"]
        guard let named, !named.isEmpty else {
            return try ConfigurationFile(DataFolder(run).path + "/" + ConfigurationFile.name)
        }
        guard let file = try ConfigurationFile(named) else {
            throw Refusal(Finding("file.not-found", .error, ["file": .text(named)]))
        }
        return file
    }

    /// The value of a setting; an empty one counts as none.
    private static func value(
        of setting: Setting, _ run: CommandRun, _ file: ConfigurationFile?
    ) -> Value {
        if let text = run.arguments[setting.option], !text.isEmpty {
            return Value(setting: setting, text: text, origin: .option(setting.option))
        }
        if let text = run.console.environment[setting.variable], !text.isEmpty {
            return Value(setting: setting, text: text, origin: .environment(setting.variable))
        }
        let assignment = file?.assignments.first { $0.key == setting.name && !$0.value.isEmpty }
        if let file, let assignment {
            return Value(
                setting: setting, text: assignment.value,
                origin: .file(path: file.path, line: assignment.line))
        }
        let standard = setting.name == "data" ? DataFolder(run).path : setting.standard
        return Value(setting: setting, text: standard, origin: .standard)
    }

    // MARK: What is wrong

    private static func invalid(_ value: Value) -> Finding {
        Finding(
            "config.invalid-value", .error, at: value.place,
            [
                "key": .text(value.setting.name), "value": .text(value.shown),
                "origin": .text(value.source), "expected": .term(value.setting.expected),
            ])
    }

    /// What is right by itself, and wrong together.
    private static func contradictions(
        _ values: [Value], _ run: CommandRun, _ serve: ServeConfiguration
    ) -> [Finding] {
        let own = DataFolder(run).path + "/" + ConfigurationFile.name
        let data = values.first { $0.setting.name == "data" }
        if let data, case .file(own, _) = data.origin, data.text != DataFolder(run).path {
            return [Finding("config.data-elsewhere", .error, at: data.place)]
        }
        return []
    }

    /// Makes sure that nobody's password crosses a network in the clear without anybody's meaning it.
    ///
    /// - Throws: A `Refusal` with `serve.plain-http`.
    func checkReach() throws(Refusal) {
        let server = serve.server
        let hosts = [server.host, server.baseAddress?.host].compactMap { $0 }
        let reachable = hosts.last { !NetworkAddress.isLoopback(host: $0) }
        let isSecure = server.baseAddress?.isSecure ?? false
        guard let reachable, !isSecure, !serve.allowsPlainHTTP else { return }
        throw Refusal(Finding("serve.plain-http", .error, ["host": .text(reachable)]))
    }
}

extension Configuration.Value {
    /// What is shown of it.
    var shown: String { setting.shown(text) }

    /// Where it comes from, in words of no language; empty where nothing was said.
    var source: String {
        switch origin {
        case .standard: ""
        case .file(let path, let line): "\(path):\(line)"
        case .environment(let name), .option(let name): name
        }
    }

    /// The line of the file, if it stands in one.
    var place: Place {
        guard case .file(let path, let line) = origin else { return Place() }
        return Place(.file(path), .line(line, column: 1, text: ""))
    }
}
