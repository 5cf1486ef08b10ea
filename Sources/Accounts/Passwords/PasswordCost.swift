/// How much work it is to hash a password, with Argon2id and one lane.
///
/// - Source: RFC 9106; ASVS 5.0, appendix C (t = 2 with at least 19 MiB).
package struct PasswordCost: Hashable, Sendable {
    /// How often the memory is passed over.
    package let passes: Int
    /// How much memory is filled.
    ///
    /// - Unit: KiB.
    package let memory: Int

    /// A cost of these parts.
    package init(passes: Int, memory: Int) {
        self.passes = passes
        self.memory = memory
    }

    /// The cost for people's passwords.
    package static let standard = PasswordCost(passes: 2, memory: 19 * 1_024)
    /// The least that libsodium takes: for tests only.
    package static let least = PasswordCost(passes: 1, memory: 8)

    /// A hash that no password has; to check one against it is the work of checking a real one.
    var nobodysHash: String {
        let salt = String(repeating: "A", count: 22)
        let hash = String(repeating: "A", count: 43)
        return "$argon2id$v=19$m=\(memory),t=\(passes),p=1$\(salt)$\(hash)"
    }
}
