import Figures
import Planning
import Records
import Vocabulary

/// The rules of a post of a head of department, as in founding document B.
enum SmallJob {
    static let rules = [
        education, inLieu, experience, international, mastered, second, relaxed, third,
    ]

    static let education = rule(1, .education) { $0.degree = .advanced }
    /// A first degree with twenty years, for internal candidates, in lieu of the advanced degree.
    static let inLieu = rule(2, .education) {
        $0.degree = .first
        $0.minimum = Quantity(20)
        $0.candidates = .internal
        $0.insteadOf = education.id
    }
    /// Fifteen years, for three of which a doctorate counts.
    static let experience = rule(3, .experience) {
        $0.minimum = Quantity(15)
        var doctorate = DegreeEquivalent()
        doctorate.degree = .doctorate
        doctorate.years = Quantity(3)
        $0.equivalents = [doctorate]
    }
    static let international = rule(4, .internationalExperience) { $0.minimum = Quantity(7) }
    static let mastered = rule(5, .proficientLanguages) { $0.minimum = Quantity(1) }
    static let second = rule(6, .knownLanguages) { $0.minimum = Quantity(2) }
    /// Council Resolution 626: one language that is mastered is enough.
    static let relaxed = rule(7, .proficientLanguages) {
        $0.minimum = Quantity(1)
        $0.candidates = .developingCountry
        $0.insteadOf = second.id
    }
    static let third = rule(8, .knownLanguages) {
        $0.minimum = Quantity(3)
        $0.isDesirable = true
    }

    static func rule(
        _ number: Int, _ subject: QualificationSubject?,
        _ change: (inout QualificationRule) -> Void = { _ in }
    ) -> QualificationRule {
        var rule = QualificationRule(id: .number(UInt64(number)))
        (rule.code, rule.rank, rule.subject) = ("Q\(number)", number, subject)
        change(&rule)
        return rule
    }

    /// Somebody who meets every rule, changed as a test wants.
    static func profile(_ change: (inout CandidateProfile) -> Void) -> CandidateProfile {
        var profile = CandidateProfile()
        profile.education = .advanced
        profile.experience = 15 * 12
        profile.internationalExperience = 7 * 12
        profile.languages = [.english: .proficient, .french: .good, .arabic: .good]
        profile.isInternal = false
        profile.isFromDevelopingCountry = false
        change(&profile)
        return profile
    }

    /// What becomes of each rule, by its code.
    static func results(_ profile: CandidateProfile) -> [String: QualificationResult] {
        let check = QualificationCheck(profile, against: rules)
        return Dictionary(
            check.outcomes.map { ($0.rule.code, $0.result) }, uniquingKeysWith: { one, _ in one })
    }
}
