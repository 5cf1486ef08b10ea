/// Finds what somebody probably meant to write.
package enum Nearness {
    /// The candidate that differs least from a name, or `nil` where none is near.
    package static func nearest(to name: String, among candidates: [String]) -> String? {
        let ranked = candidates.map { (name: $0, distance: distance($0, name)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(3, name.count / 3)) ? best.name : nil
    }

    /// How many letters differ between two names (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left), Array(right))
        var row = Array(0...right.count)
        for (lineIndex, sign) in left.enumerated() {
            var previous = row[0]
            row[0] = lineIndex + 1
            for (column, other) in right.enumerated() {
                let kept = previous + (sign == other ? 0 : 1)
                previous = row[column + 1]
                row[column + 1] = min(kept, row[column] + 1, previous + 1)
            }
        }
        return row[right.count]
    }
}
