import Vocabulary

/// Tells the language of a text by its script and, among Latin scripts, by its small words.
struct LanguageDetector {
    /// What a text was found to be written in.
    struct Result {
        /// The language of most of the text; `nil` where no letters or no known words are.
        let language: Language?
        /// Another language that a good part of the text is in, or `nil`.
        let second: Language?
    }

    /// The languages of a text, told from at most 64 KB spread over it.
    static func detect(_ bytes: [UInt8]) -> Result {
        var scripts: [Language: Int] = [:]
        var latin = 0
        for sample in samples(of: bytes) { count(bytes, sample, &scripts, &latin) }
        if latin > 0 {
            let others = scripts.values.reduce(0, +)
            let (best, words) = latinLanguage(bytes, isMost: latin > others)
            if let best { scripts[best, default: 0] += latin } else if words == 0 { latin = 0 }
        }
        let ranked = scripts.filter { $0.value > 0 }.sorted {
            ($0.value, $1.key) > ($1.value, $0.key)
        }
        guard let first = ranked.first else { return Result(language: nil, second: nil) }
        let total = ranked.reduce(0) { $0 + $1.value }
        let second = ranked.dropFirst().first { $0.value * 4 >= total }
        return Result(language: first.key, second: second?.key)
    }

    private static func samples(of bytes: [UInt8]) -> [Range<Int>] {
        let size = 16_384
        guard bytes.count > size * 4 else { return [0..<bytes.count] }
        return (0..<4).map { part in
            let start = part * (bytes.count - size) / 3
            return start..<start + size
        }
    }

    /// Counts letters by script, weighted so that a sign of Chinese counts as much as a word's third.
    private static func count(
        _ bytes: [UInt8], _ range: Range<Int>, _ scripts: inout [Language: Int], _ latin: inout Int
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let first = bytes[index]
            let symbol = Folding.next(bytes, &index, range.upperBound)
            if (0x61...0x7A).contains(symbol), first < 0xD0 {
                latin += 1
            } else if first == 0xD0 || first == 0xD1 {
                scripts[.russian, default: 0] += 1
            } else if (0x620..<0x700).contains(symbol) {
                scripts[.arabic, default: 0] += 1
            } else if (0x4E00..<0xA000).contains(symbol) {
                scripts[.chinese, default: 0] += 3
            }
        }
    }

    /// Which of the languages in Latin script has most of its small words in the text; where none has
    /// and most of the text is in that script, which knows its opening.
    private static func latinLanguage(_ bytes: [UInt8], isMost: Bool) -> (Language?, words: Int) {
        let lists = LanguagePack.functionWordsOfLatinScript
        var counts = [Int](repeating: 0, count: lists.count)
        var words = 0
        for sample in samples(of: bytes) {
            var index = sample.lowerBound
            var word: [Folding.Symbol] = []
            while index < sample.upperBound {
                let symbol = Folding.next(bytes, &index, sample.upperBound)
                if Folding.isWord(symbol), word.count < 24 {
                    word.append(symbol)
                    continue
                }
                if word.count > 1 {
                    words += 1
                    for (number, list) in lists.enumerated() where list.words.contains(word) {
                        counts[number] += 1
                    }
                }
                word.removeAll(keepingCapacity: true)
            }
        }
        guard let most = counts.max(), most > 0, let best = counts.firstIndex(of: most) else {
            return (words > 0 && isMost ? byOpening(bytes, lists.map(\.language)) : nil, words)
        }
        return (
            counts.filter { $0 == most }.count > 1
                ? byOpening(bytes, lists.map(\.language)) ?? lists[best].language
                : lists[best].language, words
        )
    }

    /// For a few words: the language that knows them as an opening.
    private static func byOpening(_ bytes: [UInt8], _ languages: [Language]) -> Language? {
        languages.first { language in
            let reader = OpeningReader(bytes: bytes, lexicon: Lexicon(.pack(for: language)))
            return reader.opening(
                at: reader.skipOrnaments(0, bytes.count), to: min(bytes.count, 400)) != nil
        }
    }
}
