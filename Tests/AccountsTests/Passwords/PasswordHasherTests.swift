import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import Accounts

@Suite("Hashes of passwords")
struct PasswordHasherTests {
    private let hasher = PasswordHasher(.least)

    @Test func `a password has its hash, and another one hasn't`() async throws {
        let hash = try await hasher.hash(Password("a bicycle for the fish"))
        #expect(hash.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(try await hasher.isRight(Password("a bicycle for the fish"), for: hash))
        #expect(try await !hasher.isRight(Password("a bicycle for the fisH"), for: hash))
        #expect(try await !hasher.isRight(Password(""), for: hash))
    }

    @Test func `the same password has another hash each time`() async throws {
        let password = Password("a bicycle for the fish")
        #expect(try await hasher.hash(password) != hasher.hash(password))
    }

    @Test func `the same characters in another form are the same password`() async throws {
        let hash = try await hasher.hash(Password("étoile de la mer"))
        #expect(try await hasher.isRight(Password("e\u{301}toile de la mer"), for: hash))
        #expect(try await !hasher.isRight(Password("Étoile de la mer"), for: hash))
    }

    @Test func `the standard cost is two passes over 19 MiB`() async throws {
        let hash = try await PasswordHasher().hash(Password("a bicycle for the fish"))
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    }

    @Test func `nobody's hash is one that is checked in full, and no password has it`() async throws
    {
        #expect(!hasher.isOutdated(PasswordCost.least.nobodysHash))
        #expect(!PasswordHasher().isOutdated(PasswordCost.standard.nobodysHash))
        #expect(try await !hasher.isRight(Password(""), for: nil))
        #expect(try await !hasher.isRight(Password(""), for: PasswordCost.least.nobodysHash))
    }

    @Test func `a password that is too long is nobody's, not even the empty one's`() async throws {
        let empty = try await hasher.hash(Password(""))
        let long = Password(String(repeating: "x", count: 257))
        #expect(try await !hasher.isRight(long, for: empty))
    }

    @Test func `a hash of another cost is outdated`() async throws {
        let hash = try await hasher.hash(Password("a bicycle for the fish"))
        #expect(!hasher.isOutdated(hash))
        #expect(PasswordHasher(PasswordCost(passes: 2, memory: 8)).isOutdated(hash))
        #expect(PasswordHasher(PasswordCost(passes: 1, memory: 16)).isOutdated(hash))
        #expect(hasher.isOutdated("no hash at all"))
    }

    @Test func `no more is done at once than a queue allows`() async throws {
        let queue = WorkQueue(most: 2, mostWaiting: 100)
        let crowd = Crowd()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<40 {
                group.addTask { try await queue.run { crowd.work() } }
            }
            try await group.waitForAll()
        }
        #expect((1...2).contains(crowd.most))
    }

    @Test func `what would wait behind too many is refused, and room is made again`() async throws {
        let queue = WorkQueue(most: 1, mostWaiting: 0)
        let gate = DispatchSemaphore(value: 0)
        let (started, hasStarted) = AsyncStream<Void>.makeStream()
        let first = Task {
            try await queue.run {
                hasStarted.yield()
                gate.wait()
                return 1
            }
        }
        for await _ in started { break }
        #expect(try await codes { _ = try await queue.run { 2 } } == ["account.busy"])
        gate.signal()
        #expect(try await first.value == 1)
        #expect(try await queue.run { 3 } == 3)
    }
}

/// Counts how many work at the same time.
private final class Crowd: Sendable {
    private let present = Mutex((now: 0, most: 0))

    var most: Int { present.withLock { $0.most } }

    func work() {
        present.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        for _ in 0..<2_000 { _ = most }
        present.withLock { $0.now -= 1 }
    }
}
