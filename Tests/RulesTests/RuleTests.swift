import Diagnostics
import GoverningTexts
import Planning
import Records
import Rules
import Testing
import Vocabulary

/// Each rule: what passes, and what it finds where.
@Suite struct RuleTests {
    @Test func `a register in order has no findings`() throws {
        #expect(try SmallRegister().findings() == [])
    }

    @Test func `a mandate without owner, deputy or element is told for each`() throws {
        var register = SmallRegister()
        register.mandates[0].owner = nil
        register.mandates[0].deputy = nil
        register.mandates[1].elements = []
        #expect(
            try register.findings() == [
                "mandate.no-owner WTSA-7-2026.op.1", "mandate.no-deputy WTSA-7-2026.op.1",
                "mandate.no-element WTSA-7-2026.op.2",
            ])
    }

    @Test func `a closed mandate needs nobody, but evidence`() throws {
        var register = SmallRegister()
        register.mandates[0].owner = nil
        register.mandates[0].deputy = nil
        register.mandates[0].elements = []
        register.mandates[0].status = .completed
        #expect(try register.findings() == ["mandate.no-evidence WTSA-7-2026.op.1"])
        register.mandates[0].evidence = [Evidence()]
        #expect(try register.findings() == [])
        register.mandates[0].status = .notApplicable
        register.mandates[0].evidence = []
        #expect(try register.findings() == [])
    }

    @Test func `a mandate is past due from the day after, while it is open`() throws {
        var register = SmallRegister()
        register.mandates[0].due = CalendarDate("2026-11-22")
        #expect(try register.findings(on: "2026-11-22") == [])
        #expect(try register.findings(on: "2026-11-23") == ["mandate.past-due WTSA-7-2026.op.1"])
        register.mandates[0].status = .completed
        register.mandates[0].evidence = [Evidence()]
        #expect(try register.findings(on: "2026-11-23") == [])
    }

    @Test func `a report is past due from the day after, unless it was discontinued`() throws {
        var register = SmallRegister()
        var duty = ReportingDuty(id: .number(51))
        duty.code = "D1"
        duty.mandate = register.mandates[0].id
        duty.recipients = [Party()]
        duty.nextIssue = CalendarDate("2026-06-30")
        register.duties = [duty]
        #expect(try register.findings(on: "2026-06-30") == [])
        #expect(try register.findings(on: "2026-07-01") == ["duty.past-due D1"])
        register.duties[0].disposition = .discontinue
        register.duties[0].reason.write("Fulfilled", in: .english)
        #expect(try register.findings(on: "2026-07-01") == [])
    }

    @Test func `an open mandate of a superseded text is told, and nothing else of that text`()
        throws
    {
        var register = SmallRegister()
        register.text.state = .superseded
        register.text.sources = []
        register.mandates[1].status = .completed
        register.mandates[1].evidence = [Evidence()]
        #expect(try register.findings() == ["mandate.superseded-text WTSA-7-2026.op.1"])
    }

    @Test func `an instruction that nobody took up is told`() throws {
        var register = SmallRegister()
        register.mandates.removeLast()
        #expect(try register.findings() == ["paragraph.no-mandate WTSA-7-2026.op.2"])
    }

    @Test func `missing languages and unknown texts are told`() throws {
        var register = SmallRegister()
        register.text.sources.removeAll { $0.language == .arabic }
        var citation = Citation()
        citation.actKind = .resolution
        citation.number = "71"
        citation.body = "itu.pp"
        register.paragraphs[2].references = [citation, citation]
        #expect(
            try register.findings() == [
                "text.missing-language WTSA-7-2026", "reference.unknown-text WTSA-7-2026",
            ])
        register.paragraphs[2].references[0].number = "7"
        register.paragraphs[2].references[0].body = ""
        register.paragraphs[2].references.removeLast()
        #expect(try register.findings() == ["text.missing-language WTSA-7-2026"])
    }

    @Test func `what a description wants before publication is told`() throws {
        var register = SmallRegister()
        register.text.title = MultilingualText()
        register.text.year = nil
        #expect(
            try register.findings() == [
                "record.field-missing WTSA-7-2026", "record.field-missing WTSA-7-2026",
            ])
    }
}
