import Planning
import Vocabulary

/// One value for the whole of what was measured by one reporter in one period, whatever dimensions it
/// was told apart by.
struct Whole: Sendable {
    let period: Period
    let reporter: String
    let pool: Pool
    /// Why there is no one value, or `nil` where there is.
    let gap: FigureGap?

    /// The wholes of a period, in the order of reporters; where numbers are wanted, none for what has
    /// words only.
    static func all(of period: MeasuredPeriod, _ indicator: Indicator) -> [Whole] {
        var wholes: [Whole] = []
        var rest = period.rows[...]
        while let first = rest.first {
            let group = rest.prefix { $0.reporter == first.reporter }
            rest = rest.dropFirst(group.count)
            let isMeasured = group.contains { $0.value != nil }
            guard isMeasured || indicator.measure == .qualitative else { continue }
            wholes.append(Whole(group, indicator, isMeasured: isMeasured))
        }
        return wholes
    }

    /// - Precondition: the rows are of one period and one reporter, and there is one.
    private init(_ rows: ArraySlice<Measurement>, _ indicator: Indicator, isMeasured: Bool) {
        period = rows[rows.startIndex].period
        reporter = rows[rows.startIndex].reporter
        let counted = rows.lazy.filter { $0.value != nil || !isMeasured }
        let fewest = counted.map(\.categories.count).min() ?? 0
        let sets = Dictionary(grouping: rows) { $0.categories.map(\.dimension) }
        // Of several ways to tell the whole apart, that by the fewest dimensions is taken.
        let names = sets.keys.filter { $0.count == fewest }.min { $0.lexicographicallyPrecedes($1) }
        let parts = names.flatMap { sets[$0] } ?? []
        var pool = Pool()
        for part in parts { if let value = IndicatorValue(part) { pool.add(value) } }
        pool.closeWhole()
        self.pool = pool
        gap = Self.gap(names ?? [], parts, indicator)
    }

    /// Why parts don't make the whole: categories that overlap, or of which some are missing.
    private static func gap(
        _ names: [String], _ parts: [Measurement], _ indicator: Indicator
    ) -> FigureGap? {
        let dimensions = names.compactMap { name in
            indicator.dimensions.first { $0.name == name && $0.sharing == .partition }
        }
        guard dimensions.count == names.count else { return .overlappingCategories }
        let closed = dimensions.filter { !$0.categories.isEmpty }
        for dimension in closed {
            let found = parts.flatMap(\.categories).filter { $0.dimension == dimension.name }
            guard found.map(\.category).allSatisfy(dimension.categories.contains) else {
                return .overlappingCategories
            }
        }
        return areAll(parts, of: closed) ? nil : .missingCategories
    }

    /// Whether each part has a number, and there is one for each category of closed lists, whatever
    /// else the parts are told apart by.
    private static func areAll(_ parts: [Measurement], of closed: [IndicatorDimension]) -> Bool {
        let names = closed.map(\.name)
        let wanted = closed.map { Set($0.categories).count }.reduce(1, *)
        let groups = Dictionary(grouping: parts) { part in
            part.categories.filter { !names.contains($0.dimension) }
        }
        return groups.values.allSatisfy { $0.count == wanted }
            && parts.allSatisfy { $0.value != nil }
    }
}

/// The wholes of a series, period by period.
struct SeriesWholes: Sendable {
    private let byPeriod: [(period: MeasuredPeriod, wholes: [Whole])]

    /// - Parameters:
    ///   - series: What counts.
    ///   - indicator: By whose rules values make a whole.
    ///   - former: What was worked out by the same rules; of a period that is the same, it is taken.
    init(_ series: MeasuredSeries, of indicator: Indicator, like former: SeriesWholes? = nil) {
        var known = former?.byPeriod[...] ?? []
        byPeriod = series.periods.map { period in
            while let first = known.first, first.period.period < period.period {
                known.removeFirst()
            }
            if let first = known.first, first.period === period { return first }
            return (period, Whole.all(of: period, indicator))
        }
    }

    /// All, in the order of periods and reporters.
    var all: [Whole] { byPeriod.flatMap { $0.wholes } }
}
