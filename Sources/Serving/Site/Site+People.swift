import Foundation
import Journals
import Synchronization

extension Site {
    /// The names of people; their file is read again where it changed.
    var people: People {
        let stamp = FileStamp(folder.people)
        if let known = knownPeople.withLock({ $0 }), known.stamp == stamp { return known.people }
        let people = People.known(in: folder.people)
        knownPeople.withLock { $0 = (stamp, people) }
        return people
    }
}

/// What tells one state of a file from another; all nil where there is no file.
struct FileStamp: Hashable, Sendable {
    private let node: UInt64?
    private let size: Int64?
    private let seconds: Int?
    private let nanoseconds: Int?

    init(_ path: String) {
        var facts = stat()
        let isThere = stat(path, &facts) == 0
        node = isThere ? UInt64(facts.st_ino) : nil
        size = isThere ? Int64(facts.st_size) : nil
        seconds = isThere ? facts.st_mtim.tv_sec : nil
        nanoseconds = isThere ? facts.st_mtim.tv_nsec : nil
    }
}
