import CSodium
package import Diagnostics

/// Hashes passwords with libsodium, on threads of its own.
///
/// - Source: libsodium 1.0.18, `crypto_pwhash_str` (Argon2id).
package final class PasswordHasher: PasswordHashing {
    /// How many hashes are computed at once, so that a flood takes bounded memory and time.
    package static let most = 2
    /// How many may wait for their turn.
    package static let mostWaiting = 64

    private let cost: PasswordCost
    private let queue: WorkQueue

    /// A hasher of a cost; one for the whole program, as it bounds what is done at once.
    ///
    /// - Parameter cost: Below ``PasswordCost/standard`` only in tests.
    package init(_ cost: PasswordCost = .standard) {
        precondition(sodium_init() >= 0, "libsodium finds the random source of the system")
        self.cost = cost
        queue = WorkQueue(most: Self.most, mostWaiting: Self.mostWaiting)
    }

    package func hash(_ password: Password) async throws(Refusal) -> String {
        let bytes = Self.signed(password.bytes)
        let cost = cost
        let made: String? = try await queue.run {
            var text = [CChar](repeating: 0, count: 128)
            let result = crypto_pwhash_str(
                &text, bytes, UInt64(bytes.count), UInt64(cost.passes), cost.memory * 1_024)
            let written = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            return result == 0 ? String(decoding: written, as: UTF8.self) : nil
        }
        // Hashing fails only where the memory for it is missing.
        guard let made else { throw Refusal(Finding("account.busy", .error)) }
        return made
    }

    package func isRight(_ password: Password, for hash: String?) async throws(Refusal) -> Bool {
        let bytes = Self.signed(password.bytes)
        let text = Self.signed(Array((hash ?? cost.nobodysHash).utf8)) + [0]
        let isPossible = hash != nil && !password.isTooLong
        return try await queue.run {
            crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
        } && isPossible
    }

    package func isOutdated(_ hash: String) -> Bool {
        crypto_pwhash_str_needs_rehash(
            Self.signed(Array(hash.utf8)) + [0], UInt64(cost.passes), cost.memory * 1_024) != 0
    }

    private static func signed(_ bytes: [UInt8]) -> [CChar] { bytes.map { CChar(bitPattern: $0) } }
}
