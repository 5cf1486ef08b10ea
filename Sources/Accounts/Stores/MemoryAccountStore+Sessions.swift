import Journals
import Synchronization
package import Vocabulary

extension MemoryAccountStore {
    package func session(_ hash: Digest) -> Session? { state.withLock { $0.sessions[hash] } }

    package func sessions(of account: Identifier<Account>) -> [Session] {
        state.withLock { state in
            state.sessions.values.filter { $0.account == account }
                .sorted { ($0.created, $0.hash) > ($1.created, $1.hash) }
        }
    }

    package func add(_ session: Session) -> Bool {
        state.withLock { state in
            guard state.accounts[session.account] != nil else { return false }
            state.sessions[session.hash] = session
            return true
        }
    }

    package func replace(_ hash: Digest, with session: Session) -> Bool {
        state.withLock { state in
            guard state.sessions.removeValue(forKey: hash) != nil else { return false }
            state.sessions[session.hash] = session
            return true
        }
    }

    package func note(session hash: Digest, seen: Instant) {
        state.withLock { $0.sessions[hash]?.lastSeen = seen }
    }

    package func removeSession(_ hash: Digest) -> Bool {
        state.withLock { $0.sessions.removeValue(forKey: hash) != nil }
    }

    package func removeSessions(of account: Identifier<Account>, except kept: Digest?) {
        state.withLock { state in
            state.sessions = state.sessions.filter {
                $0.value.account != account || $0.key == kept
            }
        }
    }

    package func removeSessions(createdBefore created: Instant, seenBefore seen: Instant) {
        state.withLock { state in
            state.sessions = state.sessions.filter {
                $0.value.created >= created && $0.value.lastSeen >= seen
            }
        }
    }

    package func token(_ hash: Digest) -> APIToken? {
        state.withLock { $0.tokens.values.first { $0.hash == hash } }
    }

    package func tokens(of account: Identifier<Account>) -> [APIToken] {
        state.withLock { state in
            state.tokens.values.filter { $0.account == account }.sorted { $0.key < $1.key }
        }
    }

    package func add(_ token: APIToken) -> Bool {
        state.withLock { state in
            guard state.accounts[token.account] != nil else { return false }
            state.tokens[token.key] = token
            return true
        }
    }

    package func note(token key: Identifier<APIToken>, used: Instant) {
        state.withLock { $0.tokens[key]?.lastUsed = used }
    }

    package func removeToken(
        _ key: Identifier<APIToken>, of account: Identifier<Account>
    ) -> Bool {
        state.withLock { state in
            guard state.tokens[key]?.account == account else { return false }
            state.tokens[key] = nil
            return true
        }
    }

    /// Makes sure that there is an account on which something can hang.
    static func demand(_ account: Identifier<Account>, _ state: State) throws(StoreError) {
        guard state.accounts[account] != nil else { throw .damaged(detail: "no such account") }
    }
}
