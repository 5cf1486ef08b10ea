import NIOCore
import Synchronization
import Vocabulary

/// The bounds of all connections, and what happens where they are crossed.
struct RequestLimits: Sendable {
    /// How much of each body counts for nothing, so that forms pass even while uploads wait.
    ///
    /// - Unit: bytes.
    static let freeBytes = 64 << 10

    /// How much later Hummingbird closes what is silent, so that a late body gets an answer first.
    static let precedence = TimeAmount.milliseconds(500)

    /// The size of a body that is still taken.
    ///
    /// - Unit: bytes.
    let largestBody: Int
    /// How long a body may take, apart from what its size earns it.
    let timeout: TimeAmount
    /// After which time Hummingbird sees a request of a connection again, well before it would close it.
    var patience: TimeAmount { .nanoseconds(timeout.nanoseconds / 4) }
    /// How much of all bodies together is held.
    let budget: BodyBudget
    /// The language of whoever asks for none of the six.
    let fallback: Language
    /// Told of each request that is refused.
    let isRefused: @Sendable (RefusedRequest) -> Void

    init(
        _ settings: ServerSettings, fallback: Language,
        isRefused: @escaping @Sendable (RefusedRequest) -> Void
    ) {
        self.fallback = fallback
        largestBody = settings.largestBody
        timeout = TimeAmount(settings.idleTimeout)
        budget = BodyBudget(settings.largestBody * 4)
        self.isRefused = isRefused
    }
}

/// How much memory bodies may hold together.
final class BodyBudget: Sendable {
    private let left: Mutex<Int>

    /// - Parameter bytes: How much there is.
    init(_ bytes: Int) { left = Mutex(bytes) }

    /// Takes some, or answers `false` where there isn't enough left.
    func take(_ bytes: Int) -> Bool {
        left.withLock { left in
            guard left >= bytes else { return false }
            left -= bytes
            return true
        }
    }

    func give(back bytes: Int) { left.withLock { $0 += bytes } }
}
