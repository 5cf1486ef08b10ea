package import Diagnostics
package import Figures
import Vocabulary

/// Reads a profile from what somebody wrote; what is wrong is told, and nothing is kept.
package struct ProfileReader {
    /// What was read so far.
    package private(set) var profile = CandidateProfile()
    private var faults: [Finding] = []

    /// Nothing read yet.
    package init() {}

    /// What is wrong with all that was written.
    package var findings: [Finding] { faults + profile.contradictions }

    /// Takes how far the candidate studied.
    package mutating func readEducation(_ text: String?) {
        profile.education = text.flatMap { Education(rawValue: $0) }
    }

    /// Takes a length of experience, such as `14y11m`.
    package mutating func readExperience(_ text: String?) { profile.experience = months(text) }

    /// Takes a length of experience at the international level.
    package mutating func readInternational(_ text: String?) {
        profile.internationalExperience = months(text)
    }

    /// Takes languages, each as `en:proficient`; none at all is not told.
    package mutating func readLanguages(_ texts: [String]) {
        for text in texts {
            guard let read = CandidateProfile.language(text) else {
                faults.append(Finding("profile.language", .error, ["value": .text(text)]))
                continue
            }
            profile.languages = profile.languages ?? [:]
            profile.languages?[read.language] = read.level
        }
    }

    /// Takes whether the candidate works for the organization already, and comes from a developing
    /// country.
    package mutating func readGroups(isInternal: Bool?, isFromDevelopingCountry: Bool?) {
        profile.isInternal = isInternal
        profile.isFromDevelopingCountry = isFromDevelopingCountry
    }

    private mutating func months(_ text: String?) -> Int? {
        guard let text, !text.isEmpty else { return nil }
        if let months = CandidateProfile.months(text) { return months }
        faults.append(Finding("profile.time", .error, ["value": .text(text)]))
        return nil
    }
}
