import Diagnostics
import GoverningTexts
import Planning
import Records
import Rules
import Testing
import Vocabulary

/// A small register for rules: one text with three paragraphs, of which two have mandates.
struct SmallRegister {
    var text = GoverningText(id: .number(1))
    var paragraphs: [Planning.Paragraph] = []
    var mandates: [Mandate] = []
    var duties: [ReportingDuty] = []
    var others: [RecordEdit] = []
    /// What stands in a journal since before it would have been refused.
    var accepted: [RecordEdit] = []

    init() {
        text.code = "WTSA-7-2026"
        text.actKind = .resolution
        text.number = "7"
        text.body = "itu.wtsa"
        text.year = 2026
        text.title.write("Planning", in: .english)
        text.sources = Language.allCases.map { language in
            var source = TextSource()
            source.language = language
            return source
        }
        paragraphs = (1...3).map { number in
            var paragraph = Planning.Paragraph(id: .number(10 + UInt64(number)))
            paragraph.code = "WTSA-7-2026.op.\(number)"
            paragraph.text = text.id
            paragraph.position = number
            paragraph.path = "op.\(number)"
            paragraph.part = number < 3 ? .operative : .preambular
            paragraph.obligation = number < 3 ? .act : nil
            paragraph.words.write("to act", in: .english)
            return paragraph
        }
        var post = Post(id: .number(31))
        post.code = "P1"
        post.name.write("Head", in: .english)
        var deputy = post.content
        deputy = RecordContent(key: .number(32), values: deputy.values)
        var element = PlanElement(id: .number(41))
        element.code = "E1"
        for language in Language.allCases { element.name.write("Output", in: language) }
        var second = Post(deputy) ?? Post(id: .number(32))
        second.code = "P2"
        others = [.creating(post), .creating(second), .creating(element)]
        mandates = paragraphs.prefix(2).map { paragraph in
            var mandate = Mandate(id: .number(20 + UInt64(paragraph.position ?? 0)))
            mandate.code = paragraph.code
            mandate.paragraph = paragraph.id
            mandate.owner = post.id
            mandate.deputy = second.id
            mandate.elements = [element.id]
            return mandate
        }
    }

    /// What the rules find on a day, as codes with the codes of the records.
    func findings(on day: String = "2026-11-22") throws -> [String] {
        try found(HandedIn(), on: day).map { finding in
            guard case .record(_, let code)? = finding.place.steps.last else { return finding.code }
            return "\(finding.code) \(code)"
        }
    }

    /// What the rules find on a day.
    func found(_ source: HandedIn, on day: String = "2026-11-22") throws -> [Finding] {
        let edits =
            others + [.creating(text)] + paragraphs.map { .creating($0) }
            + mandates.map { .creating($0) } + duties.map { .creating($0) }
        var workspace = try Workspace(.standard).applying(edits)
        workspace.fold(accepted)
        return Rule.check(workspace, source, on: try #require(CalendarDate(day)))
    }
}

extension Identifier {
    static func number(_ number: UInt64) -> Self { Identifier(high: 7, low: number) }
}
