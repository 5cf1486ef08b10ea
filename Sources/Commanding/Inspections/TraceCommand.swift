import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline trace`: the thread through a record, from the governing text to what was done.
enum TraceCommand {
    static let description = CommandDescription(
        name: "trace",
        arguments: [.init(placeholder: "CODE", key: "trace.argument.code")],
        options: CommandDescription.shown,
        examples: [("trace.example.1", "throughline trace WTSA-7-2026")],
        exitCodes: [0, 1, 2, 4], run: trace)

    private static func trace(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let code = run.arguments.words[0]
        let traces = try open.shown.traces(of: code)
        if traces.isEmpty { run.say("trace.none", ["code": .text(code)]) }
        let trees = traces.map { $0.lines(run.console.columns).joined(separator: "\n") + "\n" }
        run.print(trees.joined(separator: "\n"))
        return 0
    }
}
