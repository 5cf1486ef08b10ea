package import Journals
package import Vocabulary

/// One thing that was done with accounts, or refused to somebody; nothing in it was typed by anybody.
package struct TrailEvent: Hashable, Sendable {
    /// What happened.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Somebody came in, with the second factor where there is one.
        case signedIn = "signed-in"
        /// A login with a wrong password, or an unknown login.
        case signInFailed = "sign-in-failed"
        /// A wrong code of a device or of a list.
        case secondFactorFailed = "second-factor-failed"
        /// A wrong password of somebody who was asked for it once more.
        case passwordWrong = "password-wrong"
        /// More guesses than are admitted.
        case tooManyAttempts = "too-many-attempts"
        /// A token for programs that opens nothing.
        case tokenFailed = "token-failed"
        /// Something that the roles of somebody known don't allow.
        case denied
        /// A form that no page of the session made.
        case requestForged = "request-forged"
        /// The first administrator came in.
        case begun
        /// An account was made, with an invitation.
        case invited
        /// A link for a new password was made.
        case linkMade = "link-made"
        /// A password was set by a link; sessions and tokens of before ended.
        case passwordSet = "password-set"
        /// Roles or posts were given or taken.
        case rolesChanged = "roles-changed"
        /// An account was closed to signing in.
        case accountClosed = "account-closed"
        /// A closed account was opened.
        case accountOpened = "account-opened"
        /// An account was erased, with the name of its bearer.
        case accountErased = "account-erased"
        /// Somebody changed the own password.
        case passwordChanged = "password-changed"
        /// Codes are asked for from now on.
        case secondFactorOn = "second-factor-on"
        /// Codes are asked for no more.
        case secondFactorOff = "second-factor-off"
        /// New codes to print took the place of those before.
        case recoveryCodesRenewed = "recovery-codes-renewed"
        /// Somebody ended own sessions elsewhere.
        case sessionsEnded = "sessions-ended"
        /// A token for programs was made.
        case tokenMade = "token-made"
        /// A token for programs was revoked.
        case tokenRevoked = "token-revoked"
    }

    /// Its number, which no other event gets; the store sets it.
    package var number: Int
    /// When it happened.
    package let at: Instant
    /// What happened.
    package let kind: Kind
    /// The pseudonym of who did it; `nil` where nobody knows.
    package let actor: Identifier<Actor>?
    /// The pseudonym of whose account it is about; `nil` where it is about none.
    package let about: Identifier<Actor>?
    /// The register that it concerns, by its name; `nil` where it concerns the installation.
    package let workspace: String?
    /// Where the request came from; empty where it came over no network.
    package let address: String

    /// An event of these parts, as it happens or a store reads it.
    package init(
        number: Int = 0, at: Instant, kind: Kind, actor: Identifier<Actor>? = nil,
        about: Identifier<Actor>? = nil, workspace: String? = nil, address: String = ""
    ) {
        self.number = number
        self.at = at
        self.kind = kind
        self.actor = actor
        self.about = about
        self.workspace = workspace
        self.address = address
    }
}
