package import Journals
import Synchronization
package import Vocabulary

extension MemoryAccountStore {
    package func begin(
        _ request: RepeatableRequest, at now: Instant
    ) throws(StoreError) -> RepeatedRequest {
        try state.withLock { state throws(StoreError) in
            try Self.demand(request.account, state)
            let key = Self.key(of: request)
            guard let known = state.answers[key] else {
                state.answers[key] = StartedRequest(fingerprint: request.fingerprint, since: now)
                return .new
            }
            guard known.fingerprint == request.fingerprint else { return .different }
            return known.answer.map { .answered($0) } ?? .underway(since: known.since)
        }
    }

    package func finish(_ request: RepeatableRequest, with answer: KeptAnswer) {
        state.withLock { state in
            let key = Self.key(of: request)
            guard state.answers[key]?.fingerprint == request.fingerprint else { return }
            state.answers[key]?.answer = answer
        }
    }

    package func abandon(_ request: RepeatableRequest) {
        state.withLock { state in
            let key = Self.key(of: request)
            guard let known = state.answers[key], known.answer == nil,
                known.fingerprint == request.fingerprint
            else { return }
            state.answers[key] = nil
        }
    }

    package func removeAnswers(before moment: Instant) {
        state.withLock { state in
            state.answers = state.answers.filter { $0.value.since >= moment }
        }
    }

    package func views(of account: Identifier<Account>, in workspace: String) -> [SavedView] {
        state.withLock { state in
            state.views.values.filter { $0.account == account && $0.workspace == workspace }
                .sorted { $0.key < $1.key }
        }
    }

    package func save(_ view: SavedView) throws(StoreError) -> Bool {
        try state.withLock { state throws(StoreError) in
            try Self.demand(view.account, state)
            if let known = state.views[view.key], known.account != view.account { return false }
            state.views[view.key] = view
            return true
        }
    }

    package func removeView(
        _ key: Identifier<SavedView>, of account: Identifier<Account>
    ) -> Bool {
        state.withLock { state in
            guard state.views[key]?.account == account else { return false }
            state.views[key] = nil
            return true
        }
    }

    package func seen(by account: Identifier<Account>, in workspace: String) -> Int {
        state.withLock { $0.seen[SeenPlace(account: account, workspace: workspace)] ?? 0 }
    }

    package func note(
        seen position: Int, by account: Identifier<Account>, in workspace: String
    ) throws(StoreError) {
        try state.withLock { state throws(StoreError) in
            try Self.demand(account, state)
            let place = SeenPlace(account: account, workspace: workspace)
            state.seen[place] = max(position, state.seen[place] ?? 0)
        }
    }

    private static func key(of request: RepeatableRequest) -> RequestKey {
        RequestKey(account: request.account, key: request.key)
    }
}
