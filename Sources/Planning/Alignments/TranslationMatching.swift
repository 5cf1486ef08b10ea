/// The search for the pairs of two language versions.
///
/// Translations keep the order of paragraphs, so only pairs in order are looked for: first those of
/// the greatest sum of evidence, then, in texts too long for comparing all with all, what remains
/// between them.
enum TranslationMatching {
    /// The least evidence of a pair, in thousandths.
    static let least = 300
    /// The least worth of a pair that shows where others are to be looked for.
    private static let leastSure = 500
    /// The greatest number of pairs looked at in comparing all with all.
    private static let limit = 250_000
    /// How far from the line between sure pairs longer texts are compared.
    private static let band = 24
    /// How many paragraphs one is compared with for the codes they share, in longer texts.
    private static let nearest = 12

    /// The pairs of two language versions.
    ///
    /// - Parameters:
    ///   - old: The first text.
    ///   - new: The second text.
    /// - Returns: The pairs, in order.
    static func pairs(_ old: [AlignedParagraph], _ new: [AlignedParagraph]) -> [MatchedPair] {
        let evidence = TranslationEvidence(old, new)
        if old.count * new.count <= limit {
            let all = old.indices.flatMap { one in
                new.indices.lazy.map { evidence.pair(one, $0) }.filter { $0.worth > 0 }
            }
            return HeaviestChain.of(all, count: new.count)
        }
        let known = marked(evidence)
        let sure = HeaviestChain.of(known.filter { $0.worth >= leastSure }, count: new.count)
        let candidates = Set(known + near(sure, evidence)).filter { $0.worth > 0 }
        return filled(HeaviestChain.of(Array(candidates), count: new.count), evidence)
    }

    /// Pairs of one path or with rare codes.
    private static func marked(_ evidence: TranslationEvidence) -> [MatchedPair] {
        let postings = Postings(
            evidence.newProfiles.map(\.codes), count: evidence.codes.weights.count)
        let sizes = evidence.newProfiles.map { evidence.codes.weight(of: $0.codes) }
        let places = Dictionary(evidence.new.indices.map { (evidence.new[$0].path, $0) }) {
            first, _ in first
        }
        return evidence.old.indices.flatMap { one in
            var others = Set(
                postings.nearest(
                    to: evidence.oldProfiles[one].codes, weights: evidence.codes.weights,
                    sizes: sizes, count: nearest))
            if let place = places[evidence.old[one].path] { others.insert(place) }
            return others.sorted().map { evidence.pair(one, $0) }
        }
    }

    /// Pairs near the line that leads from one sure pair to the next.
    private static func near(
        _ sure: [MatchedPair], _ evidence: TranslationEvidence
    ) -> [MatchedPair] {
        let ends = sure.map { ($0.old, $0.new) } + [(evidence.old.count, evidence.new.count)]
        var from = (old: 0, new: 0)
        return ends.flatMap { to in
            defer { from = to }
            return (from.old..<to.0).flatMap { one in
                let middle = from.new + (one - from.old) * (to.1 - from.new) / (to.0 - from.old)
                let others = max(0, middle - band)..<min(evidence.new.count, middle + band)
                return others.map { evidence.pair(one, $0) }
            }
        }
    }

    private static func filled(
        _ chain: [MatchedPair], _ evidence: TranslationEvidence
    ) -> [MatchedPair] {
        var isOldPaired = Array(repeating: false, count: evidence.old.count)
        var isNewPaired = Array(repeating: false, count: evidence.new.count)
        for pair in chain {
            isOldPaired[pair.old] = true
            isNewPaired[pair.new] = true
        }
        var found = chain
        let gaps = Gap.between(chain, isOldPaired: isOldPaired, isNewPaired: isNewPaired)
        for gap in gaps {
            let candidates = gap.pairs().map { evidence.pair($0.old, $0.new) }
            found += HeaviestChain.of(candidates, count: evidence.new.count)
        }
        return found
    }
}
