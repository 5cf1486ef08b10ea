import Journals
import Synchronization
package import Vocabulary

/// A store of accounts without a file: for tests, and for trying the program.
package final class MemoryAccountStore: AccountStore {
    struct State {
        var accounts: [Identifier<Account>: Account] = [:] { didSet { number += 1 } }
        var firstRun: Digest?
        var sessions: [Digest: Session] = [:]
        var tokens: [Identifier<APIToken>: APIToken] = [:] { didSet { number += 1 } }
        var answers: [RequestKey: StartedRequest] = [:]
        var views: [Identifier<SavedView>: SavedView] = [:]
        var seen: [SeenPlace: Int] = [:]
        var trail: [TrailEvent] = []
        /// How many events the trail ever had.
        var noted = 0
        /// Counts the states of accounts and tokens.
        fileprivate(set) var number = 0
    }

    struct RequestKey: Hashable {
        let account: Identifier<Account>
        let key: String
    }

    struct SeenPlace: Hashable {
        let account: Identifier<Account>
        let workspace: String
    }

    struct StartedRequest {
        let fingerprint: Digest
        let since: Instant
        var answer: KeptAnswer?
    }

    let state = Mutex(State())

    /// A store with nothing in it.
    package init() {}

    package func stateAtHand() -> Int? { state.withLock { $0.number } }

    package func account(_ key: Identifier<Account>) -> Account? {
        state.withLock { $0.accounts[key] }
    }

    package func account(login folded: String) -> Account? {
        state.withLock { $0.accounts.values.first { $0.login.folded == folded } }
    }

    package func account(invited hash: Digest) -> Account? {
        state.withLock { $0.accounts.values.first { $0.invitation?.hash == hash } }
    }

    package func accounts() -> [Account] {
        state.withLock { state in
            state.accounts.values.sorted {
                Array($0.login.folded.utf8).lexicographicallyPrecedes(Array($1.login.folded.utf8))
            }
        }
    }

    package func insert(_ account: Account) -> Bool {
        state.withLock { Self.insert(account, &$0) }
    }

    package func update(_ account: Account) -> Account? {
        state.withLock { state in
            guard state.accounts[account.key]?.version == account.version else { return nil }
            var saved = account
            saved.version += 1
            state.accounts[account.key] = saved
            return saved
        }
    }

    package func remove(_ key: Identifier<Account>) -> Bool {
        state.withLock { state in
            state.sessions = state.sessions.filter { $0.value.account != key }
            state.tokens = state.tokens.filter { $0.value.account != key }
            state.answers = state.answers.filter { $0.key.account != key }
            state.views = state.views.filter { $0.value.account != key }
            state.seen = state.seen.filter { $0.key.account != key }
            return state.accounts.removeValue(forKey: key) != nil
        }
    }

    package func keepFirstRun(_ hash: Digest) -> Bool {
        state.withLock { state in
            guard !state.accounts.values.contains(where: \.isAdministrator) else { return false }
            state.firstRun = hash
            return true
        }
    }

    package func insertFirst(_ account: Account, using hash: Digest) -> Bool {
        state.withLock { state in
            guard state.firstRun == hash,
                !state.accounts.values.contains(where: \.isAdministrator),
                Self.insert(account, &state)
            else { return false }
            state.firstRun = nil
            return true
        }
    }

    private static func insert(_ account: Account, _ state: inout State) -> Bool {
        let isTaken = state.accounts.values.contains { known in
            known.key == account.key || known.login.folded == account.login.folded
        }
        guard !isTaken else { return false }
        state.accounts[account.key] = account
        return true
    }
}
