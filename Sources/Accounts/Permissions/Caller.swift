package import Journals
package import Records
package import Vocabulary

/// One who asks for something, as it was found out who it is.
package struct Caller: Hashable, Sendable {
    /// How it was found out.
    package enum Means: Hashable, Sendable {
        /// Not at all.
        case none
        /// By a session with a password, and a second factor where there is one.
        case session(Digest)
        /// By an API token.
        case token(scopes: Set<APIToken.Scope>, workspace: String?)
        /// By the system, for one who has the files of the installation at hand.
        case system
    }

    /// The account; `nil` where there is none.
    package let account: Identifier<Account>?
    /// The pseudonym for the journal; `nil` for one who isn't known.
    package let actor: Identifier<Actor>?
    /// The roles in each workspace, by its name.
    package let roles: [String: Set<Role>]
    /// The posts that the person holds in each workspace, by its name.
    private let posts: [String: Set<RecordKey>]
    /// Whether the installation is administered.
    package let isAdministrator: Bool
    /// How it was found out.
    package let means: Means
    /// Whether the installation demands a second factor that the account doesn't have: then there are no
    /// rights, but to one's own account.
    package let isSecondFactorMissing: Bool

    private init(
        account: Identifier<Account>?, actor: Identifier<Actor>?,
        roles: [String: Set<Role>] = [:], posts: [String: Set<RecordKey>] = [:],
        isAdministrator: Bool = false, means: Means, isSecondFactorMissing: Bool = false
    ) {
        self.account = account
        self.actor = actor
        self.roles = roles
        self.posts = posts
        self.isAdministrator = isAdministrator
        self.means = means
        self.isSecondFactorMissing = isSecondFactorMissing
    }

    /// One who isn't known.
    package static let anybody = Caller(account: nil, actor: nil, means: .none)

    /// One who runs the program where its files are, and so may do all.
    package static func system(_ actor: Identifier<Actor>?) -> Caller {
        Caller(account: nil, actor: actor, isAdministrator: true, means: .system)
    }

    /// The bearer of an account, known by these means; without a right where a second factor is demanded
    /// that the account doesn't have.
    init(_ account: Account, by means: Means, demandsSecondFactor: Bool = false) {
        let isMissing = demandsSecondFactor && !account.needsSecondFactor
        self.init(
            account: account.key, actor: account.actor, roles: isMissing ? [:] : account.roles,
            posts: isMissing ? [:] : account.posts,
            isAdministrator: account.isAdministrator && !isMissing, means: means,
            isSecondFactorMissing: isMissing)
    }

    /// The roles that count in a workspace; for `nil`, those that count in the whole installation.
    package func roles(in workspace: String?) -> Set<Role> {
        if case .token(_, let only?) = means, only != workspace { return [] }
        let own = workspace.flatMap { roles[$0] } ?? []
        return isAdministrator ? own.union([.administrator]) : own
    }

    /// The posts that the person holds in a workspace.
    package func posts(in workspace: String) -> Set<RecordKey> { posts[workspace] ?? [] }

    /// The roles in any workspace together.
    var rolesAnywhere: Set<Role> { roles.values.reduce(roles(in: nil)) { $0.union($1) } }
}
