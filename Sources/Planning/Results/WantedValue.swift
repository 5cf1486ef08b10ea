import GoverningTexts
import Records
package import Vocabulary

/// A value that is wanted of an indicator by somebody: for a reporting period, or for a part of it where
/// the indicator is measured more often.
package struct WantedValue: Sendable {
    package let indicator: Indicator
    package let period: Period
    /// The code of the unit that reports, or empty.
    package let reporter: String
    /// Whether nothing is taken for the period any more.
    package let isLocked: Bool
    /// What was handed in last for all categories, and not returned, with where that is; `nil` where
    /// nothing was.
    package private(set) var handedIn: (row: Measurement, submission: Identifier<Submission>)?
    /// Whether something was handed in for some of its categories.
    package private(set) var hasParts = false
    /// The period of what was handed in for other days, of which some are these; nothing can be handed in
    /// beside it.
    package private(set) var covered: Period?

    private init(_ indicator: Indicator, _ period: Period, _ reporter: String, isLocked: Bool) {
        self.indicator = indicator
        self.period = period
        self.reporter = reporter
        self.isLocked = isLocked
    }

    /// Whether there is nothing yet, though something can be handed in.
    package var isMissing: Bool { isOpen && handedIn == nil && !hasParts }
    /// Whether something can be handed in.
    package var isOpen: Bool { !isLocked && covered == nil }

    /// What is wanted of some indicators for a period, in their order: what has begun by a day, of each
    /// unit that reported within the last year of what there is.
    ///
    /// - Parameters:
    ///   - indicators: The indicators.
    ///   - period: The days of a reporting period.
    ///   - today: The day.
    ///   - source: Where what was handed in is.
    ///   - workspace: The records.
    /// - Returns: The values, those of one indicator together, in the order of their days.
    package static func all(
        of indicators: [Indicator], in period: Period, by today: CalendarDate,
        since source: any MeasurementSource, _ workspace: Workspace
    ) -> [WantedValue] {
        let periods = workspace.records(ReportingPeriod.self)
        return indicators.flatMap { indicator in
            let parts = (indicator.frequency?.parts(of: period) ?? [period]).filter {
                $0.first <= today
            }
            guard !parts.isEmpty else { return [WantedValue]() }
            let rows = Rows(of: indicator, since: source, workspace)
            return parts.flatMap { part in
                let isLocked = periods.contains { $0.locks(part) }
                return rows.reporters.map { reporter in
                    var wanted = WantedValue(indicator, part, reporter, isLocked: isLocked)
                    for one in rows.byReporter[reporter] ?? [] {
                        wanted.take(one.row, one.submission)
                    }
                    return wanted
                }
            }
        }
    }

    /// The same of another unit, which has handed in nothing for the period.
    package func reported(by unit: String) -> WantedValue {
        WantedValue(indicator, period, unit, isLocked: isLocked)
    }

    private mutating func take(_ row: Measurement, _ submission: Identifier<Submission>) {
        if row.period != period {
            if row.period.overlaps(period) { covered = row.period }
        } else if row.categories.isEmpty {
            handedIn = (row, submission)
        } else {
            hasParts = true
        }
    }

    /// What was handed in of an indicator and not returned.
    private struct Rows {
        let byReporter: [String: [(row: Measurement, submission: Identifier<Submission>)]]
        /// Who reports; nobody in particular where nothing was handed in.
        let reporters: [String]

        init(
            of indicator: Indicator, since source: any MeasurementSource, _ workspace: Workspace
        ) {
            var all: [String: [(row: Measurement, submission: Identifier<Submission>)]] = [:]
            for submitted in source.measurements(of: indicator.id, in: workspace) {
                guard let state = workspace[submitted.submission]?.state, state != .returned else {
                    continue
                }
                for row in submitted.rows ?? [] {
                    all[row.reporter, default: []].append((row, submitted.submission))
                }
            }
            byReporter = all
            let last = all.compactMapValues { $0.map(\.row.period.last).max() }
            let yearAgo = last.values.max()?.adding(months: -12)
            let recent = last.filter { one in yearAgo.map { one.value > $0 } ?? true }.keys.sorted()
            reporters = recent.isEmpty ? [""] : recent
        }
    }
}

extension Measurement {
    /// Whether it says what another one of the same cell says, whatever words stand beside a number.
    package func says(theSameAs other: Measurement) -> Bool {
        (value, denominator) == (other.value, other.denominator)
            && (value != nil || words == other.words)
    }
}
