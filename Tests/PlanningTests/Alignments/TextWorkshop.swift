import Planning
import TestSupport
import Vocabulary

/// A new revision made from an old one, with what really became of each paragraph.
struct KnownRevision {
    /// The old text.
    var old: [AlignedParagraph]
    /// The new text.
    var new: [AlignedParagraph]
    /// For each paragraph of the new text, the one of the old text it was made of.
    var origins: [Int?]

    /// How many paragraphs of both texts the alignment pairs as they were made.
    ///
    /// - Returns: The right fates and all of them.
    func score() -> (right: Int, all: Int) {
        let alignment = Alignment.of(old, new)
        let kept = Set(origins.compactMap(\.self))
        let lost = old.indices.filter { !kept.contains($0) }
        let right =
            origins.indices.count { alignment.fate(ofNew: $0).old == origins[$0] }
            + lost.count { alignment.fate(ofOld: $0).new == nil }
        return (right, origins.count + lost.count)
    }
}

/// Makes texts out of the words of a language, and revisions of them.
struct TextWorkshop {
    /// The random numbers.
    var generator: SeededGenerator
    /// The words or, in Chinese, characters that texts are made of.
    let words: [String]
    /// The words that many paragraphs begin with.
    let openings: [[String]]
    /// What stands between words.
    let space: String
    /// The language.
    let language: Language

    /// A workshop for a language.
    init(_ language: Language, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        self.language = language
        space = language == .chinese ? "" : " "
        let sample = SampleResolutions.words[language] ?? ""
        let lines = sample.split(separator: "\n").map { line in
            language == .chinese
                ? line.map(String.init) : line.split(separator: " ").map(String.init)
        }
        openings = lines.map { Array($0.prefix(4)) }
        words = lines.flatMap(\.self)
    }

    /// A text of so many paragraphs in sections of some six.
    mutating func text(_ count: Int) -> [AlignedParagraph] {
        numbered(
            (0..<count).map { index in
                let section = index / 6
                return paragraph(wording(), section: section)
            })
    }

    /// A revision: some paragraphs removed, some added, some worded anew, some moved.
    ///
    /// - Parameters:
    ///   - old: The text it is made of.
    ///   - share: The share of the paragraphs to which each of these is done.
    /// - Returns: The revision, with what became of each paragraph.
    mutating func revision(of old: [AlignedParagraph], share: Double) -> KnownRevision {
        var made: [(origin: Int?, paragraph: AlignedParagraph)] = []
        for (index, paragraph) in old.enumerated() {
            if chance(share) { continue }
            let words = chance(3 * share) ? edited(paragraph.words) : paragraph.words
            made.append((index, with(words, of: paragraph)))
            if chance(share) { made.append((nil, with(wording(), of: paragraph))) }
        }
        for _ in 0..<Int(Double(made.count) * share / 2) {
            let moved = made.remove(at: Int.random(in: 0..<made.count, using: &generator))
            let place = Int.random(in: 0...made.count, using: &generator)
            let neighbour = made[min(place, made.count - 1)].paragraph
            made.insert((moved.origin, with(moved.paragraph.words, of: neighbour)), at: place)
        }
        return KnownRevision(
            old: old, new: numbered(made.map(\.paragraph)), origins: made.map(\.origin))
    }

    /// Words of which a quarter, or some, are put out, put in or replaced.
    mutating func edited(_ wording: String, most: Int = .max) -> String {
        var parts =
            language == .chinese
            ? wording.map(String.init) : wording.split(separator: " ").map(String.init)
        for _
            in 0..<max(1, Int.random(in: 0...max(1, min(most, parts.count / 4)), using: &generator))
        {
            let place = Int.random(in: 0..<parts.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: parts[place] = word()
            case 1: parts.insert(word(), at: place)
            default: if parts.count > 1 { parts.remove(at: place) }
            }
        }
        return parts.joined(separator: space)
    }

    private mutating func wording() -> String {
        let opening = openings.randomElement(using: &generator) ?? []
        let count = Int.random(in: 8...40, using: &generator)
        let number = String(Int.random(in: 1...300, using: &generator))
        let rest = (0..<count).map { _ in word() } + (chance(0.3) ? [number] : [])
        return (opening + rest).joined(separator: space)
    }

    private mutating func word() -> String { words.randomElement(using: &generator) ?? "" }

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &generator) < share
    }

    private func paragraph(_ words: String, section: Int) -> AlignedParagraph {
        let verbs = ["recalls", "recognizes", "decides", "instructs", "invites"]
        let isPreamble = section % 5 < 2
        return AlignedParagraph(
            path: "\(isPreamble ? "pre" : "op").\(section + 1).0",
            part: isPreamble ? "preambular" : "operative", verb: verbs[section % 5],
            addressees: section % 5 > 2 ? ["itu.body-\(section % 7)"] : [],
            heading: "heading \(section)", words: words, language: language)
    }

    private func with(_ words: String, of paragraph: AlignedParagraph) -> AlignedParagraph {
        AlignedParagraph(
            path: paragraph.path, part: paragraph.part, label: paragraph.label,
            verb: paragraph.verb, addressees: paragraph.addressees, heading: paragraph.heading,
            words: words, language: paragraph.language)
    }

    /// The paragraphs with the last step of each path counted anew.
    private func numbered(_ text: [AlignedParagraph]) -> [AlignedParagraph] {
        var counts: [Substring: Int] = [:]
        return text.map { paragraph in
            let list = paragraph.path.prefix(
                upTo: paragraph.path.lastIndex(of: ".") ?? paragraph.path.endIndex)
            counts[list, default: 0] += 1
            let number = counts[list, default: 0]
            return AlignedParagraph(
                path: "\(list).\(number)", part: paragraph.part, label: "\(number)",
                verb: paragraph.verb, addressees: paragraph.addressees,
                heading: paragraph.heading, words: paragraph.words, language: paragraph.language)
        }
    }
}
