import Diagnostics
package import Planning
import Records
package import Vocabulary

/// How a mandate stands on a day, as it is told at a glance.
package enum MandateState: String, CaseIterable, Sendable {
    /// Carried out, and shown to be.
    case done
    /// Said to be carried out, with nothing that shows it.
    case claimed
    case doing, late, nobody, idle, off

    /// How a mandate stands: one that is open and past its day is late, whoever carries it out.
    package init(of mandate: Mandate, on today: CalendarDate) {
        let status = mandate.status ?? .noIndication
        self =
            switch status {
            case .completed: mandate.evidence.isEmpty ? .claimed : .done
            case .notApplicable: .off
            case _ where mandate.due.map { $0 < today } ?? false: .late
            case _ where mandate.owner == nil: .nobody
            case .inProgress: .doing
            case .notStarted, .noIndication: .idle
            }
    }

    /// The key of its term.
    package var term: String { "state.\(rawValue)" }
}

/// How many mandates of a list stand how.
package struct Coverage: Sendable {
    /// The states that occur, in their order, with the number of mandates.
    package let counts: [(state: MandateState, count: Int)]
    /// How many mandates there are.
    package let total: Int

    /// The coverage of mandates on a day.
    package init(of mandates: some Sequence<Mandate>, on today: CalendarDate) {
        var found: [MandateState: Int] = [:]
        for mandate in mandates { found[MandateState(of: mandate, on: today), default: 0] += 1 }
        counts = MandateState.allCases.compactMap { state in found[state].map { (state, $0) } }
        total = found.values.reduce(0, +)
    }
}

extension Presentation {
    /// The coverage in one sentence: how many are carried out, under way, late, without an owner.
    package func sentence(of coverage: Coverage) -> String {
        let parts = coverage.counts.map {
            phrases.text("coverage.\($0.state.rawValue)", ["count": .number($0.count)])
        }
        return phrases.text("coverage.all", ["count": .number(coverage.total)])
            + (parts.isEmpty
                ? "" : phrases.text("coverage.parts", ["parts": .text(phrases.list(parts))]))
    }

    /// How a mandate stands, as a cell: late or without an owner says more than its status.
    func state(of mandate: Mandate) -> Listing.Cell {
        let state = MandateState(of: mandate, on: today)
        let status = mandate.status ?? .noIndication
        let isTold = ![.late, .nobody, .claimed].contains(state)
        return .state(
            state, status.rawValue, words: phrases.term(isTold ? status.term : state.term))
    }
}
