/// How like the paragraphs of two texts in one language are.
struct WordLikeness {
    /// The first text.
    let old: [AlignedParagraph]
    /// The second text.
    let new: [AlignedParagraph]
    /// The words of the first text.
    let oldWords: [WordProfile]
    /// The words of the second text.
    let newWords: [WordProfile]
    /// The features of both.
    let features: Features
    /// The sections of the paragraphs of the first text.
    private let oldSections: [Section]
    /// The sections of the paragraphs of the second text.
    private let newSections: [Section]
    /// The weight of each paragraph of the first text.
    private let oldWeights: [Int]
    /// The weight of each paragraph of the second text.
    let newWeights: [Int]

    /// Paragraphs of so many words or fewer are told by their numbers more than by their words.
    private static let fewWords = 30

    /// The likeness of the paragraphs of two texts.
    ///
    /// - Parameters:
    ///   - old: The first text.
    ///   - new: The second text.
    init(_ old: [AlignedParagraph], _ new: [AlignedParagraph]) {
        var known = Features()
        self.old = old
        self.new = new
        let oldWords = old.map { WordProfile($0.words, in: &known) }
        let newWords = new.map { WordProfile($0.words, in: &known) }
        known.weigh(paragraphs: old.count + new.count)
        oldWeights = oldWords.map { [known] in known.weight(of: $0.features) }
        newWeights = newWords.map { [known] in known.weight(of: $0.features) }
        self.oldWords = oldWords
        self.newWords = newWords
        features = known
        oldSections = old.map(Section.init)
        newSections = new.map(Section.init)
    }

    /// Whether two paragraphs have the same words under the same section.
    ///
    /// - Parameters:
    ///   - one: A number in the first text.
    ///   - other: A number in the second text.
    /// - Returns: Whether they are the same in all but place.
    func areSame(_ one: Int, _ other: Int) -> Bool {
        oldWords[one].words == newWords[other].words && isSameSection(one, other)
    }

    /// Whether two paragraphs stand under the same section.
    ///
    /// - Parameters:
    ///   - one: A number in the first text.
    ///   - other: A number in the second text.
    /// - Returns: Whether their sections are the same.
    func isSameSection(_ one: Int, _ other: Int) -> Bool {
        oldSections[one].isSame(as: newSections[other])
    }

    /// The likeness of the words of two paragraphs.
    ///
    /// It is twice the weight of what they share over the weight of both. Short paragraphs that
    /// name other numbers throughout are less like one another than their words are.
    ///
    /// - Parameters:
    ///   - one: A number in the first text.
    ///   - other: A number in the second text.
    /// - Returns: Thousandths; 1000 for equal words only.
    func similarity(_ one: Int, _ other: Int) -> Int {
        let left = oldWords[one]
        let right = newWords[other]
        if left.words == right.words { return 1_000 }
        let weight = oldWeights[one] + newWeights[other]
        guard !left.words.isEmpty, !right.words.isEmpty, weight > 0 else { return 0 }
        let shared = features.shared(left.features, right.features)
        let likeness = min(999, 2_000 * shared / weight)
        let areNamed =
            !left.figures.isEmpty && !right.figures.isEmpty
            && min(left.words.count, right.words.count) <= Self.fewWords
        guard areNamed, Set(left.figures).isDisjoint(with: right.figures) else { return likeness }
        return likeness * 65 / 100
    }

    /// Two paragraphs as a pair that may be right.
    ///
    /// Its worth grows with the square of what speaks for it, so that one good pair outweighs two
    /// poor ones that stand in its way.
    ///
    /// - Parameters:
    ///   - one: A number in the first text.
    ///   - other: A number in the second text.
    /// - Returns: The pair.
    func pair(_ one: Int, _ other: Int) -> MatchedPair {
        let similarity = similarity(one, other)
        let support = support(one, other)
        let sum = max(1, similarity * 20 + support * 10)
        return MatchedPair(old: one, new: other, similarity: similarity, worth: sum * sum / 1_000)
    }

    /// What part, path, label, verb and addressees add: enough to decide between equals.
    private func support(_ one: Int, _ other: Int) -> Int {
        let left = old[one]
        let right = new[other]
        var support = left.part == right.part ? 0 : -80
        if left.path == right.path { support += 15 }
        if left.label == right.label { support += 5 }
        if isSameSection(one, other) { support += 25 }
        if let verb = left.verb, verb == right.verb { support += 15 }
        if left.addressees.contains(where: right.addressees.contains) { support += 10 }
        return support
    }
}
