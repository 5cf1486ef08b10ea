/// The words of a text as they are shown: each run of white space as one space, none at the ends.
enum CollapsedWords {
    /// The words between two places, without what converters left there.
    static func words(_ bytes: [UInt8], from start: Int, to end: Int, isNoiseKept: Bool = false)
        -> String
    {
        var words: [UInt8] = []
        words.reserveCapacity(max(0, end - start))
        var isSpacePending = false
        var index = start
        while index < end {
            if !isNoiseKept, NoiseReader.mayBegin(with: bytes[index]),
                let noise = NoiseReader.end(bytes, at: index, to: end)
            {
                index = noise
                continue
            }
            var next = index
            if Folding.next(bytes, &next, end) == Folding.space {
                isSpacePending = !words.isEmpty
            } else {
                if isSpacePending { words.append(0x20) }
                isSpacePending = false
                for place in index..<next { words.append(bytes[place]) }
            }
            index = next
        }
        return String(decoding: words, as: UTF8.self)
    }
}

extension String {
    /// The text with each run of white space as one space and none at its ends.
    var collapsed: String {
        let bytes = Array(utf8)
        return CollapsedWords.words(bytes, from: 0, to: bytes.count, isNoiseKept: true)
    }
}
