package import Diagnostics
import Journals
package import Records
import Synchronization
package import Vocabulary

/// The administrator's part. An administrator always remains.
extension AccountDesk {
    /// All accounts, in the order of their logins.
    ///
    /// - Throws: A `Refusal` with `permission.denied` or `store.…`.
    package func accounts(by caller: Caller) throws(Refusal) -> [Account] {
        try Permission.check(.manageAccounts, by: caller, in: nil)
        return try kept { () throws(StoreError) in try store.accounts() }
    }

    /// Sets what an account may do, and which posts its bearer holds.
    ///
    /// - Parameters:
    ///   - key: The account.
    ///   - roles: The roles in each workspace, by its name; all of them.
    ///   - posts: The posts that the person holds in each workspace, by its name; all of them,
    ///     or `nil` to leave them as they are.
    ///   - isAdministrator: Whether the installation is to be administered.
    ///   - caller: Who sets it.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Returns: The account as it is then.
    /// - Throws: A `Refusal` with `permission.denied`, `account.not-found`,
    ///   `account.last-administrator`, `account.changed` or `store.…`.
    @discardableResult
    package func setRoles(
        of key: Identifier<Account>, _ roles: [String: Set<Role>],
        posts: [String: Set<RecordKey>]? = nil, isAdministrator: Bool, by caller: Caller,
        from address: String = ""
    ) throws(Refusal) -> Account {
        let (before, after) = try administer(key, by: caller) { account in
            account.roles = roles.filter { !$0.value.isEmpty }
            if let posts { account.posts = posts.filter { !$0.value.isEmpty } }
            account.isAdministrator = isAdministrator
        }
        noteRights(from: before, to: after, by: caller, at: address)
        return after
    }

    /// Closes an account to signing in.
    ///
    /// Its sessions and its link end; its tokens don't count while it is closed.
    ///
    /// - Parameters:
    ///   - key: The account.
    ///   - caller: Who closes it.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Throws: A `Refusal` with `permission.denied`, `account.not-found`,
    ///   `account.last-administrator`, `account.changed` or `store.…`.
    package func disable(
        _ key: Identifier<Account>, by caller: Caller, from address: String = ""
    ) throws(Refusal) {
        let now = surroundings.now()
        try administer(key, by: caller, noting: .accountClosed, from: address) { account in
            account.disabled = account.disabled ?? now
            account.invitation = nil
            account.generation += 1
        }
        try kept { () throws(StoreError) in try store.removeSessions(of: key, except: nil) }
    }

    /// Opens an account again that was closed.
    ///
    /// - Parameters:
    ///   - key: The account.
    ///   - caller: Who opens it.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Throws: A `Refusal` with `permission.denied`, `account.not-found`, `account.changed` or
    ///   `store.…`.
    package func enable(
        _ key: Identifier<Account>, by caller: Caller, from address: String = ""
    ) throws(Refusal) {
        try administer(key, by: caller, noting: .accountOpened, from: address) {
            $0.disabled = nil
        }
    }

    /// Has no codes asked for from one who lost both device and list; the sessions end.
    ///
    /// - Parameters:
    ///   - key: The account.
    ///   - caller: Who does it, having made sure who asks for it.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Throws: A `Refusal` with `permission.denied`, `account.not-found`, `account.changed` or
    ///   `store.…`.
    package func resetSecondFactor(
        of key: Identifier<Account>, by caller: Caller, from address: String = ""
    ) throws(Refusal) {
        try administer(key, by: caller, noting: .secondFactorOff, from: address) { account in
            account.secondFactor = nil
            account.generation += 1
        }
        try kept { () throws(StoreError) in try store.removeSessions(of: key, except: nil) }
    }

    /// Erases an account with its sessions, tokens, answers and views.
    ///
    /// What the person did stays in journals under the pseudonym; the caller erases the name in
    /// `People`.
    ///
    /// - Parameters:
    ///   - key: The account.
    ///   - caller: Who erases it.
    ///   - address: Where the request comes from; empty where it comes over no network.
    /// - Returns: The account as it was, with the pseudonym whose name is to be erased.
    /// - Throws: A `Refusal` with `permission.denied`, `account.not-found`,
    ///   `account.last-administrator` or `store.…`.
    @discardableResult
    package func erase(
        _ key: Identifier<Account>, by caller: Caller, from address: String = ""
    ) throws(Refusal) -> Account {
        try Permission.check(.manageAccounts, by: caller, in: nil)
        return try administration.withLock { _ throws(Refusal) in
            let account = try demand(key)
            if account.canAdminister { try demandAdministrator(besides: key) }
            let isGone = try kept { () throws(StoreError) in try store.remove(key) }
            guard isGone else { throw Self.refusal("account.not-found") }
            trail.note(.accountErased, by: caller.actor, about: account.actor, from: address)
            noteRights(from: account, to: nil, by: caller, at: address)
            return account
        }
    }

    private func administer(
        _ key: Identifier<Account>, by caller: Caller, noting kind: TrailEvent.Kind,
        from address: String, _ change: (inout Account) -> Void
    ) throws(Refusal) {
        let about = try administer(key, by: caller, change).after.actor
        trail.note(kind, by: caller.actor, about: about, from: address)
    }

    private func administer(
        _ key: Identifier<Account>, by caller: Caller, _ change: (inout Account) -> Void
    ) throws(Refusal) -> (before: Account, after: Account) {
        try Permission.check(.manageAccounts, by: caller, in: nil)
        return try administration.withLock { _ throws(Refusal) in
            let before = try demand(key)
            var account = before
            change(&account)
            if before.canAdminister, !account.canAdminister {
                try demandAdministrator(besides: key)
            }
            return (before, try save(account))
        }
    }

    private func demandAdministrator(besides key: Identifier<Account>) throws(Refusal) {
        let all = try kept { () throws(StoreError) in try store.accounts() }
        guard all.contains(where: { $0.key != key && $0.canAdminister }) else {
            throw Self.refusal("account.last-administrator")
        }
    }
}
