import Planning

/// A part of two documents that are compared.
enum RedlinePair<Part> {
    /// In both, and the same.
    case same(Part)
    /// In both, with other words.
    case both(Part, Part)
    /// In one of them only.
    case one(Part, DocumentChange.Kind)
}

/// What can be matched with a part of another document.
protocol RedlinePart: Hashable {
    /// Its words, to see how like two are.
    var compared: String { get }

    /// Whether it can have become the other one.
    func fits(_ other: Self) -> Bool
}

/// Two rows of parts as one: those that are the same first, between them those that are most alike.
func merged<Part: RedlinePart>(_ old: [Part], _ new: [Part]) -> [RedlinePair<Part>] {
    // Each part becomes a character that is a word by itself, so that words and parts are compared alike.
    var numbers: [Part: UInt32] = [:]
    let texts = [old, new].map { parts in
        parts.reduce(into: "") { text, part in
            let number = numbers[part] ?? UInt32(numbers.count)
            numbers[part] = number
            text.unicodeScalars.append(Unicode.Scalar(0x2_0000 + number % 0x1_F000) ?? "\u{4E00}")
        }
    }
    var pairs: [RedlinePair<Part>] = []
    var gap: (old: [Part], new: [Part]) = ([], [])
    var places = (old: 0, new: 0)
    for run in WordDifference.of(texts[0], texts[1]).runs {
        let count = run.words.unicodeScalars.count
        switch run.kind {
        case .kept:
            pairs += RedlineGap(gap.old, gap.new).pairs
            gap = ([], [])
            pairs += new[places.new..<(places.new + count)].map { .same($0) }
        case .removed: gap.old += old[places.old..<(places.old + count)]
        case .added: gap.new += new[places.new..<(places.new + count)]
        }
        if run.kind != .added { places.old += count }
        if run.kind != .removed { places.new += count }
    }
    return pairs + RedlineGap(gap.old, gap.new).pairs
}

/// Parts between two that stayed the same, matched by how like they are.
struct RedlineGap<Part: RedlinePart> {
    /// Parts that have less in common are no match.
    private static var least: Int { 40 }
    /// In gaps with more possible matches, parts are matched in order.
    private static var mostMatches: Int { 40_000 }

    private let old: [Part]
    private let new: [Part]

    init(_ old: [Part], _ new: [Part]) {
        self.old = old
        self.new = new
    }

    /// The parts in order, matched or alone.
    var pairs: [RedlinePair<Part>] {
        if old.isEmpty { return new.map { .one($0, .added) } }
        if new.isEmpty { return old.map { .one($0, .removed) } }
        var pairs: [RedlinePair<Part>] = []
        var places = (old: 0, new: 0)
        for (one, other) in matches + [(old.count, new.count)] {
            pairs += old[places.old..<one].map { .one($0, .removed) }
            pairs += new[places.new..<other].map { .one($0, .added) }
            if one < old.count { pairs.append(.both(old[one], new[other])) }
            places = (one + 1, other + 1)
        }
        return pairs
    }

    /// Which are alike, rising in both, with the most in common altogether.
    private var matches: [(Int, Int)] {
        guard old.count * new.count <= Self.mostMatches else {
            return (0..<min(old.count, new.count)).filter { old[$0].fits(new[$0]) }
                .map { ($0, $0) }
        }
        let left = old.map { Likeness($0.compared) }
        let right = new.map { Likeness($0.compared) }
        let width = new.count + 1
        var best = [Int](repeating: 0, count: (old.count + 1) * width)
        var worth = [Int](repeating: 0, count: old.count * new.count)
        for one in old.indices.reversed() {
            for other in new.indices.reversed() {
                let likeness = old[one].fits(new[other]) ? left[one].share(right[other]) : 0
                let matched = likeness >= Self.least ? likeness : 0
                worth[one * new.count + other] = matched
                let together = matched > 0 ? matched + best[(one + 1) * width + other + 1] : 0
                best[one * width + other] = max(
                    together, best[(one + 1) * width + other], best[one * width + other + 1])
            }
        }
        return path(best, worth, width)
    }

    private func path(_ best: [Int], _ worth: [Int], _ width: Int) -> [(Int, Int)] {
        var found: [(Int, Int)] = []
        var (one, other) = (0, 0)
        while one < old.count, other < new.count {
            let value = best[one * width + other]
            let matched = worth[one * new.count + other]
            if matched > 0, value == matched + best[(one + 1) * width + other + 1] {
                found.append((one, other))
                (one, other) = (one + 1, other + 1)
            } else if value == best[(one + 1) * width + other] {
                one += 1
            } else {
                other += 1
            }
        }
        return found
    }
}

/// The pairs of letters in words, to see how like two wordings are.
private struct Likeness {
    private let pairs: [UInt64: Int]
    private let count: Int

    init(_ words: String) {
        var pairs: [UInt64: Int] = [:]
        var last: UInt32 = 0
        var count = 0
        for scalar in words.unicodeScalars.prefix(4_000) {
            pairs[UInt64(last) << 32 | UInt64(scalar.value), default: 0] += 1
            last = scalar.value
            count += 1
        }
        self.pairs = pairs
        self.count = count
    }

    /// How much both have in common, in hundredths of what they have.
    func share(_ other: Likeness) -> Int {
        guard count + other.count > 0 else { return 100 }
        let common = pairs.reduce(0) { $0 + min($1.value, other.pairs[$1.key] ?? 0) }
        return 200 * common / (count + other.count)
    }
}
