/// How long things took, counted by bounds, as Prometheus adds them up.
struct Histogram: Sendable, Equatable {
    /// The upper bounds.
    ///
    /// - Unit: seconds.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    /// How many stayed within each bound but not within the one before; the last are beyond all.
    private var counts = Array(repeating: 0, count: bounds.count + 1)
    /// The sum of all.
    ///
    /// - Unit: seconds.
    private(set) var sum = 0.0

    /// How many there were.
    var count: Int { counts.reduce(0, +) }

    mutating func add(_ seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += seconds
    }

    /// How many stayed within each bound.
    var cumulative: [(bound: Double, count: Int)] {
        var total = 0
        return zip(Self.bounds, counts).map { bound, count in
            total += count
            return (bound, total)
        }
    }
}
