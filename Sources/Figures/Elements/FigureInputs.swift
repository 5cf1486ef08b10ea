import Planning
import Vocabulary

/// All that the figures of an indicator come from, without the measurements themselves.
struct FigureInputs: Equatable, Sendable {
    let indicator: Indicator
    let targets: [Target]
    let marks: [MeasurementMark]
    /// The same of the indicators that are counted into this one.
    let parts: [FigureInputs]
    let today: CalendarDate

    /// What figures come from.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - above: Those into which it is counted; a circle ends there.
    ///   - book: The records, and where measurements are.
    init(_ indicator: Indicator, above: Set<Identifier<Indicator>>, in book: FigureBook) {
        self.indicator = indicator
        let links = book.workspace.planLinks
        targets = links.targets[indicator.id, default: []]
        marks = book.marks(of: indicator.id)
        today = book.today
        let above = above.union([indicator.id])
        parts = links.parts[indicator.id, default: []].filter { !above.contains($0.id) }.map {
            FigureInputs($0, above: above, in: book)
        }
    }
}
