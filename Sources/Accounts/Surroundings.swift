import Foundation
package import Vocabulary

/// Where the time and the chance of a desk come from; tests bring their own.
package struct Surroundings: Sendable {
    /// The time of day.
    package let now: @Sendable () -> Instant
    /// So many bytes that nobody can foretell.
    package let random: @Sendable (_ count: Int) -> [UInt8]

    /// Surroundings with these two sources.
    ///
    /// - Parameters:
    ///   - now: The time of day.
    ///   - random: As many bytes as it is asked for; fit for cryptography outside tests.
    package init(
        now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.now = now
        self.random = random
    }

    /// The clock and the random source of the machine.
    ///
    /// - Source: getrandom(2), by `SystemRandomNumberGenerator`; ASVS 5.0, 11.5.1.
    package static let system = Surroundings(
        now: { Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1_000).rounded(.down))) },
        random: { count in
            var numbers = SystemRandomNumberGenerator()
            // The system is asked once for each eight bytes.
            let words = (0..<(count + 7) / 8).map { _ in numbers.next() as UInt64 }
            return (0..<count).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> (8 * ($0 % 8))) }
        })

    /// A new key, which sorts behind the ones before it.
    func newKey<Subject>() -> Identifier<Subject> {
        let drawn = random(10).map { UInt64($0) }
        let time = UInt64(max(0, now().milliseconds))
        return Identifier(
            high: time << 16 | drawn.prefix(2).reduce(0) { $0 << 8 | $1 },
            low: drawn.dropFirst(2).reduce(0) { $0 << 8 | $1 })
    }

    /// A new secret of 256 bits.
    func newSecret(prefix: String = "") -> SecretToken {
        SecretToken(prefix: prefix, random(SecretToken.length))
    }
}
