/// In which paragraphs of a text each feature stands.
struct Postings {
    /// Where the paragraphs of each feature begin in `paragraphs`.
    private let starts: [Int]
    /// The paragraphs, feature by feature.
    private let paragraphs: [Int]

    /// The most entries read for one paragraph: the rarest features come first.
    private static let limit = 1_500

    /// The postings of a text.
    ///
    /// - Parameters:
    ///   - features: For each paragraph, its features in rising order.
    ///   - count: How many features there are.
    init(_ features: [[Int]], count: Int) {
        var starts = Array(repeating: 0, count: count + 1)
        for paragraph in features {
            for feature in Self.distinct(paragraph) { starts[feature + 1] += 1 }
        }
        for feature in 0..<count { starts[feature + 1] += starts[feature] }
        var places = starts
        var paragraphs = Array(repeating: 0, count: starts[count])
        for (index, paragraph) in features.enumerated() {
            for feature in Self.distinct(paragraph) {
                paragraphs[places[feature]] = index
                places[feature] += 1
            }
        }
        self.starts = starts
        self.paragraphs = paragraphs
    }

    /// The paragraphs that share most with a paragraph of the other text.
    ///
    /// - Parameters:
    ///   - features: The features of that paragraph, in rising order.
    ///   - weights: The weight of each feature.
    ///   - sizes: The weight of each paragraph of this text.
    ///   - count: How many to give.
    /// - Returns: The numbers of the paragraphs, the best first; equal ones in order.
    func nearest(to features: [Int], weights: [Int], sizes: [Int], count: Int) -> [Int] {
        let rarest = Self.distinct(features).filter { !range(of: $0).isEmpty }
            .sorted { (range(of: $0).count, $0) < (range(of: $1).count, $1) }
        var shared: [Int: Int] = [:]
        var read = 0
        for feature in rarest {
            let range = range(of: feature)
            read += range.count
            if read > Self.limit, read > range.count { break }
            for index in range.prefix(Self.limit) {
                shared[paragraphs[index], default: 0] += weights[feature]
            }
        }
        let own = features.reduce(0) { $0 + weights[$1] }
        let rated = shared.map { index, weight in
            (index: index, rate: 2_000 * weight / max(1, own + sizes[index]))
        }
        return rated.sorted { ($1.rate, $0.index) < ($0.rate, $1.index) }.prefix(count).map(\.index)
    }

    private func range(of feature: Int) -> Range<Int> { starts[feature]..<starts[feature + 1] }

    private static func distinct(_ rising: [Int]) -> [Int] {
        var last = -1
        return rising.filter { feature in
            defer { last = feature }
            return feature != last
        }
    }
}
