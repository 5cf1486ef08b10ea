import Synchronization
package import Vocabulary

extension MemoryAccountStore {
    package func append(_ event: TrailEvent) {
        state.withLock { state in
            state.noted += 1
            var kept = event
            kept.number = state.noted
            state.trail.append(kept)
        }
    }

    package func trail(before number: Int?, most: Int) -> [TrailEvent] {
        let bound = number ?? .max
        return state.withLock { state in
            Array(state.trail.reversed().drop { $0.number >= bound }.prefix(most))
        }
    }

    package func removeTrail(before moment: Instant, keeping most: (known: Int, unknown: Int)) {
        state.withLock { state in
            let recent = state.trail.filter { $0.at >= moment }
            let known = recent.filter { $0.actor != nil }.suffix(most.known)
            let unknown = recent.filter { $0.actor == nil }.suffix(most.unknown)
            state.trail = (known + unknown).sorted { $0.number < $1.number }
        }
    }
}
