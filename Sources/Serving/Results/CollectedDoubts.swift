import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// What may be wrong with values that could be taken as they are: it is asked once whether they are
/// right.
struct CollectedDoubts {
    /// What is asked, for each value that may be wrong.
    let findings: [Finding]
    /// Stands for just these values, so that the answer counts for no others.
    let key: String

    init(_ rows: [Measurement], in workspace: Workspace, by today: CalendarDate) {
        let doubtful = rows.map { ($0, Self.doubts($0, in: workspace, by: today)) }
            .filter { !$0.1.isEmpty }
        findings = doubtful.flatMap(\.1)
        key = doubtful.map { Self.key($0.0, in: workspace) }.joined(separator: ";")
    }

    private static func doubts(
        _ row: Measurement, in workspace: Workspace, by today: CalendarDate
    ) -> [Finding] {
        let place = Place(
            .record(kind: Indicator.kind, code: workspace[row.indicator]?.code ?? ""))
        var found: [Finding] = []
        if let value = row.value, let denominator = row.denominator, value > denominator {
            found.append(
                Finding(
                    "collect.more-than-all", .warning, at: place,
                    ["value": .quantity(value), "denominator": .quantity(denominator)]))
        }
        if row.period.last > today {
            found.append(
                Finding(
                    "collect.not-over", .warning, at: place,
                    ["period": .text(row.period.written), "last": .date(row.period.last)]))
        }
        return found
    }

    private static func key(_ row: Measurement, in workspace: Workspace) -> String {
        let parts = [
            workspace[row.indicator]?.code, row.period.written, row.reporter,
            row.value?.description, row.denominator?.description, row.words,
        ]
        return parts.map { $0 ?? "" }.joined(separator: "/")
    }
}
