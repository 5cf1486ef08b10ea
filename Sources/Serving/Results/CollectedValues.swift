import Diagnostics
import Planning
import Presenting
import Vocabulary

/// What somebody typed or pasted into the grid of values.
struct CollectedValues {
    /// What stands in the fields, by their names.
    private(set) var cells: [String: String] = [:]
    /// Lines copied from a spreadsheet: code, value and, of a percentage, of how many.
    private(set) var pasted = ""

    /// Nothing typed.
    init() {}

    init(_ values: FormValues, _ indicators: [Indicator]) {
        for code in indicators.map(\.code) {
            for name in ["value.\(code)", "of.\(code)"] { cells[name] = values.filled(name) }
        }
        pasted = values["pasted"] ?? ""
    }

    /// The measurements of a period, and what could not be read.
    func measurements(
        in period: Period, _ workspace: Workspace
    ) -> (rows: [Measurement], findings: [Finding]) {
        var rows: [Measurement] = []
        var findings: [Finding] = []
        for line in lines {
            do throws(Refusal) {
                rows.append(try measurement(line, period, workspace))
            } catch {
                findings += error.findings
            }
        }
        return (rows, findings)
    }

    /// All that was entered, as lines of code, value and denominator.
    private var lines: [[String]] {
        let typed = cells.keys.filter { $0.hasPrefix("value.") }.sorted().map { name in
            let code = String(name.dropFirst(6))
            return [code, cells[name] ?? "", cells["of.\(code)"] ?? ""]
        }
        let copied = pasted.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        return typed + copied.filter { $0.contains { !$0.isEmpty } }
    }

    private func measurement(
        _ line: [String], _ period: Period, _ workspace: Workspace
    ) throws(Refusal) -> Measurement {
        let indicator = try workspace.found(Indicator.self, line[0])
        let text = line.count > 1 ? line[1] : ""
        guard indicator.measure != .qualitative else {
            return Measurement(of: indicator.id, in: period, nil, words: text)
        }
        let denominator = try line.count > 2 && !line[2].isEmpty ? number(line[2], indicator) : nil
        return Measurement(
            of: indicator.id, in: period, try number(text, indicator), outOf: denominator)
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
