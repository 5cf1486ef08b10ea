package import Planning
package import Vocabulary

/// What becomes of a rule for one profile.
package enum QualificationResult: String, CaseIterable, Sendable {
    case fails
    /// The profile doesn't say enough.
    case notTold = "not-told"
    case holds
    /// The rule is for others.
    case notConcerned = "not-concerned"
}

/// One thing that a rule asks, beside what the profile tells of it.
package enum QualificationReason: Hashable, Sendable {
    /// Only such candidates may be looked at by the rule.
    case group(CandidateGroup, isMember: Bool?)
    case degree(wanted: Degree, told: Education?)
    case experience(ExperienceReason)
    case languages(wanted: Int, level: LanguageLevel, told: [Language]?)
    /// The rule asks nothing that can be checked.
    case nothingAsked

    /// What becomes of it.
    package var result: QualificationResult {
        switch self {
        case .group(_, let isMember): .of(isMember)
        case .degree(let wanted, let told): .of(told.map { $0.reaches(wanted) })
        case .experience(let reason): reason.result
        case .languages(let wanted, _, let told): .of(told.map { $0.count >= wanted })
        case .nothingAsked: .notTold
        }
    }
}

/// Years that a rule asks, beside the months that a profile tells and what a degree counts for.
package struct ExperienceReason: Hashable, Sendable {
    /// How many years are asked.
    package let wanted: Quantity
    /// Whether only experience at the international level counts.
    package let isInternational: Bool
    /// How many months are told.
    package let told: Int?
    /// The degree that counts as experience: one that is told, or one that would help if it were.
    package let equivalent: DegreeEquivalent?
    /// Whether the degree is told.
    package let isEquivalentTold: Bool

    /// What becomes of it.
    package var result: QualificationResult {
        guard let told else { return .notTold }
        if reaches(told, with: isEquivalentTold ? equivalent?.years : nil) { return .holds }
        return !isEquivalentTold && reaches(told, with: equivalent?.years) ? .notTold : .fails
    }

    /// Whether so many months and years are enough, to the month.
    private func reaches(_ months: Int, with years: Quantity?) -> Bool {
        let years = years ?? .zero
        let scale = max(wanted.scale, years.scale)
        let one = Quantity(1).units(of: scale)
        return Int128(months) * one + 12 * years.units(of: scale) >= 12 * wanted.units(of: scale)
    }
}

extension QualificationResult {
    /// What an answer comes to; none is not told.
    static func of(_ answer: Bool?) -> QualificationResult {
        answer.map { $0 ? .holds : .fails } ?? .notTold
    }

    /// What several things that are all asked come to.
    static func all(_ results: [QualificationResult]) -> QualificationResult {
        if results.contains(.fails) { return .fails }
        return results.contains(.notTold) ? .notTold : .holds
    }

    /// What several ways of which one is enough come to.
    static func any(_ results: [QualificationResult]) -> QualificationResult {
        if results.contains(.holds) { return .holds }
        return results.contains(.notTold) ? .notTold : .fails
    }
}
