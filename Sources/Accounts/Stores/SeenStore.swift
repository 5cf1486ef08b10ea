package import Journals
package import Vocabulary

/// Where it is kept up to which entry somebody has seen what changed.
package protocol SeenStore: Sendable {
    /// The number of the last entry that the bearer of an account has seen; 0 where none was noted.
    func seen(by account: Identifier<Account>, in workspace: String) throws(StoreError) -> Int

    /// Notes that the bearer of an account has seen all entries up to one; an earlier one changes
    /// nothing.
    func note(
        seen position: Int, by account: Identifier<Account>, in workspace: String
    ) throws(StoreError)
}
