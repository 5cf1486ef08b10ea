import Synchronization
import Vocabulary

/// Figures of records that were worked out, for all who ask of the same workspace on the same day.
final class FigureShelf<Subject, Figures: Sendable>: Sendable {
    private let figures = Mutex<[Identifier<Subject>: Figures]>([:])

    init() {}

    /// The figures of a record, worked out where they weren't yet.
    func figures(of subject: Identifier<Subject>, _ work: () -> Figures) -> Figures {
        if let known = figures.withLock({ $0[subject] }) { return known }
        let made = work()
        figures.withLock { $0[subject] = made }
        return made
    }
}
