import Diagnostics
import Foundation
import Journals
import Publishing
import Synchronization
import Vocabulary

/// Makes PDF for everybody who asks: few at once, and of one document once.
final class Press: Sendable {
    /// How many are made at once; it takes a processor for a second or more.
    static let mostAtOnce = 2
    /// How much is kept of what was asked for lately, and of what came before.
    ///
    /// - Unit: bytes.
    private static let mostKept = 8 << 20

    /// What makes PDF on this machine.
    let typesetter: Typesetter

    private struct State {
        var underway = 0
        var kept = LastAsked<Digest, [UInt8]>(most: mostKept)
    }

    private let state = Mutex(State())

    init(_ typesetter: Typesetter) { self.typesetter = typesetter }

    /// A document as PDF.
    ///
    /// - Throws: A `Refusal` with `document.typesetting-busy` where as many are being made as may be at once,
    ///   and others of ``Typesetter``.
    func pdf(of document: Document) throws(Refusal) -> [UInt8] {
        let source = Typesetter.source(of: document)
        let digest = Digest(of: source)
        if let known = state.withLock({ $0.kept.find(digest) }) { return known }
        try take()
        defer { state.withLock { $0.underway -= 1 } }
        let made = try typesetter.pdf(from: source).bytes
        state.withLock { $0.kept.add(made, under: digest, weight: made.count) }
        return made
    }

    private func take() throws(Refusal) {
        let isFree = state.withLock { state in
            guard state.underway < Self.mostAtOnce else { return false }
            state.underway += 1
            return true
        }
        guard isFree else { throw Refusal(Finding("document.typesetting-busy", .error)) }
    }
}
