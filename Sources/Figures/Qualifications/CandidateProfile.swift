package import Diagnostics
package import Planning
package import Vocabulary

/// What somebody says of a candidate, to be held against the rules of a job description.
///
/// A value that no register, journal or log ever keeps. What is `nil` was not told.
package struct CandidateProfile: Hashable, Sendable {
    /// How far the candidate studied.
    package var education: Education?
    /// Months of qualifying experience.
    package var experience: Int?
    /// Months of experience at the international level, which are part of ``experience``.
    package var internationalExperience: Int?
    /// How well the candidate knows each of the six languages; one that isn't named isn't known.
    package var languages: [Language: LanguageLevel]?
    /// Whether the candidate works for the organization already.
    package var isInternal: Bool?
    /// Whether the candidate comes from a developing country.
    package var isFromDevelopingCountry: Bool?

    /// A profile that tells nothing.
    package init() {}

    /// Whether it tells nothing at all.
    package var isEmpty: Bool { self == CandidateProfile() }

    /// Why these values can't stand together; empty where they can.
    package var contradictions: [Finding] {
        guard let experience, let internationalExperience, internationalExperience > experience
        else { return [] }
        return [Finding("profile.international", .error)]
    }

    /// Whether the candidate is one of a group; `nil` where that wasn't told.
    package func isMember(of group: CandidateGroup) -> Bool? {
        switch group {
        case .internal: isInternal
        case .developingCountry: isFromDevelopingCountry
        }
    }

    /// The languages known at least so well, in their order; `nil` where none was told.
    package func languages(atLeast level: LanguageLevel) -> [Language]? {
        languages.map { $0.filter { $0.value >= level }.keys.sorted() }
    }
}

/// How far somebody studied, or that there is no degree.
package enum Education: String, CaseIterable, Sendable {
    case noDegree = "none"
    case first, advanced, doctorate

    /// The degree; `nil` where there is none.
    package var degree: Degree? { Degree(rawValue: rawValue) }

    /// Whether it reaches a degree.
    package func reaches(_ wanted: Degree) -> Bool { degree.map { $0 >= wanted } ?? false }
}

/// How well somebody knows a language, the least first.
package enum LanguageLevel: String, CaseIterable, Sendable, Comparable {
    case basic, good, proficient

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The better knowledge comes last.
    package static func < (left: LanguageLevel, right: LanguageLevel) -> Bool {
        left.place < right.place
    }
}
