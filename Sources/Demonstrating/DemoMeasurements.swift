import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

/// The illustrative measurements of the demo, as they were handed in: one submission a year and state.
struct DemoMeasurements {
    /// The submissions, in the order in which they were made.
    let drafts: [SubmissionDraft]

    init(_ workspace: Workspace, newKey: () -> RecordKey) {
        let rows = (try? CSVReader.rows(of: DemoFile.bytes("measurements.csv"))) ?? []
        let names = rows.first?.cells ?? []
        let items = rows.dropFirst().map { row in
            Dictionary(zip(names, row.cells), uniquingKeysWith: { one, _ in one })
        }
        let groups = Dictionary(grouping: items) { item in
            let isApproved = item["state"] == SubmissionState.approved.rawValue
            return "M-\(item["period_end", default: ""].prefix(4))\(isApproved ? "" : ".2")"
        }
        drafts = groups.sorted { $0.key < $1.key }.map { code, items in
            var draft = SubmissionDraft(
                items.compactMap { Self.measurement($0, workspace) }, key: newKey().retyped(),
                code: code)
            draft.submission.state = items.first?["state"].flatMap { SubmissionState(rawValue: $0) }
            draft.submission.source = "measurements.csv"
            draft.submission.basis = .illustrative
            return draft
        }
    }

    private static func measurement(
        _ item: [String: String], _ workspace: Workspace
    ) -> Measurement? {
        guard
            let indicator = item["indicator"].flatMap({
                workspace.record(Indicator.self, code: $0)
            }),
            let first = item["period_start"].flatMap({ CalendarDate($0) }),
            let last = item["period_end"].flatMap({ CalendarDate($0) }),
            let period = Period(first: first, last: last)
        else { return nil }
        let categories = ["region", "sex"].compactMap { name -> CategoryValue? in
            guard let category = item[name], !category.isEmpty else { return nil }
            var value = CategoryValue()
            value.dimension = name
            value.category = category
            return value
        }
        return Measurement(
            of: indicator.id, in: period, item["value"].flatMap { Quantity($0) },
            outOf: item["denominator"].flatMap { Quantity($0) }, for: categories,
            by: item["reporter"] ?? "", words: item["text"] ?? "")
    }
}
