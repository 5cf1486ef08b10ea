/// The pairs found, and what they make of each paragraph.
struct Placement {
    /// The pairs, each paragraph in one at most.
    let pairs: [MatchedPair]
    /// The old text.
    let old: [AlignedParagraph]
    /// The new text.
    let new: [AlignedParagraph]
    /// Whether the texts are in two languages, so that neither words nor headings compare.
    let isTranslation: Bool

    /// The fates in the order of the new text, with removed paragraphs where they stood.
    ///
    /// A removed paragraph comes behind the nearest one before it that stayed where it was.
    ///
    /// - Returns: One fate for each pair and for each paragraph without a pair.
    func fates() -> [Fate] {
        let stayed = Set(chain().map(\.new))
        var byOld: [MatchedPair?] = Array(repeating: nil, count: old.count)
        var byNew: [MatchedPair?] = Array(repeating: nil, count: new.count)
        for pair in pairs {
            byOld[pair.old] = pair
            byNew[pair.new] = pair
        }
        var removed: [[Int]] = Array(repeating: [], count: new.count + 1)
        var place = 0
        for (index, pair) in byOld.enumerated() {
            if let pair {
                if stayed.contains(pair.new) { place = pair.new + 1 }
            } else {
                removed[place].append(index)
            }
        }
        var fates = removed[0].map(Self.removed)
        for (index, pair) in byNew.enumerated() {
            fates.append(pair.map { fate($0, stayed: stayed.contains(index)) } ?? Self.added(index))
            fates += removed[index + 1].map(Self.removed)
        }
        return fates
    }

    /// The largest set of pairs that keep their order; the more words where two are as large.
    private func chain() -> [MatchedPair] {
        let weighed = pairs.map { pair in
            let length = min(old[pair.old].words.utf8.count, new[pair.new].words.utf8.count)
            return MatchedPair(
                old: pair.old, new: pair.new, similarity: pair.similarity,
                worth: isSameSection(pair) ? 1 << 32 + length : 1)
        }
        return HeaviestChain.of(weighed, count: new.count)
    }

    private func isSameSection(_ pair: MatchedPair) -> Bool {
        isTranslation || Section(old[pair.old]).isSame(as: Section(new[pair.new]))
    }

    private func fate(_ pair: MatchedPair, stayed: Bool) -> Fate {
        let isReworded = !isTranslation && pair.similarity < 1_000
        let isMoved = !isTranslation && !(stayed && isSameSection(pair))
        return Fate(
            old: pair.old, new: pair.new, kind: isMoved ? .moved : isReworded ? .changed : .same,
            isReworded: isReworded, similarity: pair.similarity)
    }

    private static func added(_ index: Int) -> Fate {
        Fate(old: nil, new: index, kind: .added, isReworded: false, similarity: 0)
    }

    private static func removed(_ index: Int) -> Fate {
        Fate(old: index, new: nil, kind: .removed, isReworded: false, similarity: 0)
    }
}
