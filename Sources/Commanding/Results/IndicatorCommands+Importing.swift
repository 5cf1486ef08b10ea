import Diagnostics
import Interchange
import Journals
import Planning
import Presenting
import Records
import Vocabulary

extension IndicatorCommands {
    static let importing = CommandDescription(
        name: "indicator import",
        arguments: [.init(placeholder: "FILE", key: "indicator.import.file")],
        options: [
            .init(name: "--mapping", placeholder: "CODE", key: "indicator.import.mapping"),
            .init(
                name: "--column", placeholder: "NAME=ROLE", key: "indicator.import.column",
                isRepeated: true),
            .init(name: "--indicator", placeholder: "CODE", key: "indicator.import.indicator"),
            .init(
                name: "--missing", placeholder: "TEXT", key: "indicator.import.missing",
                isRepeated: true),
            .init(
                name: "--decimal", placeholder: "SIGN", key: "indicator.import.decimal",
                choices: Quantity.DecimalSign.allCases.map(\.rawValue)),
            .init(name: "--each", placeholder: "NUMBER", key: "indicator.import.each"),
            .init(name: "--save", placeholder: "CODE", key: "indicator.import.save"),
            .init(name: "--sheet", placeholder: "NAME", key: "indicator.import.sheet"),
            .init(name: "--source", placeholder: "TEXT", key: "indicator.set.source"),
            .init(
                name: "--state", placeholder: "STATE", key: "indicator.set.state",
                choices: [SubmissionState.open, .submitted, .approved].map(\.rawValue)),
            .init(name: "--faults", placeholder: nil, key: "indicator.import.faults"),
            CommandDescription.format,
        ] + CommandDescription.changing,
        examples: [
            (
                "indicator.import.example.1",
                "throughline indicator import members.csv --indicator KE1.1 --column Year=period --column Region=dimension:region --column Members=value --save MEMBERS --why \"Register of members\""
            ),
            (
                "indicator.import.example.2",
                "throughline indicator import members.xlsx --mapping MEMBERS --dry-run"
            ),
            (
                "indicator.import.example.3",
                "throughline indicator import events.csv --indicator KE4.1 --column Date=period --each 1 --why \"List of events\""
            ),
            (
                "indicator.import.example.4",
                "throughline indicator import members.csv --mapping MEMBERS --faults > faults.csv"
            ),
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: importTable)

    private static func importTable(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let bytes = try InputFile(run.console).bytes(of: run.arguments.words[0])
        let given = try GivenMapping(open)
        let intake = MeasurementImport(Digest(of: bytes), by: given.mapping, isKept: given.isKept)
        let taken = try rows(of: bytes, intake, open)
        if run.arguments.has("--faults") {
            run.console.output(open.shown.faults(taken.faults))
            return taken.faults.isEmpty ? 0 : 1
        }
        run.tell(MeasurementImport.remarks(taken))
        var draft = try intake.draft(taken, key: open.newKey(), in: open.workspace)
        draft.submission.source = run.arguments["--source"] ?? ""
        draft.submission.state = run.arguments.choice("--state") ?? .open
        open.shown.outcome(taken).print(run)
        guard taken.counts.taken > 0 else {
            run.note("change.nothing")
            return 0
        }
        try open.commit(given.edits + [.creating(draft.submission)], files: draft.files)
        return 0
    }

    private static func rows(
        of bytes: [UInt8], _ intake: MeasurementImport, _ open: OpenRegister
    ) throws(Refusal) -> TakenMeasurements {
        do throws(Refusal) {
            var table = try TableFile(bytes, sheet: open.run.arguments["--sheet"])
            let taken = try intake.taken(
                in: open.shown, since: open.register.measurements
            ) { () throws(Refusal) in try table.next() }
            open.run.tell(table.findings)
            return taken
        } catch {
            let place = Place(.file(open.run.arguments.words[0]))
            throw Refusal(all: error.findings.map { $0.inside(place) })
        }
    }
}

/// The column mapping that was named, with what the options say beside it.
private struct GivenMapping {
    let mapping: ColumnMapping
    /// What keeps it, where that is wanted.
    let edits: [RecordEdit]
    /// Whether the mapping is a record, or becomes one.
    let isKept: Bool

    /// - Throws: A `Refusal` with `record.not-found`, `usage.column` or `usage.quantity`.
    init(_ open: OpenRegister) throws(Refusal) {
        let arguments = open.run.arguments
        let old: ColumnMapping? =
            if let code = arguments["--mapping"] {
                try open.record(ColumnMapping.self, code)
            } else { nil }
        let said = try Self.mapping(old, open)
        guard let code = arguments["--save"] else {
            (mapping, edits, isKept) = (said, [], said == old)
            return
        }
        isKept = true
        let known = open.workspace.record(ColumnMapping.self, code: code)
        mapping = said.named(code, as: known?.id ?? open.newKey().retyped())
        if let known {
            edits = [RecordEdit.changing(known, to: mapping)].compactMap { $0 }
        } else {
            edits = [.creating(mapping)]
        }
    }

    /// A mapping with what the options say beside it.
    private static func mapping(
        _ old: ColumnMapping?, _ open: OpenRegister
    ) throws(Refusal) -> ColumnMapping {
        let arguments = open.run.arguments
        var mapping = old ?? ColumnMapping(id: open.newKey().retyped())
        if let code = arguments["--indicator"] {
            mapping.indicator = try open.record(Indicator.self, code).id
        }
        for text in arguments.values["--column"] ?? [] {
            mapping.columns.append(try column(text, open))
        }
        mapping.missing += arguments.values["--missing"] ?? []
        if let sign: Quantity.DecimalSign = arguments.choice("--decimal") { mapping.decimal = sign }
        if let text = arguments["--each"] { mapping.rowValue = try number(text) }
        return mapping
    }

    /// A column as `Year=period`, `Country=dimension:country` or `Members=value:KE1.1`.
    private static func column(_ text: String, _ open: OpenRegister) throws(Refusal) -> MappedColumn
    {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        let role = (parts.last ?? "").split(separator: ":", maxSplits: 1)
        guard parts.count > 1, let kind = ColumnRole(rawValue: String(role.first ?? "")) else {
            throw Refusal(
                Finding(
                    "usage.column", .error,
                    ["value": .text(text), "choices": .list(ColumnRole.allCases.map(\.rawValue))]))
        }
        var column = MappedColumn()
        column.name = parts.dropLast().joined(separator: "=")
        column.role = kind
        guard role.count > 1 else { return column }
        if kind == .dimension { column.dimension = String(role[1]) }
        if kind == .value {
            column.indicator = try open.record(Indicator.self, String(role[1])).id
        }
        return column
    }

    private static func number(_ text: String) throws(Refusal) -> Quantity {
        if let number = Quantity(text) { return number }
        throw Refusal(
            Finding("usage.quantity", .error, ["value": .text(text), "option": .text("--each")]))
    }
}
