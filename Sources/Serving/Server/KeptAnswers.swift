import Accounts
import NIOCore
import Planning
import Synchronization

/// Answers to programs as they went out, for who asks the same of one state of a register again.
final class KeptAnswers: Sendable {
    /// How much is kept.
    ///
    /// - Unit: bytes of bodies.
    private static let most = 4 << 20

    private struct Known {
        let caller: Caller
        let answer: ReadyAnswer
        var size: Int { answer.body.readableBytes }
    }

    private struct Kept {
        var answers: [ProgramRead.Question: Known] = [:]
        var size = 0
    }

    private let kept = Mutex(Kept())

    /// The answers of the state of a register that a workspace shows.
    static func of(_ workspace: Workspace) -> KeptAnswers {
        workspace.kept("answers") { _ in KeptAnswers() }
    }

    /// The answer that somebody got before, or `nil`; what one may see may have changed since.
    func answer(to question: ProgramRead.Question, for caller: Caller) -> ReadyAnswer? {
        guard let known = kept.withLock({ $0.answers[question] }), known.caller == caller else {
            return nil
        }
        return known.answer
    }

    /// Keeps an answer, for which others may have to go.
    func keep(_ answer: ReadyAnswer, to question: ProgramRead.Question, for caller: Caller) {
        let new = Known(caller: caller, answer: answer)
        kept.withLock { kept in
            let before = kept.answers.updateValue(new, forKey: question)
            kept.size += new.size - (before?.size ?? 0)
            while kept.size > Self.most {
                guard let other = kept.answers.first(where: { $0.key != question }) else { return }
                kept.size -= other.value.size
                kept.answers[other.key] = nil
            }
        }
    }
}
