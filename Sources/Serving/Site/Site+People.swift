import Journals
import Synchronization

extension Site {
    /// The names of people; their file is read again where it changed.
    var people: People {
        let facts = FileFacts(folder.people)
        if let known = knownPeople.withLock({ $0 }), known.facts == facts { return known.people }
        let people = People.known(in: folder.people)
        knownPeople.withLock { $0 = (facts, people) }
        return people
    }
}
