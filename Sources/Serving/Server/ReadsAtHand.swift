import Accounts
import Diagnostics
import HTTPTypes
import Hummingbird
import Journals
import NIOCore
import Planning
import Vocabulary

/// An answer as it goes out.
struct ReadyAnswer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer

    /// The same, in Hummingbird's form.
    var response: Response {
        Response(status: status, headers: headers, body: .init(byteBuffer: body))
    }
}

/// Reads of programs whose answers somebody got before.
///
/// An answer counts as long as it is known without waiting for anything that nobody has changed the
/// register, nor the account of who asks: then the register, asked anew, would answer the same.
struct ReadsAtHand: Sendable {
    private let site: Site
    private let callers = KnownCallers()

    init(of site: Site) { self.site = site }

    /// The answer to a read, or `nil` where it must be worked out or might have changed.
    ///
    /// It never waits.
    func answer(to read: ProgramRead) -> ReadyAnswer? {
        guard let workspace = site.registerAtHand(named: read.register)?.workspaceAtHand,
            let caller = caller(read)
        else { return nil }
        return KeptAnswers.of(workspace).answer(to: read.question, for: caller)
    }

    private func caller(_ read: ProgramRead) -> Caller? {
        guard let secret = read.question.secret else { return .anybody }
        guard let state = site.accounts.stateAtHand() else { return nil }
        return callers.caller(of: secret, in: state, at: site.clock())
    }

    /// Works an answer out, and keeps it where the register didn't change meanwhile.
    ///
    /// - Parameters:
    ///   - read: What is asked.
    ///   - caller: Who asks.
    ///   - work: Gives the answer.
    /// - Returns: What `work` returned.
    func keeping(
        _ read: ProgramRead, for caller: Caller, _ work: () -> ReadyAnswer
    ) -> ReadyAnswer {
        let register = site.registerAtHand(named: read.register)
        let before = register?.workspaceAtHand
        let answer = work()
        if let before, answer.status == .ok,
            register?.workspaceAtHand?.position == before.position
        {
            KeptAnswers.of(before).keep(answer, to: read.question, for: caller)
        }
        return answer
    }

    /// The bearer of a token, who is known at once for the next read.
    ///
    /// - Throws: A `Refusal` with `account.token-failed` or `store.…`.
    func bearer(of token: SecretToken, _ read: ProgramRead?) throws(Refusal) -> Caller {
        let state = site.accounts.stateAtHand()
        let found = try site.desk.caller(token: token)
        if let secret = read?.question.secret, let state, site.accounts.stateAtHand() == state {
            callers.keep(found.caller, of: secret, in: state, until: found.expires)
        }
        return found.caller
    }
}
