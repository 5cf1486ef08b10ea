import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// What somebody typed or pasted into the grid of values.
struct CollectedValues {
    /// What stands in the fields, by their names.
    private(set) var cells: [String: String] = [:]
    /// Lines copied from a spreadsheet: code, value, of a percentage of how many, for which part of the
    /// period, and of which unit.
    private(set) var pasted = ""
    private let wanted: [WantedValue]

    /// Nothing typed.
    init() { wanted = [] }

    init(_ values: FormValues, _ wanted: [WantedValue]) {
        self.wanted = wanted
        for one in wanted {
            for name in [one.valueField, one.denominatorField] {
                cells[name] = values.filled(name)
            }
        }
        pasted = values["pasted"] ?? ""
    }

    /// The measurements that say something new, and what could not be read.
    func measurements(
        in workspace: Workspace
    ) -> (rows: [Measurement], isRepeated: Bool, findings: [Finding]) {
        var rows: [Measurement] = []
        var repeated = 0
        var findings: [Finding] = []
        for line in lines {
            do throws(Refusal) {
                let (row, one) = try measurement(line, workspace)
                let old = one.handedIn?.row
                if old.map(row.says(theSameAs:)) ?? false {
                    repeated += 1
                } else {
                    rows.append(row)
                }
            } catch {
                findings += error.findings
            }
        }
        return (rows, repeated > 0, findings)
    }

    // MARK: Lines

    /// A line of what was entered.
    private struct Line {
        let code: String
        let value: String
        let denominator: String
        /// The part of the period; empty where nothing is said.
        let period: String
        /// The unit that reports; `nil` where nothing is said.
        let reporter: String?
    }

    private var lines: [Line] {
        let typed = wanted.compactMap { one -> Line? in
            let (value, denominator) = (cells[one.valueField], cells[one.denominatorField])
            guard value != nil || denominator != nil else { return nil }
            return Line(
                code: one.indicator.code, value: value ?? "", denominator: denominator ?? "",
                period: one.period.written, reporter: one.reporter)
        }
        let copied = pasted.split(whereSeparator: \.isNewline).compactMap { line -> Line? in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                $0.filter { !$0.isWhitespace || $0 == " " }
            }
            guard parts.contains(where: { !$0.isEmpty }) else { return nil }
            let part = { (index: Int) in index < parts.count ? parts[index] : "" }
            return Line(
                code: part(0), value: part(1), denominator: part(2), period: part(3),
                reporter: part(4).isEmpty ? nil : part(4))
        }
        return typed + copied
    }

    private func measurement(
        _ line: Line, _ workspace: Workspace
    ) throws(Refusal) -> (Measurement, WantedValue) {
        let indicator = try workspace.found(Indicator.self, line.code)
        let one = try wanted(of: indicator, line)
        guard indicator.measure != .qualitative else {
            let row = Measurement(
                of: indicator.id, in: one.period, nil, by: one.reporter, words: line.value)
            return (row, one)
        }
        let denominator =
            line.denominator.isEmpty ? nil : try number(line.denominator, indicator)
        let row = Measurement(
            of: indicator.id, in: one.period, try number(line.value, indicator),
            outOf: denominator, by: one.reporter)
        return (row, one)
    }

    /// What is wanted of an indicator for the part of the period, and of the unit, that a line names.
    private func wanted(of indicator: Indicator, _ line: Line) throws(Refusal) -> WantedValue {
        let all = wanted.filter { $0.indicator.id == indicator.id && !$0.isLocked }
        let named = Period(parsing: line.period)
        let found = all.filter { one in
            (line.period.isEmpty || one.period == named)
                && (line.reporter.map { $0 == one.reporter } ?? true)
        }
        if found.count == 1 { return found[0] }
        throw Refusal(
            Finding(
                all.isEmpty ? "collect.not-wanted" : "collect.which-part", .error,
                at: Place(.record(kind: Indicator.kind, code: indicator.code)),
                ["parts": .list(all.map(\.part))]))
    }

    private func number(_ text: String, _ indicator: Indicator) throws(Refusal) -> Quantity {
        if let written = indicator.value(written: text) { return written.quantity }
        throw Refusal(
            Finding(
                "collect.no-number", .error,
                at: Place(.record(kind: Indicator.kind, code: indicator.code)),
                ["value": .text(text)]))
    }
}

extension WantedValue {
    /// The part of the period, and the unit, as they are pasted.
    fileprivate var part: String {
        reporter.isEmpty ? period.written : "\(period.written) + \(reporter)"
    }

    private var place: String {
        "\(indicator.code)@\(period.written)" + (reporter.isEmpty ? "" : "@\(reporter)")
    }
    /// The name of the field for its value.
    var valueField: String { "value.\(place)" }
    /// The name of the field for what the value is a part of.
    var denominatorField: String { "of.\(place)" }
}
