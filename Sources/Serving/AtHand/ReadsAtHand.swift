import Accounts
import Diagnostics
import HTTPTypes
import Journals
import Planning
import Vocabulary

/// Reads of programs whose answers somebody got before.
///
/// An answer counts as long as it is known without waiting for anything that nobody has changed the
/// register, nor the account of who asks: then the register, asked anew, would answer the same.
struct ReadsAtHand: Sendable {
    /// Requests that came before.
    let requests = KnownRequests()

    private let site: Site
    private let callers = KnownCallers()

    init(of site: Site) { self.site = site }

    /// The answer to a read, or `nil` where it must be worked out or might have changed.
    ///
    /// It never waits.
    func answer(to read: ProgramRead, in turn: LoopTurn) -> AnswerAtHand? {
        let workspace = turn.workspace(of: read.register) {
            site.registerAtHand(named: read.register)?.workspaceAtHand
        }
        guard let workspace, let caller = caller(read.question.secret, in: turn) else { return nil }
        return KeptAnswers.of(workspace).answer(to: read.question, for: caller)
    }

    private func caller(_ secret: Digest?, in turn: LoopTurn) -> Caller? {
        let state = secret == nil ? 0 : turn.state(site.accounts.stateAtHand)
        return state.flatMap { callers.caller(of: secret, in: $0, at: site.clock()) }
    }

    /// The state of the accounts, as far as it matters for who shows a secret.
    private func state(_ secret: Digest?) -> Int? {
        secret == nil ? 0 : site.accounts.stateAtHand()
    }

    /// Gives the answer that somebody got before, or works it out and keeps it where the register didn't
    /// change meanwhile.
    ///
    /// - Parameters:
    ///   - read: What is asked.
    ///   - caller: Who asks.
    ///   - work: Gives the answer.
    /// - Returns: What `work` returns.
    func keeping(
        _ read: ProgramRead, for caller: Caller, _ work: () -> ReadyAnswer
    ) -> ReadyAnswer {
        guard let register = site.registerAtHand(named: read.register),
            let now = try? register.workspace()
        else { return work() }
        let kept = KeptAnswers.of(now)
        if let known = kept.answer(to: read.question, for: caller) { return known.answer }
        let answer = work()
        if answer.status == .ok, register.lastSeen.position == now.position {
            kept.keep(answer, to: read.question, for: caller)
        }
        return answer
    }

    /// Finds out who asks; who was found is known at once for the next read.
    ///
    /// - Parameters:
    ///   - token: The secret that is shown, if any.
    ///   - read: What is asked.
    ///   - address: Where the request comes from.
    /// - Returns: The bearer of the token, or anybody.
    /// - Throws: A `Refusal` with `account.token-failed`, `account.too-many-attempts` or `store.…`.
    func caller(
        showing token: SecretToken?, _ read: ProgramRead, from address: String
    ) throws(Refusal) -> Caller {
        let secret = read.question.secret
        let before = state(secret)
        var (found, expires) = (Caller.anybody, Instant(milliseconds: .max))
        if let token {
            let known = try site.desk.caller(token: token, from: address)
            (found, expires) = (known.caller, known.expires)
        }
        if let before, state(secret) == before {
            callers.keep(found, of: secret, in: before, until: expires)
        }
        return found
    }
}
