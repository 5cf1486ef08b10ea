package import Journals
package import Records
package import Vocabulary

/// What an administrator says of an account that is to be made.
package struct NewAccount: Hashable, Sendable {
    /// What is typed to sign in.
    package var login: String
    /// The pseudonym of the person, from `People`.
    package var actor: Identifier<Actor>
    /// The roles in each workspace, by its name.
    package var roles: [String: Set<Role>]
    /// The posts that the person holds in each workspace, by its name.
    package var posts: [String: Set<RecordKey>] = [:]
    /// Whether the person administers the whole installation.
    package var isAdministrator: Bool
    /// The language of pages, where it is known.
    package var language: Language?

    /// What is to be made.
    package init(
        login: String, actor: Identifier<Actor>, roles: [String: Set<Role>] = [:],
        isAdministrator: Bool = false, language: Language? = nil
    ) {
        self.login = login
        self.actor = actor
        self.roles = roles
        self.isAdministrator = isAdministrator
        self.language = language
    }
}
