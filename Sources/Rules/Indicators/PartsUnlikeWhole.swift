import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `indicator.parts-differ`: an indicator of which approved values for all categories of a
    /// partition don't sum to the whole; told once, with the first case.
    static let partsUnlikeWhole = Rule(codes: ["indicator.parts-differ"]) { inspection in
        inspection.indicators.compactMap { indicator in
            let series = inspection.book.figures(of: indicator).series
            let all = PartitionDifference.all(in: series, of: indicator)
            guard let first = all.first else { return nil }
            return Finding(
                "indicator.parts-differ", .warning, at: indicator.place,
                [
                    "dimensions": .list(first.dimensions), "sum": .quantity(first.sum),
                    "whole": .quantity(first.whole), "period": .text(first.period.written),
                    "count": .number(all.count),
                ])
        }
    }
}
