import Accounts
import Diagnostics
import Foundation
import Vocabulary

/// Long work that somebody began, to be looked at while it goes on.
struct Job: Sendable {
    /// How far a job is.
    enum State: String, Sendable {
        case underway, done, failed, cancelled
    }

    /// A file that a job made.
    struct File: Sendable {
        let path: String
        /// The name that it has when it is saved.
        let name: String
    }

    /// Removes a database with what SQLite puts beside it.
    static func removeDatabase(_ path: String) {
        for end in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + end)
        }
    }

    let key: Identifier<Job>
    /// What it does; `job.` and this are the key of its name.
    let kind: String
    /// The register that it is about.
    let register: String
    let owner: Identifier<Account>
    /// The keys of what is done, one behind the other.
    let steps: [String]
    let began: Instant
    var ended: Instant?
    var state = State.underway
    /// How many steps are done.
    var stepsDone = 0
    /// What was found, or why it failed.
    var findings: [Finding] = []
    var file: File?
    /// The page of the register that shows what came of it, as the parts of its path.
    var place: [String]?
    /// Whether it can still be cancelled: not once what it saves is being saved.
    var isCancellable = true
}

/// What came of a job.
struct JobOutcome: Sendable {
    var findings: [Finding] = []
    var file: Job.File?
    var place: [String]?
}

/// How a job says how far it is, and learns that it is to stop.
struct JobProgress: Sendable {
    let desk: JobDesk
    let key: Identifier<Job>

    /// Says that one more step is done.
    ///
    /// - Parameter isLastChance: Whether it can't be cancelled from now on, as it is saved.
    /// - Throws: A `Refusal` with `job.cancelled` where somebody cancelled the job.
    func stepDone(isLastChance: Bool = false) throws(Refusal) {
        guard desk.noteStep(of: key, isLastChance: isLastChance) else {
            throw Refusal(Finding("job.cancelled", .error))
        }
    }
}
