import Diagnostics
import Planning
import Presenting
import Records

extension MandateCommands {
    static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let filter = try filter(open)
        if run.arguments.has("--proposed") {
            open.shown.proposals(filter, newKey: open.newKey).print(run)
        } else {
            open.shown.mandates(filter).print(run)
        }
        return 0
    }

    private static func filter(_ open: OpenRegister) throws(Refusal) -> MandateFilter {
        let arguments = open.run.arguments
        var filter = MandateFilter()
        filter.addressee = BodyFilter(arguments["--to"])
        filter.status = arguments.choice("--status")
        if let code = arguments["--text"] {
            filter.text = try open.record(GoverningText.self, code).id
        }
        if let code = arguments["--owner"] { filter.owner = try open.record(Post.self, code).id }
        return filter
    }

    static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let mandate = try open.record(Mandate.self, run.arguments.words[0])
        RecordPage(open, mandate.content, Mandate.kind).print()
        guard run.isTable else { return 0 }
        let lines = open.shown.trace(of: mandate).lines(run.console.columns)
        run.print("\n" + lines.joined(separator: "\n") + "\n")
        return 0
    }
}
