import Diagnostics
import Planning
import Presenting
import Rules
import Synchronization
import Vocabulary

extension Site {
    /// Everything that is broken in the workspace that is shown; looked for once for each position and
    /// day.
    func findings(_ visit: Visit) throws(Refusal) -> [Finding] {
        let key = FindingsKey(
            name: visit.name, position: visit.workspace.position, day: visit.shown.today)
        if let known = foundBefore.withLock({ $0[key] }) { return known }
        let findings = Rule.check(visit.workspace, on: visit.shown.today)
        foundBefore.withLock { known in
            if known.count >= 16 { known.removeAll() }
            known[key] = findings
        }
        return findings
    }
}

/// What findings belong to.
struct FindingsKey: Hashable, Sendable {
    let name: String
    let position: Int
    let day: CalendarDate
}
