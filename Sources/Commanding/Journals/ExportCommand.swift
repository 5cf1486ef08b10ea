import Diagnostics
import Journals
import Planning
import Presenting
import Records

/// `throughline export`: everything in a register, in forms that outlive it.
enum ExportCommand {
    /// What is exported.
    private enum Form: String, CaseIterable {
        /// Each record as JSON on a line.
        case jsonl
        /// Records of one type as a table.
        case csv
        /// Each entry of the journal on a line, byte for byte as it is hashed.
        case journal
    }

    static let description = CommandDescription(
        name: "export",
        options: [
            .init(
                name: "--type", placeholder: "TYPE", key: "export.option.type",
                choices: Schema.standard.types.map(\.kind)),
            .init(
                name: "--format", placeholder: "FORMAT", key: "export.option.format",
                choices: Form.allCases.map(\.rawValue)),
        ] + CommandDescription.shown,
        examples: [
            ("export.example.1", "throughline export > register.jsonl"),
            ("export.example.2", "throughline export --type mandate --format csv > mandates.csv"),
        ],
        exitCodes: [0, 1, 2, 4], run: export)

    private static func export(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let types = open.workspace.schema.types.filter {
            run.arguments["--type"].map { [$0] }?.contains($0.kind) ?? true
        }
        switch run.arguments.choice("--format", of: Form.self) ?? .jsonl {
        case .jsonl:
            for type in types {
                for content in open.workspace.contents(type.kind) {
                    run.console.output(type.json(of: content) + [0x0A])
                }
            }
        case .csv:
            guard types.count == 1 else { throw Refusal(Finding("usage.csv-type", .error)) }
            RecordCSV(types[0], codes: WorkspaceCodes(open.workspace)).print(
                open.workspace.contents(types[0].kind), run)
        case .journal: try journal(open)
        }
        return 0
    }

    private static func journal(_ open: OpenRegister) throws(Refusal) {
        let size = open.workspace.position
        guard size > 0 else { return }
        try Register.reporting { () throws(StoreError) in
            try open.register.store.forEachEntry(in: 1...size) { _, bytes in
                open.run.console.output(bytes + [0x0A])
                return true
            }
        }
    }
}

extension RecordCSV {
    fileprivate func print(_ contents: [RecordContent], _ run: CommandRun) {
        run.console.output(bytes(of: contents))
    }
}
