import Figures
import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// What is true of any profile against any rules.
///
/// A failure names its seed.
@Suite struct RandomProfiles {
    private static let seeds = 1...300

    @Test(arguments: seeds)
    func `more of anything never makes a rule fail that held`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rules = Self.rules(&random)
        let less = Self.profile(&random)
        let more = Self.more(than: less, &random)
        let pairs = zip(
            QualificationCheck(less, against: rules).outcomes,
            QualificationCheck(more, against: rules).outcomes)
        for (before, after) in pairs {
            #expect(before.result != .holds || after.result == .holds, "seed \(seed)")
            #expect(after.result != .fails || before.result == .fails, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `telling more never turns an answer round`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rules = Self.rules(&random)
        let whole = Self.profile(&random)
        var part = whole
        if Bool.random(using: &random) { part.education = nil }
        if Bool.random(using: &random) { part.experience = nil }
        if Bool.random(using: &random) { part.isInternal = nil }
        if Bool.random(using: &random) { part.languages = nil }
        let pairs = zip(
            QualificationCheck(part, against: rules).outcomes,
            QualificationCheck(whole, against: rules).outcomes)
        for (before, after) in pairs where before.result != .notTold {
            #expect(after.result == before.result || after.result == .notConcerned, "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `no order of rules shows, and a rule holds where one of its ways does`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let rules = Self.rules(&random)
        let profile = Self.profile(&random)
        let outcomes = QualificationCheck(profile, against: rules).outcomes
        let shuffled = QualificationCheck(profile, against: rules.shuffled(using: &random))
        #expect(shuffled.outcomes == outcomes, "seed \(seed)")
        for outcome in outcomes where outcome.result != .notConcerned {
            let ways = [outcome.ownResult] + outcome.alternatives.map(\.result)
            #expect((outcome.result == .holds) == ways.contains(.holds), "seed \(seed)")
        }
    }

    // MARK: Chance

    private static func rules(_ random: inout SeededGenerator) -> [QualificationRule] {
        (1...Int.random(in: 1...8, using: &random)).map { number in
            SmallJob.rule(number, QualificationSubject.allCases.randomElement(using: &random)) {
                if Bool.random(using: &random) {
                    $0.minimum = Quantity(Int128.random(in: 0...60, using: &random), scale: 1)
                }
                if Bool.random(using: &random) {
                    $0.degree = Degree.allCases.randomElement(using: &random)
                }
                if Int.random(in: 1...4, using: &random) == 1 { $0.candidates = .internal }
                if Bool.random(using: &random) {
                    $0.insteadOf = .number(UInt64.random(in: 1...8, using: &random))
                }
                var equivalent = DegreeEquivalent()
                equivalent.degree = Degree.allCases.randomElement(using: &random)
                equivalent.years = Quantity(Int.random(in: 0...3, using: &random))
                $0.equivalents = [equivalent]
            }
        }
    }

    private static func profile(_ random: inout SeededGenerator) -> CandidateProfile {
        var profile = CandidateProfile()
        profile.education = Education.allCases.randomElement(using: &random)
        profile.experience = Int.random(in: 0...100, using: &random)
        profile.internationalExperience = Int.random(in: 0...100, using: &random)
        profile.isInternal = Bool.random(using: &random)
        profile.languages = [:]
        for language in Language.allCases where Bool.random(using: &random) {
            profile.languages?[language] = LanguageLevel.allCases.randomElement(using: &random)
        }
        return profile
    }

    private static func more(
        than less: CandidateProfile, _ random: inout SeededGenerator
    ) -> CandidateProfile {
        var more = less
        more.experience = (less.experience ?? 0) + Int.random(in: 0...40, using: &random)
        more.internationalExperience =
            (less.internationalExperience ?? 0) + Int.random(in: 0...40, using: &random)
        if Bool.random(using: &random) { more.education = .doctorate }
        if let language = Language.allCases.randomElement(using: &random) {
            more.languages?[language] = .proficient
        }
        return more
    }
}
