import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `indicator.counted-twice`: an indicator with approved values of its own for a period for
    /// which indicators that are counted into it have some too.
    static let indicatorsCountedTwice = Rule(codes: ["indicator.counted-twice"]) { inspection in
        inspection.indicators.compactMap { indicator in
            let figures = inspection.book.figures(of: indicator)
            let periods = Set(figures.series.rows.map(\.period))
            let parts = figures.parts.filter { part in
                part.series.rows.contains { periods.contains($0.period) }
            }
            guard !parts.isEmpty else { return nil }
            return Finding(
                "indicator.counted-twice", .warning, at: indicator.place,
                ["count": .number(parts.count)])
        }
    }
}
