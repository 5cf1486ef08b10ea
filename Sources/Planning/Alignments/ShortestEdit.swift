/// The shortest way from one sequence to another by removing and adding elements.
///
/// - Source: E. W. Myers, An O(ND) difference algorithm and its variations, 1986.
struct ShortestEdit {
    private let old: [Int]
    private let new: [Int]
    private let limit: Int

    /// The search for the shortest way.
    ///
    /// - Parameters:
    ///   - old: One sequence.
    ///   - new: The other.
    ///   - limit: The most steps taken.
    init(_ old: [Int], _ new: [Int], limit: Int) {
        self.old = old
        self.new = new
        self.limit = limit
    }

    /// What the shortest way leaves in place, or `nil` when it has more steps than the limit.
    ///
    /// - Returns: Places in either sequence, rising in both.
    func common() -> [(Int, Int)]? {
        // Furthest places by diagonal, for each number of steps: what the way back is read from.
        var trace: [[Int]] = []
        var furthest = Array(repeating: 0, count: 2 * limit + 3)
        let middle = limit + 1
        for steps in 0...min(limit, old.count + new.count) {
            trace.append(Array(furthest[(middle - steps - 1)...(middle + steps + 1)]))
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                let goesDown =
                    diagonal == -steps
                    || diagonal != steps
                        && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
                var one = furthest[middle + diagonal + (goesDown ? 1 : -1)] + (goesDown ? 0 : 1)
                while one < old.count, one - diagonal < new.count, one - diagonal >= 0,
                    old[one] == new[one - diagonal]
                { one += 1 }
                furthest[middle + diagonal] = one
                if one >= old.count, one - diagonal >= new.count { return wayBack(trace) }
            }
        }
        return nil
    }

    private func wayBack(_ trace: [[Int]]) -> [(Int, Int)] {
        var found: [(Int, Int)] = []
        var one = old.count
        var other = new.count
        for (steps, furthest) in trace.enumerated().reversed() {
            let middle = steps + 1
            let diagonal = one - other
            let goesDown =
                diagonal == -steps
                || diagonal != steps
                    && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
            let previous = diagonal + (goesDown ? 1 : -1)
            let start = steps == 0 ? 0 : furthest[middle + previous]
            let end = steps == 0 ? 0 : start - previous
            while one > start, other > end, one > 0, other > 0, old[one - 1] == new[other - 1] {
                one -= 1
                other -= 1
                found.append((one, other))
            }
            one = start
            other = end
        }
        return found.reversed()
    }
}
