import Diagnostics
import Foundation
import Synchronization

/// Does work that blocks on threads of its own, so much at once and no more.
///
/// Whoever asks waits without holding a thread of Swift's pool.
final class WorkQueue: Sendable {
    private let queue = OperationQueue()
    private let taken = Mutex(0)
    private let capacity: Int

    /// A queue.
    ///
    /// - Parameters:
    ///   - most: How much is done at once.
    ///   - mostWaiting: How much may wait besides.
    init(most: Int, mostWaiting: Int) {
        queue.maxConcurrentOperationCount = most
        capacity = most + mostWaiting
    }

    /// Does some work when its turn comes.
    ///
    /// - Returns: What `work` returns.
    /// - Throws: A `Refusal` with `account.busy` where too much waits already.
    func run<Answer: Sendable>(
        _ work: @escaping @Sendable () -> Answer
    ) async throws(Refusal) -> Answer {
        let isTaken = taken.withLock { taken in
            guard taken < capacity else { return false }
            taken += 1
            return true
        }
        guard isTaken else { throw Refusal(Finding("account.busy", .error)) }
        let answer = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: work()) }
        }
        taken.withLock { $0 -= 1 }
        return answer
    }

    /// Does some work that may be refused when its turn comes.
    ///
    /// - Returns: What `work` returns.
    /// - Throws: What `work` throws, or a `Refusal` with `account.busy`.
    func trying<Answer: Sendable>(
        _ work: @escaping @Sendable () throws(Refusal) -> Answer
    ) async throws(Refusal) -> Answer {
        let result: Result<Answer, Refusal> = try await run {
            do throws(Refusal) {
                return .success(try work())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
