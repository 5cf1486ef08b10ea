import Vocabulary

/// What speaks for two paragraphs being the same one in two languages.
struct TranslationEvidence {
    /// The first text.
    let old: [AlignedParagraph]
    /// The second text.
    let new: [AlignedParagraph]
    /// What can be compared of the first text.
    let oldProfiles: [TranslationProfile]
    /// What can be compared of the second text.
    let newProfiles: [TranslationProfile]
    /// The codes of both.
    let codes: Features
    /// The mean lengths of the paragraphs: how much longer one language is than the other.
    private let lengths: (old: Double, new: Double)

    /// What a pair has before anything speaks for or against it.
    private static let doubt = 300

    /// The evidence on two texts.
    ///
    /// - Parameters:
    ///   - old: The first text.
    ///   - new: The second text.
    init(_ old: [AlignedParagraph], _ new: [AlignedParagraph]) {
        let beginnings = [old.first, new.first].allSatisfy { $0.map(Self.isLatin) ?? false }
        var known = Features()
        oldProfiles = old.map { TranslationProfile($0, beginnings: beginnings, in: &known) }
        newProfiles = new.map { TranslationProfile($0, beginnings: beginnings, in: &known) }
        known.weigh(paragraphs: old.count + new.count)
        codes = known
        self.old = old
        self.new = new
        lengths = (Self.meanLength(oldProfiles), Self.meanLength(newProfiles))
    }

    private static func meanLength(_ profiles: [TranslationProfile]) -> Double {
        let sum = profiles.reduce(0) { $0 + $1.length }
        return Double(max(1, sum)) / Double(max(1, profiles.count))
    }

    private static func isLatin(_ paragraph: AlignedParagraph) -> Bool {
        [.english, .french, .spanish].contains(paragraph.language)
    }

    /// Two paragraphs as a pair that may be right.
    ///
    /// - Parameters:
    ///   - one: A number in the first text.
    ///   - other: A number in the second text.
    /// - Returns: The pair, worth what the evidence surpasses doubt by, and nothing otherwise.
    func pair(_ one: Int, _ other: Int) -> MatchedPair {
        let sum = Self.doubt + place(one, other) + sense(one, other) + words(one, other)
        let weight = min(1_000, max(0, sum))
        return MatchedPair(
            old: one, new: other, similarity: weight,
            worth: max(0, sum - TranslationMatching.least))
    }

    /// Where the two stand: part, list and step of the list.
    private func place(_ one: Int, _ other: Int) -> Int {
        let left = oldProfiles[one]
        let right = newProfiles[other]
        var sum = old[one].part == new[other].part ? 50 : -400
        if left.list == right.list { sum += 50 }
        if left.step == right.step { sum += 70 }
        return sum
    }

    /// The class of the verb and the bodies addressed.
    private func sense(_ one: Int, _ other: Int) -> Int {
        var sum = 0
        if let verb = old[one].verb, let second = new[other].verb {
            sum += verb == second ? 100 : -150
        }
        let left = oldProfiles[one].bodies
        let right = newProfiles[other].bodies
        if !left.isEmpty, !right.isEmpty { sum += left.isDisjoint(with: right) ? -100 : 100 }
        return sum
    }

    /// The codes in the words, and how the lengths agree.
    private func words(_ one: Int, _ other: Int) -> Int {
        let left = oldProfiles[one]
        let right = newProfiles[other]
        let first = Double(left.length) / lengths.old + 0.05
        let second = Double(right.length) / lengths.new + 0.05
        let mismatch = abs(first - second) / (first + second)
        return agreement(left.codes, right.codes) + Int(150 - 900 * mismatch)
    }

    /// How the codes agree: with few of them in both, neither their presence nor their want says
    /// much.
    private func agreement(_ left: [Int], _ right: [Int]) -> Int {
        let weight = codes.weight(of: left) + codes.weight(of: right)
        guard weight > 0 else { return 0 }
        let share = Double(2 * codes.shared(left, right)) / Double(weight)
        return Int((1_000 * share - 250) * Double(weight) / Double(weight + 150))
    }
}
