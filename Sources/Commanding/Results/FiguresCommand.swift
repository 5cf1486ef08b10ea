import Diagnostics
import Figures
import Planning
import Presenting
import Records

/// `throughline figures`: what was worked out of an indicator, an element or a risk, and how.
enum FiguresCommand {
    static let description = CommandDescription(
        name: "figures",
        arguments: [.init(placeholder: "CODE", key: "figures.argument.code")],
        options: [
            .init(name: "--explain", placeholder: nil, key: "figures.option.explain"),
            CommandDescription.pageFormat,
        ] + CommandDescription.shown,
        examples: [
            ("figures.example.1", "throughline figures 2024.TP5-b.1"),
            ("figures.example.2", "throughline figures SP2 --explain"),
        ],
        exitCodes: [0, 1, 2, 4], run: print)

    private static func print(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let code = run.arguments.words[0]
        let indicator = open.workspace.record(Indicator.self, code: code)
        let figures = try figures(code, indicator, open)
        guard run.arguments.has("--explain") else {
            open.shown.figures(figures, of: indicator).print(run)
            return 0
        }
        if run.isTable {
            let parts = figures.map { open.shown.lines($0).map { $0 + "\n" }.joined() }
            run.print(parts.joined(separator: "\n"))
        } else {
            var writer = JSONWriter()
            writer.array(of: figures) { open.shown.write($1, to: &$0) }
            run.console.output(writer.take() + [0x0A])
        }
        return 0
    }

    /// The figures of an indicator, or else those of an element or a risk.
    private static func figures(
        _ code: String, _ indicator: Indicator?, _ open: OpenRegister
    ) throws(Refusal) -> [Figure] {
        let book = open.book
        if let indicator { return book.figures(of: indicator).all }
        if let risk = open.workspace.record(Risk.self, code: code) {
            return RiskFigures(of: risk, in: open.workspace, on: open.shown.today).all
        }
        guard let element = open.workspace.record(PlanElement.self, code: code) else {
            throw Refusal(open.workspace.notFound(Indicator.kind, code))
        }
        let rollUp = RollUp(of: element, in: book)
        return [rollUp.progress, rollUp.coverage]
    }
}
