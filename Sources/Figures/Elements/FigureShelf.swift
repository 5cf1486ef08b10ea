import Planning
import Synchronization
import Vocabulary

/// Figures of indicators that were worked out, for all who ask of the same workspace on the same day.
final class FigureShelf: Sendable {
    private let figures = Mutex<[Identifier<Indicator>: IndicatorFigures]>([:])

    init() {}

    /// The figures of an indicator, worked out where they weren't yet.
    func figures(
        of indicator: Identifier<Indicator>, _ work: () -> IndicatorFigures
    ) -> IndicatorFigures {
        if let known = figures.withLock({ $0[indicator] }) { return known }
        let made = work()
        figures.withLock { $0[indicator] = made }
        return made
    }
}
