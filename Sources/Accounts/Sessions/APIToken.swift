package import Vocabulary

/// A secret by which a program acts for an account, within scopes; it never begins a session.
package struct APIToken: Hashable, Sendable {
    /// What a program may do with a token.
    package enum Scope: String, Sendable, Hashable, CaseIterable {
        case read, write
    }

    /// How the secret begins, so that a scanner of published code finds it.
    package static let prefix = "tl_"
    /// How long a token lasts at most.
    package static let longest: Duration = .seconds(366 * 86_400)
    /// The most scalars of a name.
    package static let longestName = 100
    /// After how long the last use is noted anew; a note costs a write to the disk.
    package static let noteInterval: Duration = .seconds(300)

    /// By which its bearer lists and revokes it.
    package let key: Identifier<APIToken>
    /// Whose it is.
    package let account: Identifier<Account>
    /// The SHA-256 of the secret, by which it is found.
    package let hash: Digest
    /// What it is for, in its bearer's words.
    package let name: String
    /// What may be done with it; what the account may not, it may not either.
    package let scopes: Set<Scope>
    /// The only workspace that it opens; `nil` where it opens all of the account.
    package let workspace: String?
    /// When it was made.
    package let created: Instant
    /// When it ends.
    package let expires: Instant
    /// When it was last noted to be used; `nil` where it never was.
    package var lastUsed: Instant?

    /// A token of these parts.
    package init(
        key: Identifier<APIToken>, account: Identifier<Account>, hash: Digest, name: String,
        scopes: Set<Scope>, workspace: String?, created: Instant, expires: Instant,
        lastUsed: Instant? = nil
    ) {
        self.key = key
        self.account = account
        self.hash = hash
        self.name = name
        self.scopes = scopes
        self.workspace = workspace
        self.created = created
        self.expires = expires
        self.lastUsed = lastUsed
    }

    /// Whether its use is to be noted anew.
    func isToNote(at now: Instant) -> Bool {
        lastUsed.map { now.elapsed(since: $0) >= Self.noteInterval } ?? true
    }
}
