package import Diagnostics
import Vocabulary

/// Tells why measurements of an indicator can't be taken: all reasons at once.
package struct MeasurementCheck: Sendable {
    /// What is measured by one reporter for some categories; its periods must not overlap.
    private struct Cell: Hashable {
        let reporter: String
        let categories: [CategoryValue]

        /// Whether what is measured for it is part of what is measured for another one, or that itself, so
        /// that over other days it would count twice.
        func isPart(of other: Cell) -> Bool {
            reporter == other.reporter && other.categories.allSatisfy(categories.contains)
        }
    }

    private let indicator: Indicator
    private let locked: [ReportingPeriod]
    private var periods: [Cell: Set<Period>] = [:]

    /// A check against what was handed in and not returned.
    ///
    /// - Parameters:
    ///   - indicator: What is measured.
    ///   - handedIn: What there is of it; what can't be read is passed over.
    ///   - workspace: The records.
    package init(
        of indicator: Indicator, _ handedIn: [SubmittedMeasurements], in workspace: Workspace
    ) {
        self.indicator = indicator
        locked = workspace.records(ReportingPeriod.self).filter { $0.state == .locked }
        for submitted in handedIn {
            guard let state = workspace[submitted.submission]?.state, state != .returned else {
                continue
            }
            for row in submitted.rows ?? [] { take(row) }
        }
    }

    /// Has a measurement count for those that are checked later, as where a table is read row by row.
    package mutating func take(_ row: Measurement) {
        periods[Self.cell(row), default: []].insert(row.period)
    }

    /// What is wrong with rows that are handed in together, each finding with the place of its row.
    ///
    /// - Parameters:
    ///   - rows: The measurements, of any indicators.
    ///   - source: Where what was handed in before is.
    ///   - workspace: The records.
    /// - Returns: The findings, in the order of the rows; a row of no known indicator has none.
    package static func faults(
        of rows: [Measurement], since source: any MeasurementSource, in workspace: Workspace
    ) -> [(row: Int, finding: Finding)] {
        var checks: [Identifier<Indicator>: MeasurementCheck] = [:]
        return rows.enumerated().flatMap { index, row -> [(row: Int, finding: Finding)] in
            guard let indicator = workspace[row.indicator] else { return [] }
            var check =
                checks.removeValue(forKey: row.indicator)
                ?? MeasurementCheck(
                    of: indicator, source.measurements(of: row.indicator, in: workspace),
                    in: workspace)
            let faults = check.faults(of: row)
            if !faults.contains(where: { $0.code == Self.overlapCode }) { check.take(row) }
            checks[row.indicator] = check
            return faults.map { (index, $0) }
        }
    }

    /// Why a measurement can't be taken; empty where it can.
    ///
    /// One for the very period, reporter and categories of another one corrects that one.
    package func faults(of row: Measurement) -> [Finding] {
        let found =
            valueFaults(row) + categoryFaults(row.categories)
            + [overlap(row), lock(row.period)].compactMap { $0 }
        return found.map { $0.inside(place) }
    }

    private var place: Place { Place(.record(kind: Indicator.kind, code: indicator.code)) }

    // MARK: The value

    /// What is wrong with a value by itself.
    func valueFaults(_ row: Measurement) -> [Finding] {
        guard let value = row.value else {
            let isWordless = indicator.measure != .qualitative || row.words.isEmpty
            return isWordless ? [Finding("measurement.no-value", .error)] : []
        }
        var faults: [Finding] = []
        if let fault = stepFault(value) { faults.append(fault) }
        if let fault = denominatorFault(value, row.denominator) { faults.append(fault) }
        return faults
    }

    private func stepFault(_ value: Quantity) -> Finding? {
        guard indicator.measure == .ordinal, !indicator.steps.isEmpty else { return nil }
        let isStep =
            value.scale == 0 && (1...indicator.steps.count).contains(Int(value.significand))
        guard !isStep else { return nil }
        return Finding(
            "measurement.no-step", .error,
            ["value": .quantity(value), "count": .number(indicator.steps.count)])
    }

    private func denominatorFault(_ value: Quantity, _ denominator: Quantity?) -> Finding? {
        guard let denominator else { return nil }
        guard indicator.measure == .percentage else {
            return Finding("measurement.denominator", .error, ["value": .quantity(denominator)])
        }
        return Ratio(value, of: denominator).fault
    }

    // MARK: The categories

    /// What is wrong with the categories of a value.
    func categoryFaults(_ categories: [CategoryValue]) -> [Finding] {
        categories.compactMap { categoryFault($0, of: categories) }
    }

    private func categoryFault(_ value: CategoryValue, of all: [CategoryValue]) -> Finding? {
        let values: [String: FindingValue] = [
            "dimension": .text(value.dimension), "category": .text(value.category),
        ]
        guard let dimension = indicator.dimensions.first(where: { $0.name == value.dimension })
        else { return Finding("measurement.unknown-dimension", .error, values) }
        guard all.count(where: { $0.dimension == value.dimension }) == 1 else {
            return Finding("measurement.dimension-twice", .error, values)
        }
        let isKnown =
            dimension.categories.isEmpty
            ? !value.category.isEmpty : dimension.categories.contains(value.category)
        guard !isKnown else { return nil }
        return Finding(
            "measurement.unknown-category", .error,
            values.merging(["choices": .list(dimension.categories)]) { own, _ in own })
    }

    // MARK: The period

    private static let overlapCode = "measurement.overlap"

    private static func cell(_ row: Measurement) -> Cell {
        Cell(reporter: row.reporter, categories: row.categories)
    }

    private func overlap(_ row: Measurement) -> Finding? {
        let cell = Self.cell(row)
        guard !(periods[cell] ?? []).contains(row.period) else { return nil }
        let others = periods.filter { $0.key.isPart(of: cell) }
            .flatMap(\.value).filter { $0 != row.period && $0.overlaps(row.period) }
        guard let other = others.min() else { return nil }
        return Self.overlap(row.period, other)
    }

    /// Two periods of one reporter and the same categories share days.
    static func overlap(_ period: Period, _ other: Period) -> Finding {
        Finding(
            overlapCode, .error,
            ["period": .text(period.written), "other": .text(other.written)])
    }

    /// Why nothing is taken for a period any more, or `nil` where it is.
    func lock(_ period: Period) -> Finding? {
        guard let lock = locked.first(where: { $0.locks(period) }) else { return nil }
        return Finding(
            "measurement.locked", .error,
            ["period": .text(period.written), "code": .text(lock.code)])
    }
}
