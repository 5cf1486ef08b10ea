import GoverningTexts

/// Which unit of a chart before is which of the chart after, under another name.
///
/// A document says it in words of any language, naming the old unit and right behind it the new one: «the
/// Policy Department (renamed Study Groups and Policy Department)». Of all such pairs the nearest count.
struct RenamedUnits {
    /// The places of the units after, by those before.
    private(set) var pairs: [Int: Int] = [:]

    /// How many signs may stand between the two names.
    private static let reach = 40

    /// The pairs that some words tell.
    ///
    /// - Parameters:
    ///   - vanished: The names of the units that are in the first chart alone, by their places.
    ///   - added: The names of the units that are in the second chart alone, by their places.
    ///   - words: What the document says.
    init(_ vanished: [Int: String], _ added: [Int: String], in words: [String]) {
        var found: [(distance: Int, before: Int, after: Int)] = []
        for (before, old) in vanished {
            for (after, new) in added {
                let distances = words.compactMap { Self.distance(from: old, to: new, in: $0) }
                if let distance = distances.min() { found.append((distance, before, after)) }
            }
        }
        for pair in found.sorted(by: {
            ($0.distance, $0.before, $0.after) < ($1.distance, $1.before, $1.after)
        })
        where pairs[pair.before] == nil && !pairs.values.contains(pair.after) {
            pairs[pair.before] = pair.after
        }
    }

    /// How many signs stand between an old name and the new one behind it; `nil` where they are too many.
    private static func distance(from old: String, to new: String, in words: String) -> Int? {
        let text = Array(words)
        let old = Array(old)
        let new = Array(new)
        var shortest: Int?
        for start in places(of: old, in: text) {
            let end = start + old.count
            for next in places(of: new, in: text) where next >= end && next - end <= reach {
                shortest = min(shortest ?? .max, next - end)
            }
        }
        return shortest
    }

    private static func places(of name: [Character], in text: [Character]) -> [Int] {
        guard !name.isEmpty, text.count >= name.count else { return [] }
        return (0...(text.count - name.count)).filter { start in
            text[start..<start + name.count].elementsEqual(name)
        }
    }
}
