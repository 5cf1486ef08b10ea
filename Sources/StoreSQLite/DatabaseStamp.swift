import Foundation
import Journals

/// What tells one state of a database from a later one without asking SQLite: every commit writes to
/// its log, every checkpoint to the file itself.
///
/// A commit is seen by others only once its log is synced, a moment after it was written; who reads in
/// between has the state of before under the stamp of after. So a stamp counts for ``lifetime`` only, and
/// whoever writes forgets what was read.
struct DatabaseStamp: Hashable {
    /// How long what was read under a stamp may be believed.
    static let lifetime: Duration = .milliseconds(500)

    /// When whoever asks anyway reads it anew, so that others never have to wait for that.
    static let renewal: Duration = .milliseconds(250)

    /// How old the last write must be for the next one to bear another time; the clocks of file systems
    /// go in steps.
    ///
    /// - Unit: nanoseconds.
    private static let step = 20_000_000

    private let file: FileFacts
    private let log: FileFacts

    /// The state of a database; `nil` where it can't be told from one that follows at once.
    init?(_ path: String) {
        guard let file = FileFacts(path), let log = FileFacts(path + "-wal") else { return nil }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let last = max(file.time, log.time)
        guard now.tv_sec * 1_000_000_000 + now.tv_nsec - last > Self.step else { return nil }
        self.file = file
        self.log = log
    }
}
