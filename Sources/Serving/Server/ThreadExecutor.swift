import NIOPosix

/// Runs tasks on threads of their own, since stores block while they read and write.
final class ThreadExecutor: TaskExecutor {
    private let pool: NIOThreadPool

    /// - Parameter threads: How many tasks may block at once.
    init(threads: Int) {
        pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        pool.submit { _ in job.runSynchronously(on: executor) }
    }
}

/// The threads on which requests are carried out, since they wait for stores and work things out.
struct WorkThreads: Sendable {
    /// What may take its time.
    let many = ThreadExecutor(threads: 4)
    /// Short reads of programs, one after the other: several threads would wait for each other longer
    /// than such a read takes.
    let one = ThreadExecutor(threads: 1)
}
