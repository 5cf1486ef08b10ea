import Planning
import Vocabulary

/// One value for the whole of what was measured by one reporter in one period, whatever dimensions it
/// was told apart by.
struct Whole {
    let period: Period
    let reporter: String
    let pool: Pool
    /// Why there is no one value, or `nil` where there is.
    let gap: FigureGap?

    /// The wholes of a series, in the order of periods and reporters.
    static func all(of series: MeasuredSeries, _ indicator: Indicator) -> [Whole] {
        var wholes: [Whole] = []
        var rest = series.rows[...]
        while let first = rest.first {
            let group = rest.prefix { ($0.period, $0.reporter) == (first.period, first.reporter) }
            rest = rest.dropFirst(group.count)
            wholes.append(Whole(group, indicator))
        }
        return wholes
    }

    /// - Precondition: the rows are of one period and one reporter, and there is one.
    private init(_ rows: ArraySlice<Measurement>, _ indicator: Indicator) {
        period = rows[rows.startIndex].period
        reporter = rows[rows.startIndex].reporter
        let fewest = rows.lazy.map(\.categories.count).min() ?? 0
        let sets = Dictionary(grouping: rows) { $0.categories.map(\.dimension) }
        // Of several ways to tell the whole apart, that by the fewest dimensions is taken.
        let names = sets.keys.filter { $0.count == fewest }.min { $0.lexicographicallyPrecedes($1) }
        let parts = names.flatMap { sets[$0] } ?? []
        var pool = Pool()
        for part in parts { if let value = IndicatorValue(part) { pool.add(value) } }
        self.pool = pool
        gap = Self.gap(names ?? [], parts, indicator)
    }

    /// Why parts don't make the whole: categories that overlap, or of which some are missing.
    private static func gap(
        _ names: [String], _ parts: [Measurement], _ indicator: Indicator
    ) -> FigureGap? {
        var wanted = 1
        for name in names {
            guard let dimension = indicator.dimensions.first(where: { $0.name == name }),
                dimension.sharing == .partition
            else { return .overlappingCategories }
            wanted *= max(1, dimension.categories.count)
            let known = Set(dimension.categories)
            let found = Set(
                parts.flatMap(\.categories).filter { $0.dimension == name }.map(\.category))
            if !known.isEmpty, !found.isSubset(of: known) { return .overlappingCategories }
        }
        let isClosed = names.allSatisfy { name in
            indicator.dimensions.contains { $0.name == name && !$0.categories.isEmpty }
        }
        return isClosed && parts.count < wanted ? .missingCategories : nil
    }
}
