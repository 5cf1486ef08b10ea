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
