import Accounts
import Diagnostics
import Foundation
import NIOPosix
import Synchronization
import Vocabulary

/// Carries long work out, one at a time, and knows what came of it for a while.
final class JobDesk: Sendable {
    /// How long what came of a job is kept.
    ///
    /// - Unit: Milliseconds.
    private static let lifetime = 7 * 86_400_000
    /// How many jobs are known.
    private static let most = 64

    private let jobs = Mutex<[Identifier<Job>: Job]>([:])
    private let pool = NIOThreadPool(numberOfThreads: 1)
    private let clock: @Sendable () -> Instant
    /// Where files are put that jobs make.
    let folder: String

    init(_ folder: String, clock: @escaping @Sendable () -> Instant) {
        self.folder = folder
        self.clock = clock
        pool.start()
    }

    /// Begins a job.
    ///
    /// - Parameters:
    ///   - kind: What it does.
    ///   - register: The register that it is about.
    ///   - owner: Who wants it.
    ///   - steps: The keys of what is done, one behind the other.
    ///   - work: Does it, on a thread of its own.
    /// - Returns: The key of the job, which nobody can guess.
    /// - Throws: A `Refusal` with `job.too-many`.
    func begin(
        _ kind: String, of register: String, by owner: Identifier<Account>, steps: [String],
        _ work: @escaping @Sendable (JobProgress) throws(Refusal) -> JobOutcome
    ) throws(Refusal) -> Identifier<Job> {
        let key = Identifier<Job>(
            high: .random(in: 0...UInt64.max), low: .random(in: 0...UInt64.max))
        let job = Job(
            key: key, kind: kind, register: register, owner: owner, steps: steps, began: clock())
        forgetOld()
        let isTaken = jobs.withLock { jobs in
            guard jobs.count < Self.most else { return false }
            jobs[key] = job
            return true
        }
        guard isTaken else { throw Refusal(Finding("job.too-many", .error)) }
        pool.submit { _ in self.carryOut(key, work) }
        return key
    }

    private func carryOut(
        _ key: Identifier<Job>, _ work: (JobProgress) throws(Refusal) -> JobOutcome
    ) {
        do throws(Refusal) {
            let outcome = try work(JobProgress(desk: self, key: key))
            end(key, .done, outcome)
        } catch {
            end(key, .failed, JobOutcome(findings: error.findings))
        }
    }

    private func end(_ key: Identifier<Job>, _ state: Job.State, _ outcome: JobOutcome) {
        let now = clock()
        let isKept = jobs.withLock { jobs in
            guard jobs[key]?.state == .underway else { return false }
            jobs[key]?.state = state
            jobs[key]?.ended = now
            jobs[key]?.findings = outcome.findings
            jobs[key]?.file = outcome.file
            jobs[key]?.place = outcome.place
            return true
        }
        if !isKept, let file = outcome.file { Job.removeDatabase(file.path) }
    }

    /// Removes files of jobs that an earlier process began, of which nobody knows any more.
    func removeLeftovers() { try? FileManager.default.removeItem(atPath: folder) }

    // MARK: Looking

    /// A job of somebody, or `nil` where there is none.
    func job(_ key: Identifier<Job>, of owner: Identifier<Account>?) -> Job? {
        jobs.withLock { $0[key] }.flatMap { $0.owner == owner ? $0 : nil }
    }

    /// The jobs of somebody, the latest first.
    func jobs(of owner: Identifier<Account>?) -> [Job] {
        jobs.withLock { jobs in
            jobs.values.filter { $0.owner == owner }.sorted {
                ($0.began, $0.key) > ($1.began, $1.key)
            }
        }
    }

    /// Has a job end at its next step.
    func cancel(_ key: Identifier<Job>, by owner: Identifier<Account>?) {
        let now = clock()
        jobs.withLock { jobs in
            guard let job = jobs[key], job.owner == owner, job.state == .underway,
                job.isCancellable
            else { return }
            jobs[key]?.state = .cancelled
            jobs[key]?.ended = now
        }
    }

    /// - Returns: Whether the job is to go on.
    func noteStep(of key: Identifier<Job>, isLastChance: Bool) -> Bool {
        jobs.withLock { jobs in
            guard jobs[key]?.state == .underway else { return false }
            jobs[key]?.stepsDone += 1
            if isLastChance { jobs[key]?.isCancellable = false }
            return true
        }
    }

    /// Forgets jobs that ended long ago, with their files.
    private func forgetOld() {
        let limit = Instant(milliseconds: clock().milliseconds - Self.lifetime)
        let old = jobs.withLock { jobs in
            let old = jobs.values.filter { job in job.ended.map { $0 < limit } ?? false }
            for job in old { jobs[job.key] = nil }
            return old
        }
        for file in old.compactMap(\.file) { Job.removeDatabase(file.path) }
    }
}
