/// What whoever signed in is handed.
package struct SignedIn: Sendable {
    /// The secret of the session, for a cookie; it can't be had again.
    package let token: SecretToken
    /// The session.
    package let session: Session
    /// Who signed in, as of that moment.
    package let account: Account
}
