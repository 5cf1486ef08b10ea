import Diagnostics
import GoverningTexts
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline import`: brings governing texts, or records in CSV or JSON lines, into a register.
enum ImportCommand {
    static let description = CommandDescription(
        name: "import",
        arguments: [.init(placeholder: "FILE", key: "import.argument.files", isRepeated: true)],
        options: [
            .init(
                name: "--language", placeholder: "LANGUAGE", key: "read.option.language",
                choices: CommandDescription.languages),
            .init(name: "--code", placeholder: "CODE", key: "import.option.code"),
            .init(
                name: "--type", placeholder: "TYPE", key: "import.option.type",
                choices: Schema.standard.types.map(\.kind)),
            CommandDescription.format,
        ] + CommandDescription.changing,
        examples: [
            (
                "import.example.1",
                "throughline import resolution-7.fr.docx --why \"Adopted in May\""
            ),
            ("import.example.2", "throughline import --type post posts.csv --why \"Staff list\""),
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: run)

    private static func run(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        if let type = run.arguments["--type"] {
            try RecordImport(open, type).run(run.arguments.words)
            return 0
        }
        return try texts(open)
    }

    private static func texts(_ open: OpenRegister) throws(Refusal) -> Int {
        var listing = Listing(
            ("file", "column.file"), ("outcome", "column.outcome"), ("code", "field.code"),
            ("paragraphs", "column.paragraphs"), ("proposals", "column.proposals"))
        var progress = Progress(open.run, total: open.run.arguments.words.count)
        var code = 0
        var open = open
        for file in open.run.arguments.words {
            progress.step(file)
            do {
                let plan = try TextImport(open).run(file)
                open = try open.refreshed()
                listing.add(
                    .text(file),
                    .named(
                        plan.outcome.rawValue,
                        words: open.run.words("import.\(plan.outcome.rawValue)")),
                    .text(plan.code), .number(plan.paragraphCount),
                    .number(proposals(of: plan.code, open.workspace)))
            } catch {
                open.run.tell(error.findings.map { $0.inside(Place(.file(file))) })
                code = max(code, error.exitCode)
            }
        }
        progress.end()
        if code == 0 || !listing.rows.isEmpty { listing.print(open.run) }
        return code
    }

    private static func proposals(of code: String, _ workspace: Workspace) -> Int {
        guard let text = workspace.record(GoverningText.self, code: code) else { return 0 }
        return MandateProposal.all(of: text, in: workspace) { RecordKey(high: 0, low: 0) }.count
    }
}
