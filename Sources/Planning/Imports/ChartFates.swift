import GoverningTexts

/// What became of the units of one printed chart in another one.
struct ChartFates {
    /// The place after of each unit that is still there, by its place before.
    private(set) var later: [Int: Int] = [:]
    /// The units that are in the second chart alone.
    private(set) var added: [Int] = []
    /// The units that are in the first chart alone.
    private(set) var vanished: [Int] = []

    private var renamed: [Int: String] = [:]

    /// The fates that two charts and the words of the document tell.
    init(_ before: PrintedChart, _ after: PrintedChart, words: [String]) {
        for (place, unit) in before.units.enumerated() {
            later[place] = after.units.firstIndex { $0.isSame(as: unit) }
        }
        let kept = Set(later.values)
        let gone = before.units.indices.filter { later[$0] == nil }
        let new = after.units.indices.filter { !kept.contains($0) }
        let pairs = RenamedUnits(
            Dictionary(uniqueKeysWithValues: gone.map { ($0, before.units[$0].name) }),
            Dictionary(uniqueKeysWithValues: new.map { ($0, after.units[$0].name) }), in: words
        ).pairs
        later.merge(pairs) { kept, _ in kept }
        added = new.filter { !pairs.values.contains($0) }
        vanished = gone.filter { pairs[$0] == nil }
        renamed = pairs.mapValues { after.units[$0].name }
    }

    /// The unit before into which a vanished one goes: the renamed one whose new name is most like its
    /// own; `nil` where none is.
    func target(of name: String, _ before: PrintedChart) -> Int? {
        let own = SignPairs(name)
        let likeness = renamed.mapValues { own.share(in: SignPairs($0)) }.filter { $0.value >= 0.5 }
        return likeness.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension ChartUnit {
    /// Whether two charts mean one unit: the same acronym, or the same name where one has none.
    fileprivate func isSame(as other: ChartUnit) -> Bool {
        if let acronym, let other = other.acronym { return acronym == other }
        return name == other.name
    }
}
