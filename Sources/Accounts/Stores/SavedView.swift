package import Journals
package import Vocabulary

/// A list with its filters and its order, as somebody wants to see it again.
package struct SavedView: Hashable, Sendable {
    /// Which one it is.
    package let key: Identifier<SavedView>
    /// Whose it is.
    package let account: Identifier<Account>
    /// Of which workspace, by its name.
    package let workspace: String
    /// What its bearer calls it.
    package var name: String
    /// The address of the list within the workspace, with all that was asked for.
    package var address: String

    /// A view of these parts.
    package init(
        key: Identifier<SavedView>, account: Identifier<Account>, workspace: String, name: String,
        address: String
    ) {
        self.key = key
        self.account = account
        self.workspace = workspace
        self.name = name
        self.address = address
    }
}

/// Where the views that people saved are kept.
package protocol SavedViewStore: Sendable {
    /// The views of an account in a workspace, in the order of their making.
    func views(
        of account: Identifier<Account>, in workspace: String
    ) throws(StoreError) -> [SavedView]

    /// Saves a view, in place of the one with its key where there is one.
    ///
    /// - Returns: Whether it was saved; not where the key is that of another account's view.
    func save(_ view: SavedView) throws(StoreError) -> Bool

    /// Removes a view.
    ///
    /// - Parameters:
    ///   - key: Which.
    ///   - account: Whose it must be.
    /// - Returns: Whether the account had it.
    /// - Throws: What keeps the store from it.
    func removeView(
        _ key: Identifier<SavedView>, of account: Identifier<Account>
    ) throws(StoreError) -> Bool
}
