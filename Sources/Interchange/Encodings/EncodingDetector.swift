/// Tells the encoding of a text that is not in UTF-8 by decoding a sample of it in each one.
///
/// - Complexity: O(*n*) for finding the sample; all else is bounded by its size.
struct EncodingDetector {
    /// What was found.
    enum Result: Equatable {
        case certain(TextEncoding)
        /// It looks most like this one, but not surely enough.
        case doubtful(TextEncoding)
        /// It looks like no text in any of them.
        case none
    }

    /// At most so many bytes are looked at.
    static let most = 1 << 14
    private static let pieces = 32
    /// Fewer signs of another script than so many are no text.
    private static let fewest = 8
    /// How much more unlikely another reading has to be, in tenths of a nat.
    private static let margin = 35

    private static let narrow = TextEncoding.allCases.filter { $0.unit == 1 }
    private static let wide = TextEncoding.allCases.filter { $0.unit > 1 }

    private struct Candidate {
        let encoding: TextEncoding
        let score: EncodingScore
        let text: [[UInt8]]
    }

    /// The encoding of a text; `isNarrow` says whether it may be one in which a byte can be a letter.
    static func encoding(of bytes: [UInt8], isNarrow: Bool) -> Result {
        let sample = sample(of: bytes)
        var candidates = wide.compactMap { candidate($0, [bytes.prefix(most)]) }
        if isNarrow { candidates += narrow.compactMap { candidate($0, sample) } }
        // The sort is stable by place, so that of two equal readings the more common name wins.
        let ranked = candidates.enumerated().sorted {
            ($0.element.score.cost, $0.offset) < ($1.element.score.cost, $1.offset)
        }.map(\.element)
        guard let best = ranked.first(where: { $0.score.weighed > 0 || $0.encoding.unit > 1 }),
            best.score.strange * 2 < best.score.weighed || best.score.weighed == 0
        else { return .none }
        let second = ranked.first { $0.text != best.text && $0.encoding != best.encoding }
        let lead = (second?.score.cost ?? .max) - best.score.cost
        return isLikely(best) && lead >= margin ? .certain(best.encoding) : .doubtful(best.encoding)
    }

    /// Whether signs are about as frequent as in texts; few signs say little of that.
    private static func isLikely(_ candidate: Candidate) -> Bool {
        let score = candidate.score
        guard score.strange * 10 <= score.weighed * 3 else { return false }
        let isEnough =
            candidate.encoding.isLatin
            ? score.letters > score.weighed : score.weighed >= fewest
        guard candidate.encoding.unit > 1 || isEnough else { return false }
        return score.weighed < 20 || score.cost <= score.weighed * candidate.encoding.usualCost
    }

    private static func candidate(
        _ encoding: TextEncoding, _ sample: [ArraySlice<UInt8>]
    ) -> Candidate? {
        guard let decoder = TextDecoder(encoding) else { return nil }
        var score = EncodingScore()
        let text = sample.map { decoder.text(of: $0) }
        for piece in text { score.add(piece) }
        return Candidate(encoding: encoding, score: score, text: text)
    }

    /// Pieces from all over a text that begin at a character and hold what is not ASCII.
    private static func sample(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        guard bytes.count > most else { return [bytes[...]] }
        let window = bytes.count / pieces
        let found = (0..<pieces).compactMap { piece -> ArraySlice<UInt8>? in
            let end = piece == pieces - 1 ? bytes.count : (piece + 1) * window
            return start(in: bytes[(piece * window)..<end]).map {
                bytes[$0..<min(bytes.count, $0 + most / pieces)]
            }
        }
        return found.isEmpty ? [bytes.prefix(most)] : found
    }

    /// A place before the first byte beyond ASCII that is no part of a longer character: bytes below
    /// the digits never are.
    private static func start(in window: ArraySlice<UInt8>) -> Int? {
        var border: Int?
        for index in window.indices {
            if window[index] < 0x30 {
                border = index
            } else if window[index] >= 0x80, let border {
                return border
            }
        }
        return nil
    }
}
