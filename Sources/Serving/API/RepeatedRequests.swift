import Accounts
import Diagnostics
import Journals
import Vocabulary

/// Carries a request out once, however often it is made with one `Idempotency-Key`.
///
/// - Source: IETF draft-ietf-httpapi-idempotency-key-header.
struct RepeatedRequests {
    private let store: any AccountStore
    private let now: Instant
    private let request: RepeatableRequest?

    init(_ store: any AccountStore, _ request: APIRequest, at now: Instant) {
        self.store = store
        self.now = now
        guard request.method == .post, let key = request.headers["idempotency-key"],
            let account = request.caller.account
        else {
            self.request = nil
            return
        }
        let asked = Array(request.path.joined(separator: "/").utf8) + [0] + request.body
        self.request = RepeatableRequest(
            account: account, key: key, fingerprint: Digest(of: asked))
    }

    /// The answer of before where there is one, else that of `work`, which is kept.
    func answer(
        _ work: () throws(Refusal) -> APIAnswer
    ) throws(Refusal) -> APIAnswer {
        guard let request else { return try work() }
        let known = try Register.reporting { () throws(StoreError) in
            try store.begin(request, at: now)
        }
        switch known {
        case .new: return try begun(request, work)
        case .underway: throw Refusal(Finding("api.underway", .error))
        case .different: throw Refusal(Finding("api.key-used", .error))
        case .answered(let kept): return APIAnswer(status: kept.status, body: kept.body)
        }
    }

    private func begun(
        _ request: RepeatableRequest, _ work: () throws(Refusal) -> APIAnswer
    ) throws(Refusal) -> APIAnswer {
        do throws(Refusal) {
            let answer = try work()
            try Register.reporting { () throws(StoreError) in
                try store.finish(
                    request, with: KeptAnswer(status: answer.status, body: answer.body))
            }
            return answer
        } catch {
            // What was refused may be asked again with the same key.
            try? store.abandon(request)
            throw error
        }
    }
}
