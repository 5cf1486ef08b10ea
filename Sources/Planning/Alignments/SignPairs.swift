/// The pairs of letters and figures that follow one another in words: a measure of likeness that needs no
/// words, and so serves every language.
package struct SignPairs: Sendable {
    private let pairs: Set<String>

    /// The pairs of some words, in small letters; signs between words don't count.
    package init(_ words: String) {
        let signs = words.lowercased().filter { $0.isLetter || $0.isNumber }.map { $0 }
        pairs = Set(zip(signs, signs.dropFirst()).map { String([$0, $1]) })
    }

    /// Which part of these pairs other words have too, 0 to 1; 1 where there are none.
    package func share(in other: SignPairs) -> Double {
        guard !pairs.isEmpty else { return 1 }
        return Double(pairs.intersection(other.pairs).count) / Double(pairs.count)
    }
}
