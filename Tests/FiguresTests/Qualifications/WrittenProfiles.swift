import Diagnostics
import Figures
import Testing
import Vocabulary

/// What people write of a candidate.
@Suite struct WrittenProfiles {
    @Test(arguments: [
        ("14y11m", 179), ("12y", 144), ("30m", 30), ("15", 180), ("0", 0), ("14Y11M", 179),
    ])
    func `months are read`(_ text: String, _ months: Int) {
        #expect(CandidateProfile.months(text) == months)
    }

    @Test(arguments: [
        "", "y", "11m14y", "14y11", "-1", "1.5", "1y1y", "99999999999999999999y", "101",
    ])
    func `what writes no time is refused`(_ text: String) {
        #expect(CandidateProfile.months(text) == nil)
    }

    @Test func `a language has one of the known levels`() {
        let read = CandidateProfile.language("FR:good")
        #expect(read?.language == .french)
        #expect(read?.level == .good)
        for text in ["fr", "de:good", "fr:excellent", "fr:good:"] {
            #expect(CandidateProfile.language(text) == nil)
        }
    }

    @Test func `more international experience than experience can't be`() {
        var profile = CandidateProfile()
        profile.internationalExperience = 13
        #expect(profile.contradictions.isEmpty)
        profile.experience = 12
        #expect(profile.contradictions.map(\.code) == ["profile.international"])
    }
}
