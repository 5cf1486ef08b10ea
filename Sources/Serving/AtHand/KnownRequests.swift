import Synchronization
import Vocabulary

/// A read that came before.
struct KnownRequest: Sendable {
    let read: ProgramRead
    /// The pattern of its path.
    let route: String
}

/// Reads that came before, by the SHA-256 of all their bytes: what these ask for need not be parsed again.
///
/// A request may show a secret, so its bytes themselves are not kept.
final class KnownRequests: Sendable {
    /// How many are kept of those that came since older ones were put aside, and of those.
    private static let most = 4_096

    private let known = Mutex(LastAsked<Digest, KnownRequest>(most: most))

    /// The request that was found in bytes with a hash, if they came before.
    func request(in bytes: Digest) -> KnownRequest? { known.withLock { $0.find(bytes) } }

    /// Keeps what was found in bytes with a hash.
    func keep(_ request: KnownRequest, in bytes: Digest) {
        known.withLock { $0.add(request, under: bytes) }
    }
}
