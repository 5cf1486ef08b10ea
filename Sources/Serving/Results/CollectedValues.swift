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

    /// Nothing typed.
    init() {}

    init(_ values: FormValues) {
        for (name, value) in values.items
        where name.hasPrefix("value.") || name.hasPrefix("of.") {
            cells[name] = value.contains { !$0.isWhitespace } ? value : nil
        }
        pasted = values["pasted"] ?? ""
    }

    /// The measurements that say something new, and what could not be read.
    ///
    /// - Parameters:
    ///   - workspace: The records.
    ///   - wanted: What is wanted of an indicator.
    /// - Returns: The measurements, whether some were handed in before, and what is wrong.
    func measurements(
        in workspace: Workspace, _ wanted: (Indicator) -> [WantedValue]
    ) -> (rows: [Measurement], isRepeated: Bool, findings: [Finding]) {
        var rows: [Measurement] = []
        var isRepeated = false
        var findings: [Finding] = []
        for line in lines {
            do throws(Refusal) {
                let indicator = try workspace.found(Indicator.self, line.code)
                let line = line.inPlace(for: indicator)
                let one = try line.place(in: wanted(indicator), of: indicator, workspace)
                let row = try measurement(line, one)
                let isKnown = one.handedIn.map { row.says(theSameAs: $0.row) } ?? false
                if isKnown { isRepeated = true } else { rows.append(row) }
            } catch {
                findings += error.findings
            }
        }
        return (rows, isRepeated, findings)
    }

    private func measurement(_ line: Line, _ one: WantedValue) throws(Refusal) -> Measurement {
        let indicator = one.indicator
        guard indicator.measure != .qualitative else {
            return Measurement(
                of: indicator.id, in: one.period, nil, by: one.reporter, words: line.value)
        }
        let denominator =
            line.denominator.isEmpty ? nil : try number(line.denominator, indicator)
        return Measurement(
            of: indicator.id, in: one.period, try number(line.value, indicator),
            outOf: denominator, by: one.reporter)
    }

    private func number(_ text: String, _ indicator: Indicator) throws(Refusal) -> Quantity {
        if let written = indicator.value(written: text) { return written.quantity }
        throw Refusal(
            Finding(
                "collect.no-number", .error,
                at: Place(.record(kind: Indicator.kind, code: indicator.code)),
                ["value": .text(text)]))
    }

    // MARK: Lines

    private var lines: [Line] {
        let names = Set(cells.keys.map { String($0.drop { $0 != "." }.dropFirst()) })
        let typed = names.sorted().map { name in
            Line(typed: name, cells["value.\(name)"] ?? "", cells["of.\(name)"] ?? "")
        }
        return typed + pasted.split(whereSeparator: \.isNewline).compactMap { Line(pasted: $0) }
    }
}

/// A line of what was entered.
private struct Line {
    let code: String
    let value: String
    private(set) var denominator: String
    /// The part of the period; empty where nothing is said.
    private var period: String
    /// The unit that reports; `nil` where nothing is said.
    private var reporter: String?

    /// What stands in the fields of a name.
    init(typed name: String, _ value: String, _ denominator: String) {
        let parts = name.split(separator: "@", maxSplits: 2).map(String.init)
        code = parts.first ?? name
        period = parts.count > 1 ? parts[1] : ""
        reporter = parts.count > 2 ? parts[2] : ""
        (self.value, self.denominator) = (value, denominator)
    }

    /// A line of a spreadsheet; `nil` where nothing stands in it.
    init?(pasted line: Substring) {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(\.stripped)
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        let part = { (index: Int) in index < parts.count ? parts[index] : "" }
        (code, value, denominator, period) = (part(0), part(1), part(2), part(3))
        reporter = part(4).isEmpty ? nil : part(4)
    }

    /// The value that the line is for, among those that are wanted of its indicator.
    func place(
        in wanted: [WantedValue], of indicator: Indicator, _ workspace: Workspace
    ) throws(Refusal) -> WantedValue {
        let named = Period(parsing: period)
        let parts = wanted.filter { period.isEmpty || $0.period == named }
        let found = parts.filter { one in reporter.map { $0 == one.reporter } ?? true }
        if found.count == 1 { return found[0] }
        if let reporter, found.isEmpty, let part = parts.first,
            parts.allSatisfy({ $0.period == part.period })
        {
            if !reporter.isEmpty { _ = try workspace.found(Unit.self, reporter) }
            return part.reported(by: reporter)
        }
        throw Refusal(
            Finding(
                found.isEmpty ? "collect.not-wanted" : "collect.which-part", .error,
                at: Place(.record(kind: Indicator.kind, code: indicator.code)),
                ["parts": .list(found.map(\.part))]))
    }

    /// The same, where the cell for how many was left out since the value is part of nothing.
    func inPlace(for indicator: Indicator) -> Line {
        guard indicator.measure != .percentage, Period(parsing: denominator) != nil else {
            return self
        }
        var line = self
        line.denominator = ""
        line.period = denominator
        line.reporter = period.isEmpty ? reporter : period
        return line
    }
}

extension Substring {
    /// The text without white space around it.
    fileprivate var stripped: String {
        let start = drop(while: \.isWhitespace)
        let rest = start.reversed().prefix(while: \.isWhitespace).count
        return String(start.dropLast(rest))
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
