import Accounts
import NIOCore
import Planning
import Synchronization

/// Answers to programs as they went out, for who asks the same of one state of a register again.
final class KeptAnswers: Sendable {
    /// How much is kept of what came since older answers were put aside, and of those.
    ///
    /// - Unit: bytes of bodies.
    private static let most = 4 << 20

    private struct Known {
        let caller: Caller
        let answer: ReadyAnswer
    }

    private struct Kept {
        var newer: [ProgramRead.Question: Known] = [:]
        /// What goes next, unless somebody asks for it.
        var older: [ProgramRead.Question: Known] = [:]
        var size = 0

        mutating func add(_ known: Known, to question: ProgramRead.Question) {
            let before = newer.updateValue(known, forKey: question)
            size += known.answer.body.readableBytes - (before?.answer.body.readableBytes ?? 0)
            guard size > KeptAnswers.most else { return }
            (older, newer, size) = (newer, [:], 0)
        }

        mutating func find(_ question: ProgramRead.Question) -> Known? {
            if let known = newer[question] { return known }
            guard let known = older.removeValue(forKey: question) else { return nil }
            add(known, to: question)
            return known
        }
    }

    private let kept = Mutex(Kept())

    /// The answers of the state of a register that a workspace shows.
    static func of(_ workspace: Workspace) -> KeptAnswers {
        workspace.kept("answers") { _ in KeptAnswers() }
    }

    /// The answer that somebody got before, or `nil`; what one may see may have changed since.
    func answer(to question: ProgramRead.Question, for caller: Caller) -> ReadyAnswer? {
        guard let known = kept.withLock({ $0.find(question) }), known.caller == caller else {
            return nil
        }
        return known.answer
    }

    /// Keeps an answer, for which others may have to go.
    func keep(_ answer: ReadyAnswer, to question: ProgramRead.Question, for caller: Caller) {
        let known = Known(caller: caller, answer: answer)
        kept.withLock { $0.add(known, to: question) }
    }
}
