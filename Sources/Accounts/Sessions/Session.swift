package import Vocabulary

/// That somebody signed in, until it ends by itself or by somebody's will.
package struct Session: Hashable, Sendable {
    /// How long a session lasts without use.
    ///
    /// - Source: ASVS 5.0, 7.3.1 (a limit of inactivity).
    package static let idleLimit: Duration = .seconds(60 * 60)
    /// How long a session lasts at most, however much it is used.
    ///
    /// - Source: ASVS 5.0, 7.3.2 (an absolute limit).
    package static let absoluteLimit: Duration = .seconds(12 * 60 * 60)
    /// How long one has between the password and the code of the second factor.
    package static let pendingLimit: Duration = .seconds(10 * 60)
    /// After how long the last use is noted anew; a note costs a write to the disk.
    ///
    /// So a session may end by idleness so much earlier than ``idleLimit`` says, never later.
    package static let noteInterval: Duration = .seconds(60)

    /// The SHA-256 of the token, by which it is found.
    package let hash: Digest
    /// Whose it is.
    package let account: Identifier<Account>
    /// When its bearer was authenticated.
    package let created: Instant
    /// When it was last noted to be used.
    package var lastSeen: Instant
    /// Whether the second factor is still to come; nothing else can be done then.
    package let isSecondFactorPending: Bool
    /// The account's ``Account/generation`` at that time.
    package let generation: Int

    /// A session of these parts.
    package init(
        hash: Digest, account: Identifier<Account>, created: Instant, lastSeen: Instant,
        isSecondFactorPending: Bool, generation: Int
    ) {
        self.hash = hash
        self.account = account
        self.created = created
        self.lastSeen = lastSeen
        self.isSecondFactorPending = isSecondFactorPending
        self.generation = generation
    }

    /// Whether it has passed none of its limits.
    package func isLive(at now: Instant) -> Bool {
        let most = isSecondFactorPending ? Self.pendingLimit : Self.absoluteLimit
        return now.elapsed(since: created) < most && now.elapsed(since: lastSeen) < Self.idleLimit
    }

    /// Whether its use is to be noted anew.
    func isToNote(at now: Instant) -> Bool {
        now.elapsed(since: lastSeen) >= Self.noteInterval
    }
}
