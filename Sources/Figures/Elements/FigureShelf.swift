import Records
import Synchronization

/// Figures that were worked out, each with what it came from, for all who ask for the same.
///
/// Whoever asks says from what the figure comes now; where that is something else, it is worked out
/// anew.
final class FigureShelf<Inputs: Equatable & Sendable, Figures: Sendable>: Sendable {
    private struct Entry {
        let inputs: Inputs
        let figures: Figures
    }

    private let entries = Mutex<[RecordKey: Entry]>([:])

    init() {}

    /// The figures of a record, worked out where they weren't yet or came from something else.
    func figures(of subject: RecordKey, _ inputs: Inputs, _ work: () -> Figures) -> Figures {
        let known = entries.withLock { $0[subject] }
        if let known, known.inputs == inputs { return known.figures }
        let made = work()
        entries.withLock { $0[subject] = Entry(inputs: inputs, figures: made) }
        return made
    }
}
