/// Puts the joined letters lam and alef right, which converters write in the wrong order.
///
/// A font draws the two as one sign; converters turn words round sign by sign and so turn the two. Where
/// no word could begin so, and where only two or three letters stand, the right order is certain.
enum PDFLamAlef {
    private static let alef: Unicode.Scalar = "ا"
    private static let lam: Unicode.Scalar = "ل"
    /// Alef with what may stand on it.
    private static let alefs: Set<Unicode.Scalar> = ["ا", "أ", "إ", "آ"]
    /// Letters written to the front of a word.
    private static let clitics: Set<Unicode.Scalar> = ["و", "ف", "ب", "ك"]

    /// The signs with all words put right.
    static func repaired(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var out = signs
        var start = 0
        while start < out.count {
            guard PDFSigns.isRightToLeft(out[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < out.count, PDFSigns.isRightToLeft(out[end]), !isPunctuation(out[end]) {
                end += 1
            }
            if end > start { repair(&out, start, end) }
            start = max(end, start + 1)
        }
        return out
    }

    private static func isPunctuation(_ sign: Unicode.Scalar) -> Bool {
        ["،", "؛", "؟"].contains(sign)
    }

    private static func repair(_ signs: inout [Unicode.Scalar], _ start: Int, _ end: Int) {
        var first = start
        if end - first > 2, clitics.contains(signs[first]), alefs.contains(signs[first + 1]) {
            first += 1
        }
        let rest = end - first
        // The article before an alef: no word begins with two of them.
        if rest > 3, signs[first] == alef, alefs.contains(signs[first + 1]), signs[first + 2] == lam
        {
            return signs.swapAt(first + 1, first + 2)
        }
        // «To the» before an alef.
        if rest > 4, signs[first] == lam, signs[first + 1] != alef,
            alefs.contains(signs[first + 1]),
            signs[first + 2] == lam
        {
            return signs.swapAt(first + 1, first + 2)
        }
        // «No» and «not» alone.
        if rest == 2, signs[first] == alef, signs[first + 1] == lam {
            return signs.swapAt(first, first + 1)
        }
        if rest == 3, ["إ", "أ"].contains(signs[first]), signs[first + 1] == alef,
            signs[first + 2] == lam
        {
            signs.swapAt(first + 1, first + 2)
        }
    }
}
