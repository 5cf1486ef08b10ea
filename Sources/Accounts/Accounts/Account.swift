package import Journals
package import Records
package import Vocabulary

/// One who signs in: what is typed, what it may do, and how it is known to be that person.
///
/// The name that people see is not here. It is in `People`, behind the pseudonym ``actor``, where it
/// can be erased.
package struct Account: Hashable, Sendable {
    /// The key, which never changes.
    package let key: Identifier<Account>
    /// What is typed to sign in.
    package let login: Login
    /// The pseudonym under which the person stands in journals.
    package let actor: Identifier<Actor>
    /// The roles in each workspace, by its name.
    package var roles: [String: Set<Role>]
    /// The posts that the person holds in each workspace, by its name.
    package var posts: [String: Set<RecordKey>]
    /// Whether the person administers the whole installation.
    package var isAdministrator: Bool
    /// The hash of the password as libsodium writes it; `nil` while none was set.
    package var passwordHash: String?
    /// What is asked for besides the password; `nil` where nothing is.
    package var secondFactor: SecondFactor?
    /// The link by which a password can be set; `nil` where none is out.
    package var invitation: Invitation?
    /// When the account was closed to signing in; `nil` while it is open.
    package var disabled: Instant?
    /// When the account was made.
    package let created: Instant
    /// The language of pages; `nil` where the browser's is to count.
    package var language: Language?
    /// Counts what ends all sessions of before: a new password, another second factor, disabling.
    package var generation: Int
    /// Counts what was saved, so that nobody saves over another; the store sets it.
    package var version: Int

    /// An account of these parts, as somebody makes it or a store reads it.
    package init(
        key: Identifier<Account>, login: Login, actor: Identifier<Actor>, created: Instant,
        roles: [String: Set<Role>] = [:], posts: [String: Set<RecordKey>] = [:],
        isAdministrator: Bool = false, passwordHash: String? = nil,
        secondFactor: SecondFactor? = nil, invitation: Invitation? = nil, disabled: Instant? = nil,
        language: Language? = nil,
        generation: Int = 0, version: Int = 1
    ) {
        self.key = key
        self.login = login
        self.actor = actor
        self.created = created
        self.roles = roles
        self.posts = posts
        self.isAdministrator = isAdministrator
        self.passwordHash = passwordHash
        self.secondFactor = secondFactor
        self.invitation = invitation
        self.disabled = disabled
        self.language = language
        self.generation = generation
        self.version = version
    }

    /// Whether the account is closed to signing in.
    package var isDisabled: Bool { disabled != nil }

    /// Whether signing in takes a code besides the password.
    package var needsSecondFactor: Bool { secondFactor?.isConfirmed ?? false }

    /// Whether the person can administer the installation now.
    var canAdminister: Bool { isAdministrator && !isDisabled && passwordHash != nil }
}
