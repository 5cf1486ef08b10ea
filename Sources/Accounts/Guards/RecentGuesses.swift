import Vocabulary

/// When guesses were made, by whom or from where, as far back as they count.
///
/// - Complexity: a guess costs O(1), and O(*n*) in the keys only when the table is full, which
///   then loses half of them.
struct RecentGuesses: Sendable {
    private var times: [Digest: [Instant]] = [:]

    /// How many keys there are.
    var count: Int { times.count }

    /// How long a key must wait for its next guess; zero where it needn't.
    func wait(for key: Digest, at now: Instant) -> Duration {
        let counted = Self.counted(times[key] ?? [], at: now)
        guard counted.count >= Throttle.most else { return .zero }
        return Throttle.window - now.elapsed(since: counted[counted.count - Throttle.most])
    }

    /// Whether a guess of a key still counts.
    func counts(_ key: Digest, at now: Instant) -> Bool {
        !Self.counted(times[key] ?? [], at: now).isEmpty
    }

    /// Counts a guess; what was quiet the longest makes room where there is none.
    mutating func count(_ key: Digest, at now: Instant, capacity: Int) {
        if times[key] == nil, times.count >= capacity { makeRoom(at: now, capacity: capacity) }
        times[key] = Self.counted(times[key] ?? [], at: now) + [now]
    }

    /// Counts one guess of a moment no more.
    mutating func forget(_ key: Digest, at moment: Instant) {
        guard let index = times[key]?.firstIndex(of: moment) else { return }
        times[key]?.remove(at: index)
        if times[key]?.isEmpty ?? true { times[key] = nil }
    }

    /// The guesses that still count; one that seems to come from the future, as after a clock was
    /// set back, counts as made now.
    private static func counted(_ times: [Instant], at now: Instant) -> [Instant] {
        times.map { min($0, now) }.filter { now.elapsed(since: $0) < Throttle.window }
    }

    private mutating func makeRoom(at now: Instant, capacity: Int) {
        times = times.filter { !Self.counted($0.value, at: now).isEmpty }
        guard times.count >= capacity else { return }
        let latest = times.values.compactMap(\.last).sorted()
        let median = latest[latest.count / 2]
        var surplus = times.count - capacity / 2
        for (key, guesses) in times where surplus > 0 {
            guard let last = guesses.last, last <= median else { continue }
            times[key] = nil
            surplus -= 1
        }
    }
}
