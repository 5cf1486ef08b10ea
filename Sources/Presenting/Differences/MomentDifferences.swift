package import Diagnostics
package import Figures
package import Journals
package import Planning
import Records
package import Vocabulary

/// What differs between two moments of a register, as a reader wants it: results first.
package struct MomentDifferences: Sendable {
    /// What is another than before.
    package enum Change: Sendable {
        /// The value of an indicator that counts.
        case value(Indicator, from: Computed, to: Computed)
        /// How an indicator stands.
        case standing(Indicator, from: Standing, to: Standing)
        /// A record, or a field of it.
        case record(PlanComparison.Row)
    }

    /// A change with where it comes from.
    package struct Row: Sendable {
        package let change: Change
        /// The last entry that touched it; `nil` where it follows from something else.
        package let source: DifferenceSource?
    }

    /// Those of one type of records.
    package struct Group: Sendable {
        package let kind: String
        package let rows: [Row]
    }

    /// The earlier state.
    package let old: Workspace
    /// The later state.
    package let new: Workspace
    /// The changes by type: values and standings of indicators, targets, mandates, and then all else.
    package let groups: [Group]

    /// What leads: what came of it, what was wanted, how far mandates are.
    private static let first = [Indicator.kind, Target.kind, Mandate.kind, ReportingDuty.kind]

    /// Compares two states of a register, the earlier one with the later.
    ///
    /// - Parameters:
    ///   - register: Where the entries between them are.
    ///   - one: A state of it.
    ///   - other: Another one, earlier or later.
    ///   - today: The day on which figures are worked out, of both.
    /// - Throws: A `Refusal` with `store.…` or `journal.unreadable`.
    package init(
        _ register: Register, _ one: Workspace, _ other: Workspace, on today: CalendarDate
    ) throws(Refusal) {
        let (old, new) = one.position <= other.position ? (one, other) : (other, one)
        (self.old, self.new) = (old, new)
        let sources = try DifferenceSources(register, behind: old.position, upTo: new.position)
        var rows: [String: [Row]] = [:]
        for change in WorkspaceComparison(from: old, to: new).rows where !Self.isTold(change) {
            rows[change.kind, default: []].append(Row(change, sources))
        }
        let books = [old, new].map { FigureBook($0, register.measurements, on: today) }
        let results = new.position == old.position ? [] : Self.results(books[0], books[1], sources)
        rows[Indicator.kind] = results + (rows[Indicator.kind] ?? [])
        let kinds = new.schema.types.map(\.kind)
        groups = (Self.first + kinds.filter { !Self.first.contains($0) }).compactMap { kind in
            rows[kind].flatMap { $0.isEmpty ? nil : Group(kind: kind, rows: $0) }
        }
    }

    /// Whether a text that came or went tells it: its paragraphs came or went with it.
    private static func isTold(_ row: PlanComparison.Row) -> Bool {
        row.kind == Paragraph.kind && row.difference == nil
    }

    private static func results(
        _ old: FigureBook, _ new: FigureBook, _ sources: DifferenceSources
    ) -> [Row] {
        let handedIn = handedIn(new.workspace)
        return new.workspace.records(Indicator.self).flatMap { indicator -> [Row] in
            guard let earlier = old.workspace[indicator.id] else { return [] }
            let (before, now) = (old.figures(of: earlier), new.figures(of: indicator))
            let parts = new.workspace.planLinks.parts[indicator.id, default: []]
            let source = sources.latest(
                of: ([indicator] + parts).flatMap {
                    [$0.id.retyped()] + handedIn[$0.id, default: []]
                })
            var changes: [Change] = []
            if before.value.result != now.value.result {
                changes.append(
                    .value(indicator, from: before.value.result, to: now.value.result))
            }
            if before.standing.code != now.standing.code {
                changes.append(.standing(indicator, from: before.standing, to: now.standing))
            }
            return changes.map { Row(change: $0, source: source) }
        }
    }

    /// The submissions that hold measurements of each indicator.
    private static func handedIn(_ workspace: Workspace) -> [Identifier<Indicator>: [RecordKey]] {
        var found: [Identifier<Indicator>: [RecordKey]] = [:]
        for submission in workspace.records(Submission.self) {
            for indicator in Set(submission.blocks.compactMap(\.indicator)) {
                found[indicator, default: []].append(submission.id.retyped())
            }
        }
        return found
    }
}

extension MomentDifferences.Row {
    fileprivate init(_ row: PlanComparison.Row, _ sources: DifferenceSources) {
        change = .record(row)
        source = (row.new ?? row.old).flatMap {
            sources.source(of: $0.key, row.difference?.path.field)
        }
    }
}
