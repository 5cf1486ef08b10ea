import Planning
import Testing
import Vocabulary

/// The differences of two wordings of one paragraph.
@Suite struct DifferencesOfWords {
    /// Kept words as they are, removed ones in `[-…-]`, added ones in `{+…+}`.
    private func marked(_ old: String, _ new: String) -> String {
        WordDifference.of(old, new).runs.map { run in
            switch run.kind {
            case .kept: run.words
            case .removed: "[-\(run.words)-]"
            case .added: "{+\(run.words)+}"
            }
        }.joined()
    }

    private func joined(_ difference: WordDifference, _ kind: WordDifference.Run.Kind) -> String {
        difference.runs.filter { $0.kind == .kept || $0.kind == kind }.map(\.words).joined()
    }

    @Test func `a replaced word stands between what was kept`() {
        #expect(
            marked("to report each year to the Council;", "to report every year to the Council,")
                == "to report [-each-]{+every+} year to the Council[-;-]{+,+}")
    }

    @Test func `a space between two changed words belongs to the change`() {
        #expect(
            marked("le Conseil des membres", "le Groupe d'experts membres")
                == "le [-Conseil des-]{+Groupe d'experts+} membres")
    }

    @Test func `Chinese is compared character by character`() {
        #expect(marked("责成主任每年报告", "责成局长每年报告") == "责成[-主任-]{+局长+}每年报告")
    }

    @Test func `Arabic and Russian are compared word by word`() {
        #expect(
            marked("تكلف المدير بتقديم تقرير", "تكلف الأمين العام بتقديم تقرير")
                == "تكلف [-المدير-]{+الأمين العام+} بتقديم تقرير")
        #expect(
            marked("поручает Директору", "поручает Совету") == "поручает [-Директору-]{+Совету+}")
    }

    @Test func `equal wordings are one kept run and empty ones none`() {
        #expect(WordDifference.of("to act", "to act").runs.map(\.kind) == [.kept])
        #expect(WordDifference.of("", "").runs.isEmpty)
        #expect(WordDifference.of("", "to act").runs.map(\.kind) == [.added])
        #expect(WordDifference.of("to act", "").runs.map(\.kind) == [.removed])
    }

    @Test func `letters written with other bytes are a change, so that each wording stays exact`() {
        let difference = WordDifference.of("le cafe\u{301} noir", "le caf\u{E9} noir")
        #expect(difference.runs.map(\.kind) == [.kept, .removed, .added, .kept])
        #expect(Array(joined(difference, .removed).utf8) == Array("le cafe\u{301} noir".utf8))
    }

    @Test(arguments: Language.allCases)
    func `runs joined are the two wordings`(language: Language) {
        var workshop = TextWorkshop(language, seed: 8)
        let text = workshop.text(12).map(\.words)
        let long = text.joined(separator: ", ")
        for wording in text + [long, ""] {
            var other = wording
            for _ in 0..<(wording == long ? 40 : 3) where !other.isEmpty {
                other = workshop.edited(other, most: 4)
            }
            check(wording, other)
            check(wording, text[0])
        }
    }

    @Test func `wordings of thousands of changes are compared in bounded time`() {
        var workshop = TextWorkshop(.english, seed: 9)
        let one = workshop.text(150).map(\.words).joined(separator: " ")
        let other = workshop.text(150).map(\.words).joined(separator: " ")
        check(one, other)
        check(one + " unicum " + other, other + " unicum " + one)
    }

    private func check(_ old: String, _ new: String) {
        let difference = WordDifference.of(old, new)
        #expect(joined(difference, .removed) == old)
        #expect(joined(difference, .added) == new)
        #expect(difference.runs.allSatisfy { !$0.words.isEmpty })
        for (one, next) in zip(difference.runs, difference.runs.dropFirst()) {
            #expect(one.kind != next.kind && !(one.kind == .added && next.kind == .removed))
        }
    }
}
