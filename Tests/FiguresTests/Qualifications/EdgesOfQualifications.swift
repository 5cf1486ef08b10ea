import Figures
import Planning
import Records
import Testing
import Vocabulary

/// The edges of the rules of founding document B.
@Suite struct EdgesOfQualifications {
    @Test func `what meets each rule exactly meets all`() {
        let check = QualificationCheck(SmallJob.profile { _ in }, against: SmallJob.rules)
        #expect(check.result == .holds)
        #expect(check.outcomes.map(\.rule.code) == ["Q1", "Q3", "Q4", "Q5", "Q6", "Q8"])
        #expect(check.outcomes.allSatisfy { $0.result == .holds && $0.way == nil })
    }

    @Test(arguments: [(14, 11, QualificationResult.fails), (15, 0, .holds), (15, 1, .holds)])
    func `a month too few of fifteen years fails`(
        _ years: Int, _ months: Int, _ result: QualificationResult
    ) {
        let profile = SmallJob.profile { $0.experience = 12 * years + months }
        #expect(SmallJob.results(profile)["Q3"] == result)
    }

    @Test(arguments: [(11, 11, QualificationResult.fails), (12, 0, .holds)])
    func `a doctorate counts for three years`(
        _ years: Int, _ months: Int, _ result: QualificationResult
    ) throws {
        let profile = SmallJob.profile {
            $0.education = .doctorate
            $0.experience = 12 * years + months
        }
        let check = QualificationCheck(profile, against: SmallJob.rules)
        let outcome = try #require(check.outcomes.first { $0.rule.code == "Q3" })
        #expect(outcome.result == result)
        guard case .experience(let reason) = outcome.reasons.first else {
            Issue.record("no reason")
            return
        }
        #expect(reason.equivalent?.years == Quantity(3))
        #expect(reason.isEquivalentTold)
    }

    @Test func `a doctorate counts for no international experience`() {
        let profile = SmallJob.profile {
            $0.education = .doctorate
            $0.internationalExperience = 6 * 12
        }
        #expect(SmallJob.results(profile)["Q4"] == .fails)
    }

    @Test(arguments: [(6, 0, QualificationResult.fails), (6, 11, .fails), (7, 0, .holds)])
    func `six years international fail seven`(
        _ years: Int, _ months: Int, _ result: QualificationResult
    ) {
        let profile = SmallJob.profile { $0.internationalExperience = 12 * years + months }
        #expect(SmallJob.results(profile)["Q4"] == result)
    }

    @Test(arguments: [
        (Education.first, 20 * 12, true, QualificationResult.holds),
        (.first, 20 * 12 - 1, true, .fails), (.first, 20 * 12, false, .fails),
        (.noDegree, 30 * 12, true, .fails), (.noDegree, 30 * 12, false, .fails),
    ])
    func
        `a first degree and twenty years stand in lieu of an advanced degree for internal candidates`(
            _ education: Education, _ months: Int, _ isInternal: Bool, _ result: QualificationResult
        ) throws
    {
        let profile = SmallJob.profile {
            ($0.education, $0.experience, $0.isInternal) = (education, months, isInternal)
        }
        let check = QualificationCheck(profile, against: SmallJob.rules)
        let outcome = try #require(check.outcomes.first)
        #expect(outcome.result == result)
        #expect(outcome.ownResult == .fails)
        #expect((outcome.way?.rule.code == "Q2") == (result == .holds))
    }

    @Test func `an advanced degree needs no twenty years`() throws {
        let profile = SmallJob.profile { $0.isInternal = true }
        let outcome = try #require(
            QualificationCheck(profile, against: SmallJob.rules).outcomes.first)
        #expect(outcome.result == .holds)
        #expect(outcome.way == nil)
        #expect(outcome.alternatives.map(\.result) == [.fails])
    }

    @Test func `one language mastered is enough for candidates of developing countries`() throws {
        var profile = SmallJob.profile { $0.languages = [.chinese: .proficient] }
        #expect(SmallJob.results(profile)["Q6"] == .fails)
        profile.isFromDevelopingCountry = true
        let check = QualificationCheck(profile, against: SmallJob.rules)
        #expect(check.result == .holds)
        #expect(check.outcomes.first { $0.rule.code == "Q6" }?.way?.rule.code == "Q7")
        profile.languages = [.chinese: .good]
        #expect(SmallJob.results(profile)["Q5"] == .fails)
        #expect(SmallJob.results(profile)["Q6"] == .fails)
    }

    @Test func `two languages known well are no language mastered`() {
        let profile = SmallJob.profile { $0.languages = [.russian: .good, .spanish: .good] }
        #expect(SmallJob.results(profile)["Q5"] == .fails)
        #expect(SmallJob.results(profile)["Q6"] == .holds)
    }

    @Test func `what is desirable fails nobody`() {
        let profile = SmallJob.profile { $0.languages = [.english: .proficient, .french: .good] }
        let check = QualificationCheck(profile, against: SmallJob.rules)
        #expect(SmallJob.results(profile)["Q8"] == .fails)
        #expect(check.result == .holds)
    }

    @Test func `what isn't told neither holds nor fails`() {
        let check = QualificationCheck(CandidateProfile(), against: SmallJob.rules)
        #expect(check.outcomes.allSatisfy { $0.result == .notTold })
        #expect(check.result == .notTold)
    }

    @Test func `what could still hold by a way that isn't told is not told`() {
        var profile = SmallJob.profile {
            $0.education = .first
            $0.experience = 20 * 12
        }
        profile.isInternal = nil
        #expect(SmallJob.results(profile)["Q1"] == .notTold)
        profile.experience = 19 * 12
        #expect(SmallJob.results(profile)["Q1"] == .fails)
        profile.education = nil
        profile.experience = 14 * 12
        #expect(SmallJob.results(profile)["Q3"] == .notTold)
        profile.experience = 11 * 12
        #expect(SmallJob.results(profile)["Q3"] == .fails)
    }

    @Test func `a rule for a group concerns no others, and one that asks nothing isn't held`() {
        let forOthers = SmallJob.rule(1, .experience) {
            $0.minimum = Quantity(2)
            $0.candidates = .internal
        }
        let empty = SmallJob.rule(2, nil)
        let profile = SmallJob.profile { $0.experience = 0 }
        let check = QualificationCheck(profile, against: [forOthers, empty])
        #expect(check.outcomes.map(\.result) == [.notConcerned, .notTold])
        #expect(check.outcomes.last?.reasons == [.nothingAsked])
    }

    @Test func `ways that lead back to themselves are rules of their own`() {
        var one = SmallJob.rule(1, .experience) { $0.minimum = Quantity(2) }
        var other = SmallJob.rule(2, .experience) { $0.minimum = Quantity(3) }
        (one.insteadOf, other.insteadOf) = (other.id, one.id)
        let check = QualificationCheck(SmallJob.profile { _ in }, against: [one, other])
        #expect(check.outcomes.map(\.rule.code) == ["Q1", "Q2"])
    }
}
