import HashTreeCollections
import Records
import Vocabulary

/// Figures of one day that were worked out, each with the records that it came from.
///
/// What a change touches is out of date from then on; the rest stands, without being looked at.
struct FigureShelf<Figures: Sendable>: Sendable {
    /// The day on which things are late or not.
    private var today: CalendarDate?
    private var current: TreeDictionary<RecordKey, Figures> = [:]
    /// What is out of date.
    private var former: TreeDictionary<RecordKey, Figures> = [:]
    /// The records that the figures of a record came from.
    private var sources: TreeDictionary<RecordKey, Set<RecordKey>> = [:]
    /// Those whose figures came from a record; it may name some that no longer do.
    private var users: TreeDictionary<RecordKey, TreeSet<RecordKey>> = [:]

    init() {}

    /// The figures of a record on a day; `nil` where they are to be worked out.
    func current(_ subject: RecordKey, on today: CalendarDate) -> Figures? {
        today == self.today ? current[subject] : nil
    }

    /// The figures of a record that are out of date, if there were some.
    func former(_ subject: RecordKey) -> Figures? { former[subject] }

    /// The records that the figures of a record came from; none where there are no figures.
    func sources(of subject: RecordKey) -> Set<RecordKey> { sources[subject, default: []] }

    mutating func keep(
        _ sourced: Sourced<Figures>, of subject: RecordKey, on today: CalendarDate
    ) {
        if today != self.today { (self.today, former, current) = (today, current, [:]) }
        current[subject] = sourced.figures
        former[subject] = nil
        sources[subject] = sourced.sources
        for source in sourced.sources { users[source, default: []].insert(subject) }
    }

    /// Says that figures that came from one of these records may be others now.
    ///
    /// - Complexity: as many steps as there are figures that came from them.
    mutating func touch(_ records: Set<RecordKey>) {
        for record in records {
            for user in users.removeValue(forKey: record) ?? [] {
                if let figures = current.removeValue(forKey: user) { former[user] = figures }
            }
        }
    }
}

/// Figures with the records that they came from: where none of those changes and none begins to point
/// to one of them, the figures stay.
struct Sourced<Figures: Sendable>: Sendable {
    let figures: Figures
    let sources: Set<RecordKey>

    init(_ figures: Figures, from sources: Set<RecordKey>) {
        self.figures = figures
        self.sources = sources
    }
}
