import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

extension IndicatorCommands {
    static func set(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let indicator = try open.record(Indicator.self, run.arguments.words[0])
        let unit: Unit? =
            if let code = run.arguments["--by"] { try open.record(Unit.self, code) } else { nil }
        let row = try GivenMeasurement(run.arguments, of: indicator).row(by: unit?.code ?? "")
        let check = MeasurementCheck(
            of: indicator,
            open.register.measurements.measurements(
                of: indicator.id, in: open.workspace), in: open.workspace)
        let faults = check.faults(of: row)
        guard faults.isEmpty else { throw Refusal(all: faults) }
        var draft = SubmissionDraft(
            [row], key: open.newKey().retyped(),
            code: open.workspace.freeCode(
                Submission.kind,
                "\(indicator.code)@\(row.period.written.replacing("/", with: ".."))"))
        draft.submission.unit = unit?.id
        draft.submission.source = run.arguments["--source"] ?? ""
        draft.submission.state = run.arguments.choice("--state") ?? .open
        try open.commit([.creating(draft.submission)], files: draft.files)
        return 0
    }
}

/// A measurement as somebody types it.
private struct GivenMeasurement {
    private let arguments: Arguments
    private let indicator: Indicator
    private let period: Period
    private let value: Quantity?
    private let denominator: Quantity?
    private let categories: [CategoryValue]

    /// Reads all that was typed.
    ///
    /// - Throws: A `Refusal` with `usage.period`, `usage.quantity` and `usage.category`, all at once.
    init(_ arguments: Arguments, of indicator: Indicator) throws(Refusal) {
        self.arguments = arguments
        self.indicator = indicator
        let period = Period(parsing: arguments.words[1])
        value = indicator.value(written: arguments.words[2])?.quantity
        denominator = arguments["--of"].flatMap { Quantity($0) }
        let given = arguments.values["--for"] ?? []
        categories = given.compactMap { Self.category($0) }
        var faults: [Finding] = []
        if period == nil { faults.append(Self.fault("usage.period", arguments.words[1])) }
        if value == nil, indicator.measure?.isNumeric ?? true {
            faults.append(Self.fault("usage.quantity", arguments.words[2], "VALUE"))
        }
        if let text = arguments["--of"], denominator == nil {
            faults.append(Self.fault("usage.quantity", text, "--of"))
        }
        faults += given.filter { Self.category($0) == nil }.map {
            Self.fault("usage.category", $0)
        }
        guard let period, faults.isEmpty else { throw Refusal(all: faults) }
        self.period = period
    }

    /// The measurement, as a unit reports it.
    func row(by unit: String) -> Measurement {
        let isInWords = indicator.measure == .qualitative
        return Measurement(
            of: indicator.id, in: period, isInWords ? nil : value, outOf: denominator,
            for: categories, by: unit, words: isInWords ? arguments.words[2] : "")
    }

    private static func category(_ text: String) -> CategoryValue? {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        var value = CategoryValue()
        value.dimension = String(parts[0])
        value.category = String(parts[1])
        return value
    }

    private static func fault(_ code: String, _ text: String, _ option: String? = nil) -> Finding {
        var values: [String: FindingValue] = ["value": .text(text)]
        if let option { values["option"] = .text(option) }
        return Finding(code, .error, values)
    }
}
