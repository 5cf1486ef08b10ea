/// What the paragraphs of two texts are made of, as numbers, each with a weight.
///
/// A feature is a word, two words that follow one another, or a code. What stands in few paragraphs
/// weighs much and what stands in all of them little: of «Resolution 71 of the Conference» only
/// «71» says which paragraph it is.
struct Features {
    /// The weight of each feature, which grows with the logarithm of its rarity.
    private(set) var weights: [Int] = []
    /// In how many paragraphs each feature stands.
    private(set) var frequencies: [Int] = []
    /// What the weight of each feature is a multiple of: two words that follow one another count
    /// half, since a single word changed breaks two such.
    private var scales: [Double] = []
    /// The number of each word or code.
    private var numbersOfWords: [String: Int] = [:]
    /// The number of each two words, by their numbers.
    private var numbersOfPairs: [Int: Int] = [:]

    /// The number of a word or code, a new one if it was not met before.
    ///
    /// - Parameter word: A folded word or a code.
    /// - Returns: Its number.
    mutating func number(of word: String) -> Int {
        if let number = numbersOfWords[word] { return number }
        frequencies.append(0)
        scales.append(16)
        numbersOfWords[word] = frequencies.count - 1
        return frequencies.count - 1
    }

    /// The number of two words that follow one another.
    ///
    /// - Parameters:
    ///   - first: The number of the first.
    ///   - second: The number of the second.
    /// - Returns: The number of the two.
    mutating func number(of first: Int, _ second: Int) -> Int {
        let key = first << 32 | second
        if let number = numbersOfPairs[key] { return number }
        frequencies.append(0)
        scales.append(8)
        numbersOfPairs[key] = frequencies.count - 1
        return frequencies.count - 1
    }

    /// Counts the features of one paragraph.
    ///
    /// - Parameter features: Its features in rising order.
    mutating func count(_ features: [Int]) {
        var last = -1
        for feature in features where feature != last {
            frequencies[feature] += 1
            last = feature
        }
    }

    /// Makes the weights, once all paragraphs are counted.
    ///
    /// - Parameter paragraphs: How many paragraphs both texts have.
    mutating func weigh(paragraphs: Int) {
        weights = zip(frequencies, scales).map { frequency, scale in
            let rarity = Double(max(1, paragraphs)) / Double(max(1, frequency))
            return Int(scale * (Double(rarity.exponent) + rarity.significand))
        }
    }

    /// The weight of all features of a paragraph.
    ///
    /// - Parameter features: Its features.
    /// - Returns: The sum of their weights.
    func weight(of features: [Int]) -> Int {
        features.reduce(0) { $0 + weights[$1] }
    }

    /// The weight of what two paragraphs share.
    ///
    /// - Parameters:
    ///   - one: The features of one, in rising order.
    ///   - other: The features of the other, in rising order.
    /// - Returns: The weight; what stands twice in both counts twice.
    func shared(_ one: [Int], _ other: [Int]) -> Int {
        var sum = 0
        var left = 0
        var right = 0
        while left < one.count, right < other.count {
            if one[left] == other[right] {
                sum += weights[one[left]]
                left += 1
                right += 1
            } else if one[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return sum
    }
}
