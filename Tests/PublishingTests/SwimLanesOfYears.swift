import Diagnostics
import Figures
import Planning
import Presenting
import Publishing
import Records
import Testing
import Vocabulary

/// Meetings, limits and reports of a year as lanes.
@Suite struct SwimLanesOfYears {
    private static let catalogue = Catalogue.base
        .joined(with: PlanningMessages.files).joined(with: FigureMessages.files)
        .joined(with: PresentingMessages.files)

    private func shown(_ language: Language, _ edits: [RecordEdit]) -> Presentation {
        var workspace = Workspace(.standard)
        workspace.fold(edits)
        return Presentation(workspace, Phrases(Self.catalogue, in: language), on: DrawnPlan.today)
    }

    private func meeting(_ number: UInt64, _ body: String, _ opening: String) -> RecordEdit {
        var meeting = Meeting(id: Identifier(high: 9, low: number))
        meeting.code = "M\(number)"
        meeting.body = body
        meeting.period = CalendarDate(opening).flatMap { Period(first: $0, last: $0) }
        var limit = MeetingLimit()
        limit.limit = .translation
        limit.months = 2
        meeting.limits = [limit]
        return .creating(meeting)
    }

    private func lanes(_ year: Int, _ shown: Presentation) -> Drawing? {
        SwimLanes(MeetingCalendar(shown.workspace).events, in: year, shown).drawing
    }

    private func groups(_ drawing: Drawing) -> [DrawnGroup] {
        drawing.marks.compactMap { if case .group(let group) = $0 { group } else { nil } }
    }

    @Test(arguments: Language.allCases)
    func `a meeting is one mark with its limits, in the lane of its body`(
        _ language: Language
    ) throws {
        let shown = shown(
            language,
            [
                meeting(1, "TSAG", "2027-05-10"), meeting(2, "TSAG", "2027-05-11"),
                meeting(3, "X", "2027-09-01"),
            ])
        let drawing = try #require(lanes(2027, shown))
        let groups = groups(drawing)
        #expect(groups.count == 3)
        #expect(groups.allSatisfy { $0.title.contains("; ") && $0.marks.count == 4 })
        // Two that would touch stand below one another; time runs alike in all languages.
        let boxes = groups.compactMap { group in
            group.marks.compactMap { if case .box(let box) = $0 { box.frame } else { nil } }.last
        }
        #expect(boxes[0].y != boxes[1].y && boxes[0].x < boxes[2].x)
        #expect(drawing.title.contains("2027"))
    }

    @Test func `a limit stands in the year in which it is, its meeting in the next`() throws {
        let shown = shown(.english, [meeting(1, "TSAG", "2027-01-20")])
        #expect(try #require(lanes(2026, shown)).title == "2026: 0 meetings, 0 reports due.")
        #expect(try #require(lanes(2027, shown)).title == "2027: one meeting, 0 reports due.")
        #expect(lanes(2025, shown) == nil)
    }
}
