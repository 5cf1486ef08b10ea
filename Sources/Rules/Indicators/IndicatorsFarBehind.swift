import Diagnostics
import Figures
import Planning
import Vocabulary

extension Rule {
    /// `indicator.far-behind`: an indicator far behind where it should have been when it was last
    /// measured.
    static let indicatorsFarBehind = Rule(codes: ["indicator.far-behind"]) { inspection in
        inspection.indicators.compactMap { indicator in
            let figures = inspection.book.figures(of: indicator)
            guard figures.standing == .farBehind,
                // Where days are missing, it lies at least as far behind as below its baseline.
                let share = figures.gap.result.number ?? figures.progress.result.number,
                let points = Int(exactly: (-100 * share).rounded())
            else { return nil }
            return Finding(
                "indicator.far-behind", .warning, at: indicator.place, ["gap": .number(points)])
        }
    }
}
