import Planning
import Testing
import Vocabulary

/// What holds of the alignment of any two texts.
@Suite struct PropertiesOfAlignments {
    /// Texts and revisions of all kinds, also without words, with equal paragraphs and equal paths.
    private func samples(_ language: Language) -> [KnownRevision] {
        var workshop = TextWorkshop(language, seed: 11)
        var samples = [3, 12, 30].flatMap { count in
            [0.1, 0.4].map { share in
                workshop.revision(of: workshop.text(count), share: share)
            }
        }
        let few = workshop.text(3)
        let many = (0..<24).map { index in few[index * 7 % 5 % 3] }
        samples.append(workshop.revision(of: many, share: 0.2))
        let empty = AlignedParagraph(path: "", part: "", words: " … ", language: language)
        let sparse = (0..<30).map { $0 % 3 == 0 ? few[$0 % 2] : empty }
        samples.append(KnownRevision(old: sparse, new: Array(sparse.dropFirst(4)), origins: []))
        return samples
    }

    @Test(arguments: Language.allCases)
    func `every paragraph has exactly one fate`(language: Language) {
        for sample in samples(language) {
            let fates = Alignment.of(sample.old, sample.new).fates
            #expect(fates.compactMap(\.old).sorted() == Array(sample.old.indices))
            #expect(fates.compactMap(\.new) == Array(sample.new.indices))
            for fate in fates {
                #expect((fate.old == nil) == (fate.kind == .added))
                #expect((fate.new == nil) == (fate.kind == .removed))
                #expect((0...1_000).contains(fate.similarity))
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `a text is the same as itself throughout`(language: Language) {
        for sample in samples(language) {
            for text in [sample.old, sample.new] {
                let fates = Alignment.of(text, text).fates
                #expect(fates.allSatisfy { $0.kind == .same && $0.old == $0.new })
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `exchanging old and new exchanges added and removed`(language: Language) {
        for sample in samples(language) {
            let there = Alignment.of(sample.old, sample.new)
            let back = Alignment.of(sample.new, sample.old)
            for fate in there.fates {
                let other = fate.new.map(back.fate(ofOld:)) ?? fate.old.map(back.fate(ofNew:))
                #expect(other?.old == fate.new && other?.new == fate.old)
                #expect(other?.similarity == fate.similarity)
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `moderate revisions are recovered`(language: Language) {
        var workshop = TextWorkshop(language, seed: 2_026)
        var right = 0
        var all = 0
        for count in [8, 20, 40, 90] {
            let score = workshop.revision(of: workshop.text(count), share: 0.1).score()
            right += score.right
            all += score.all
        }
        #expect(Double(right) >= 0.98 * Double(all), "\(right) of \(all)")
    }

    @Test func `heavy revisions are recovered for the most part`() {
        var workshop = TextWorkshop(.english, seed: 5)
        let score = workshop.revision(of: workshop.text(200), share: 0.25).score()
        #expect(Double(score.right) >= 0.93 * Double(score.all), "\(score)")
    }

    @Test func `hundreds of equal paragraphs are no obstacle`() {
        let line = AlignedParagraph(path: "a", part: "x", words: "to report", language: .english)
        let end = AlignedParagraph(path: "b", part: "x", words: "to end", language: .english)
        let old = Array(repeating: line, count: 200) + [end]
        let new = [end] + Array(repeating: line, count: 199)
        let kinds = Alignment.of(old, new).fates.map(\.kind)
        #expect(kinds.count { $0 == .same } == 199)
        #expect(kinds.count { $0 == .removed } <= 2)
    }

    @Test func `long texts in two languages pair around what one of them lacks`() {
        var workshop = TextWorkshop(.russian, seed: 3)
        let old = workshop.text(700)
        let new = old.enumerated().filter { !(100..<160).contains($0.offset) }.map { _, paragraph in
            AlignedParagraph(
                path: paragraph.path, part: paragraph.part, verb: paragraph.verb,
                addressees: paragraph.addressees, words: paragraph.words, language: .arabic)
        }
        let alignment = Alignment.of(old, new)
        let right = new.indices.count {
            alignment.fate(ofNew: $0).old == ($0 < 100 ? $0 : $0 + 60)
        }
        #expect(right >= 627)
    }
}
