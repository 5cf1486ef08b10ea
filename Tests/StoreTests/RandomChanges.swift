import Diagnostics
import Journals
import Planning
import Records
import TestSupport
import Vocabulary

/// Changes that people might make to ships, the same for the same seed; some must be refused.
struct RandomChanges {
    var random: SeededGenerator

    init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

    /// One to three edits for a workspace, at times made from an earlier position.
    mutating func next(_ workspace: Workspace) -> Change {
        let edits = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in edit(workspace) }
        let isLate = Int.random(in: 0..<6, using: &random) == 0
        let from =
            isLate ? Int.random(in: 0...workspace.position, using: &random) : workspace.position
        return Change(from: from, edits)
    }

    private mutating func edit(_ workspace: Workspace) -> RecordEdit? {
        let vessel = workspace.records(Vessel.self).randomElement(using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return .creating(newVessel())
        case 3: return .creating(voyage(workspace))
        case 4: return vessel.map { .removing($0.id) }
        case 5:
            return workspace.records(Voyage.self).randomElement(using: &random).map {
                .removing($0.id)
            }
        default: return vessel.flatMap { RecordEdit.changing($0, to: altered($0)) }
        }
    }

    private mutating func newVessel() -> Vessel {
        var vessel = Vessel(id: Identifier(high: random.next(), low: random.next()))
        vessel.code = "V\(Int.random(in: 0..<60, using: &random))"
        vessel.papers = (0..<Int.random(in: 0...2, using: &random)).map { number in
            var paper = Vessel.Paper()
            paper.title = "«\(number)»\n\"\\\u{1}船"
            paper.issued = CalendarDate(year: 2_020, month: 2, day: 29)
            return paper
        }
        return altered(vessel)
    }

    private mutating func voyage(_ workspace: Workspace) -> Voyage {
        let vessels = workspace.records(Vessel.self)
        var voyage = Voyage(id: Identifier(high: random.next(), low: random.next()))
        voyage.code = "T\(Int.random(in: 0..<200, using: &random))"
        voyage.vessel = vessels.randomElement(using: &random)?.id
        voyage.escorts = vessels.prefix(Int.random(in: 0...2, using: &random)).map(\.id)
        if Int.random(in: 0..<20, using: &random) == 0 { voyage.vessel = .number(404) }
        return voyage
    }

    private mutating func altered(_ vessel: Vessel) -> Vessel {
        var vessel = vessel
        switch Int.random(in: 0..<8, using: &random) {
        case 0: vessel.code = "V\(Int.random(in: 0..<60, using: &random))"
        case 1: vessel.berths = Int(truncatingIfNeeded: random.next())
        case 2: vessel.state = Vessel.State.allCases.randomElement(using: &random)
        case 3: vessel.isLeased.toggle()
        case 4: vessel.builder = ["", "Ö & Co", "造船所"].randomElement(using: &random) ?? ""
        case 5: vessel.papers.shuffle(using: &random)
        default:
            let language = Language.allCases.randomElement(using: &random) ?? .french
            let words = ["", "Étoile", "نجمة", "星", "a\tb"].randomElement(using: &random) ?? ""
            let state = MultilingualText.State.allCases.randomElement(using: &random)
            vessel.name.write(words, in: language, state: state ?? .draft)
        }
        return vessel
    }
}

extension Register {
    /// Commits random changes until the journal has so many entries; some bring files.
    func fill(to size: Int, seed: Int) throws {
        var changes = RandomChanges(seed: seed)
        while try workspace().position < size {
            let file = (0..<40).map { _ in UInt8.random(in: 0...255, using: &changes.random) }
            let change = changes.next(try workspace())
            do {
                try commit(change, by: .tester, files: change.edits.count == 3 ? [file] : [])
            } catch {
                guard !error.findings.contains(where: { $0.code.hasPrefix("store.") }) else {
                    throw error
                }
            }
        }
    }
}

extension Store {
    /// The bytes of all entries by their numbers.
    var entries: [Int: [UInt8]] {
        get throws {
            var entries: [Int: [UInt8]] = [:]
            try forEachEntry(in: Int.min...Int.max) { number, entry in
                entries[number] = entry
                return true
            }
            return entries
        }
    }

    /// What a checkpoint of the journal says now.
    func checkpoint(size: Int? = nil) throws -> Checkpoint {
        let frontier = try StoredTree(self).frontier(size: try size ?? self.size())
        return Checkpoint(origin: .tests, size: frontier.size, root: frontier.root)
    }
}

extension KeyName {
    static var tests: KeyName {
        KeyName("example.org/tests") ?? { preconditionFailure("a name of a key") }()
    }
}
