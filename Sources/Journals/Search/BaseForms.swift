/// The forms that words are also found by: without the endings of number, gender and case, and in
/// Arabic without article, conjunction and preposition.
///
/// Which rules apply follows from the script alone. A word may have several base forms, and two
/// words meet where any of theirs agree, the words themselves counted. Words with digits and words of
/// mixed scripts have none.
struct BaseForms: Sendable {
    /// Stands before a base form in an index, so that no phrase and no prefix takes it for a word.
    static let mark = "ø"

    /// The only lists; read once.
    static let lists = BaseForms()

    private let latin = Endings(EndingRules.latin, minimum: 3)
    private let cyrillic = Endings(EndingRules.cyrillic, minimum: 6)
    private let arabic = Endings(EndingRules.arabic, minimum: 6)
    private let prefixes: [(letters: [UInt8], minimum: Int)]

    private init() {
        prefixes = EndingRules.arabicPrefixes.split { $0 == " " || $0 == "\n" }.compactMap { rule in
            let parts = rule.split(separator: ":")
            guard parts.count == 2, let letters = Int(parts[1]) else { return nil }
            return (Array(parts[0].utf8), letters * 2)
        }
    }

    /// Adds the base forms that differ from the word, each with its mark and a space behind it.
    ///
    /// The folded word stands in a range of the bytes.
    func append(
        of bytes: [UInt8], in range: Range<Int>, _ scripts: WordScripts, to output: inout [UInt8]
    ) {
        if scripts == .latin {
            latin.forEachBase(of: bytes, in: range) { kept, base in
                Self.add(bytes, range.prefix(kept), base, to: &output)
            }
        } else if scripts == .cyrillic {
            appendCyrillic(bytes, range, to: &output)
        } else if scripts == .arabic {
            appendArabic(bytes, range, to: &output)
        }
    }

    private static func add(
        _ bytes: [UInt8], _ kept: Range<Int>, _ base: [UInt8], to output: inout [UInt8]
    ) {
        output.append(0xC3)
        output.append(0xB8)
        for index in kept { output.append(bytes[index]) }
        output.append(contentsOf: base)
        output.append(0x20)
    }

    private func appendCyrillic(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
        let isConsonant = { (index: Int) in !Self.vowels.contains(bytes[index]) }
        cyrillic.forEachBase(of: bytes, in: range, isConsonant) { kept, _ in
            // объединенн(ых) and объединен(ы) are one word.
            let end = range.lowerBound + kept
            let isDoubled = kept >= 8 && bytes[(end - 4)..<end].elementsEqual(Self.doubled)
            Self.add(bytes, range.prefix(isDoubled ? kept - 2 : kept), [], to: &output)
        }
    }

    private static let doubled = Array("нн".utf8)
    /// The last bytes of the vowels, й and ь, which are those of no other Russian letter.
    private static let vowels = Set("аеиоуыэюяйь".unicodeScalars.map { String($0).utf8.last ?? 0 })

    private func appendArabic(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
        appendWithoutEnding(bytes, range, isWord: true, to: &output)
        let prefix = prefixes.first { prefix in
            range.count >= prefix.letters.count + prefix.minimum
                && bytes[range].starts(with: prefix.letters)
        }
        guard let prefix else { return }
        let length = prefix.letters.count
        appendWithoutEnding(bytes, range.dropFirst(length), isWord: false, to: &output)
        // للجنة is written with one ل for the article and the first letter of لجنة.
        if prefix.letters.suffix(4).elementsEqual(Self.doubledLam) {
            appendWithoutEnding(bytes, range.dropFirst(length - 2), isWord: false, to: &output)
        }
    }

    private static let doubledLam = Array("لل".utf8)

    /// Adds an Arabic word without its ending; one without an ending only where it isn't the word.
    private func appendWithoutEnding(
        _ bytes: [UInt8], _ range: Range<Int>, isWord: Bool, to output: inout [UInt8]
    ) {
        let start = output.count
        arabic.forEachBase(of: bytes, in: range) { kept, base in
            Self.add(bytes, range.prefix(kept), base, to: &output)
        }
        if output.count == start, !isWord { Self.add(bytes, range, [], to: &output) }
    }
}
