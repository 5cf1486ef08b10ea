import Diagnostics
import Planning
import Presenting
import Publishing
import Records
import Testing
import Vocabulary

/// Charts of structures: no two boxes touch, and all words stand in their boxes, however many units there
/// are.
@Suite struct StructureCharts {
    private static let catalogue = Catalogue.base
        .joined(with: PlanningMessages.files).joined(with: PresentingMessages.files)
    private static let names: [Language: String] = [
        .arabic: "دائرة المشاركة الاستراتيجية وشؤون الأعضاء والشركاء",
        .chinese: "战略参与和成员及合作伙伴关系管理部门",
        .russian: "Департамент стратегического взаимодействия и партнёрских отношений",
        .english: "Department of Strategic Engagement and Membership",
    ]

    /// So many units, each below an earlier one, with long names and a head.
    private func workspace(_ count: Int, _ language: Language) throws -> Workspace {
        var edits: [RecordEdit] = []
        var post = Post(id: Identifier(high: 3, low: 1))
        (post.code, post.name) = ("H", MultilingualText(Self.names[language] ?? "", in: language))
        edits.append(.creating(post))
        for number in 0..<count {
            var unit = Unit(id: Identifier(high: 2, low: UInt64(number + 1)))
            unit.code = "UNIT-\(number)"
            unit.name = MultilingualText("\(Self.names[language] ?? "") \(number)", in: language)
            unit.head = number.isMultiple(of: 3) ? post.id : nil
            if number > 0 {
                let above = number < 12 ? 0 : number * 7 % (number / 2)
                unit.parent = Identifier(high: 2, low: UInt64(above + 1))
            }
            edits.append(.creating(unit))
        }
        return try Workspace(.standard).applying(edits)
    }

    private func boxes(_ drawing: Drawing) -> [DrawnBox] {
        drawing.marks.flatMap { mark -> [DrawnBox] in
            guard case .group(let group) = mark else { return [] }
            return group.marks.compactMap { if case .box(let box) = $0 { box } else { nil } }
        }
    }

    private func overlap(_ one: DrawnFrame, _ other: DrawnFrame) -> Bool {
        one.x < other.x + other.width && other.x < one.x + one.width
            && one.y < other.y + other.height && other.y < one.y + one.height
    }

    @Test(arguments: [Language.arabic, .chinese, .russian, .english], [1, 4, 12, 60, 200])
    func `no two boxes touch and no word leaves its box`(language: Language, count: Int) throws {
        let workspace = try workspace(count, language)
        let phrases = Phrases(Self.catalogue, in: language)
        let today = try #require(CalendarDate("2026-11-23"))
        let shown = Presentation(workspace, phrases, on: today)
        for width in [640, 1_080] {
            let drawing = StructureChart(
                Structure(inForce: workspace), "T", width: width, shown
            ).drawing
            let boxes = boxes(drawing)
            #expect(boxes.count == count)
            for (index, box) in boxes.enumerated() {
                let frame = box.frame
                #expect(frame.x >= 0 && frame.x + frame.width <= drawing.width)
                #expect(frame.y + frame.height <= drawing.height)
                #expect(box.words.allSatisfy { $0.width <= frame.width }, "\(box.words)")
                #expect(box.words.reduce(0) { $0 + $1.lineHeight } <= frame.height)
                for other in boxes[..<index] { #expect(!overlap(frame, other.frame)) }
            }
        }
    }

    @Test func `in Arabic the first unit stands on the right`() throws {
        let workspace = try workspace(4, .arabic)
        let today = try #require(CalendarDate("2026-11-23"))
        func first(_ language: Language) -> Int {
            let shown = Presentation(workspace, Phrases(Self.catalogue, in: language), on: today)
            let chart = StructureChart(Structure(inForce: workspace), "T", shown)
            return boxes(chart.drawing)[1].frame.x
        }
        #expect(first(.arabic) > 1_080 / 2)
        #expect(first(.chinese) < 1_080 / 2)
    }
}
