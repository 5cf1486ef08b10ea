import Accounts
import NIOCore
import Planning
import Synchronization

/// An answer that somebody got.
struct AnswerAtHand: Sendable {
    /// Who got it; nobody else may.
    let caller: Caller
    let answer: ReadyAnswer
    /// The beginning of the answer as it goes out, without what differs each time.
    let beginning: ByteBuffer
}

/// Answers to programs as they went out, for who asks the same of one state of a register again.
final class KeptAnswers: Sendable {
    /// How much is kept of what came since older answers were put aside, and of those.
    ///
    /// - Unit: bytes of bodies.
    private static let most = 4 << 20

    private let kept = Mutex(LastAsked<ProgramRead.Question, AnswerAtHand>(most: most))

    /// The answers of the state of a register that a workspace shows.
    static func of(_ workspace: Workspace) -> KeptAnswers {
        workspace.kept("answers") { _ in KeptAnswers() }
    }

    /// The answer that somebody got before, or `nil`; what one may see may have changed since.
    func answer(to question: ProgramRead.Question, for caller: Caller) -> AnswerAtHand? {
        guard let known = kept.withLock({ $0.find(question) }), known.caller == caller else {
            return nil
        }
        return known
    }

    /// Keeps an answer, for which others may have to go.
    func keep(_ answer: ReadyAnswer, to question: ProgramRead.Question, for caller: Caller) {
        let known = AnswerAtHand(caller: caller, answer: answer, beginning: answer.beginning)
        kept.withLock { $0.add(known, under: question, weight: answer.body.readableBytes) }
    }
}
