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
        let query = request.query.items.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        let asked =
            Array("\(request.path.joined(separator: "/"))?\(query)".utf8) + [0]
            + request.body
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
        case .answered(let kept): return APIAnswer(kept)
        }
    }

    private func begun(
        _ request: RepeatableRequest, _ work: () throws(Refusal) -> APIAnswer
    ) throws(Refusal) -> APIAnswer {
        let answer: APIAnswer
        do throws(Refusal) {
            answer = try work()
        } catch {
            // What was refused may be asked again with the same key.
            try? store.abandon(request)
            throw error
        }
        // What was done stays done: where its answer can't be kept, a repetition is told to wait.
        try? store.finish(request, with: answer.kept)
        return answer
    }
}

extension APIAnswer {
    /// The answer as it was kept: its headers, an empty line, its body.
    fileprivate init(_ kept: KeptAnswer) {
        var lines = kept.body.split(
            separator: 0x0A, maxSplits: Int.max, omittingEmptySubsequences: false)[...]
        status = kept.status
        while let line = lines.popFirst(), !line.isEmpty {
            let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers.append((String(parts[0]), String(parts[1]))) }
        }
        body = Array(lines.joined(separator: [0x0A]))
    }

    /// The answer as it is kept.
    fileprivate var kept: KeptAnswer {
        let head = headers.map { "\($0.name):\($0.value)\n" }.joined() + "\n"
        return KeptAnswer(status: status, body: Array(head.utf8) + body)
    }
}
