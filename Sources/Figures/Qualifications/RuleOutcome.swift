package import Planning
import Vocabulary

/// What becomes of one rule for one profile, and why.
package struct RuleOutcome: Hashable, Sendable {
    /// The rule.
    package let rule: QualificationRule
    /// Whether it holds, by itself or through another way.
    package let result: QualificationResult
    /// Whether it holds by itself.
    package let ownResult: QualificationResult
    /// Each thing that it asks.
    package let reasons: [QualificationReason]
    /// Other ways of meeting it.
    package let alternatives: [RuleOutcome]

    /// The other way through which it holds; `nil` where it holds by itself, or doesn't.
    package var way: RuleOutcome? {
        ownResult == .holds ? nil : alternatives.first { $0.result == .holds }
    }

    /// A rule with the rules that stand in its stead.
    init(
        _ rule: QualificationRule, insteadOfIt others: [QualificationRule],
        for profile: CandidateProfile
    ) {
        self.rule = rule
        reasons = rule.reasons(for: profile)
        ownResult = .all(reasons.map(\.result))
        alternatives = others.map { RuleOutcome($0, insteadOfIt: [], for: profile) }
        let isForOthers =
            rule.insteadOf == nil && rule.candidates.flatMap(profile.isMember) == false
        result =
            isForOthers
            ? .notConcerned : .any([ownResult] + alternatives.map(\.result))
    }
}

extension QualificationRule {
    /// Each thing that the rule asks, beside what a profile tells of it.
    fileprivate func reasons(for profile: CandidateProfile) -> [QualificationReason] {
        var reasons: [QualificationReason] = []
        if let candidates {
            reasons.append(.group(candidates, isMember: profile.isMember(of: candidates)))
        }
        if let degree { reasons.append(.degree(wanted: degree, told: profile.education)) }
        switch subject {
        case .proficientLanguages: reasons.append(languages(.proficient, profile))
        case .knownLanguages: reasons.append(languages(.good, profile))
        case .education, .experience, .internationalExperience:
            if let minimum { reasons.append(.experience(experience(minimum, profile))) }
        case nil: break
        }
        return degree == nil && minimum == nil && !asksLanguages
            ? reasons + [.nothingAsked] : reasons
    }

    private var asksLanguages: Bool {
        subject == .proficientLanguages || subject == .knownLanguages
    }

    /// A rule about languages that names no number asks for one.
    private func languages(
        _ level: LanguageLevel, _ profile: CandidateProfile
    ) -> QualificationReason {
        let least = minimum ?? Quantity(1)
        let whole = (0...6).first { Quantity($0) >= least } ?? 7
        return .languages(wanted: whole, level: level, told: profile.languages(atLeast: level))
    }

    private func experience(
        _ minimum: Quantity, _ profile: CandidateProfile
    ) -> ExperienceReason {
        let isInternational = subject == .internationalExperience
        let counting = equivalents.filter { equivalent in
            guard let degree = equivalent.degree, equivalent.years != nil else { return false }
            return profile.education.map { $0.reaches(degree) } ?? true
        }
        // Of several degrees the one that counts for most does, and no other beside it.
        let best = counting.max { ($0.years ?? .zero) < ($1.years ?? .zero) }
        return ExperienceReason(
            wanted: minimum, isInternational: isInternational,
            told: isInternational ? profile.internationalExperience : profile.experience,
            equivalent: best, isEquivalentTold: profile.education != nil)
    }
}
