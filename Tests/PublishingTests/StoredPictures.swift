import Diagnostics
import Figures
import Foundation
import Planning
import Presenting
import Publishing
import Records
import TestSupport
import Testing
import Vocabulary

/// Each kind of picture in three scripts, byte for byte as it was looked at when it was stored.
///
/// `UPDATE_PICTURES=1 swift test` stores them anew; look at them then.
@Suite struct StoredPictures {
    private static let catalogue = Catalogue.base
        .joined(with: PlanningMessages.files).joined(with: FigureMessages.files)
        .joined(with: PresentingMessages.files)

    @Test(arguments: [Language.english, .arabic, .chinese])
    func `a picture is drawn as it was stored`(_ language: Language) throws {
        let plan = DrawnPlan()
        let phrases = Phrases(Self.catalogue, in: language)
        let shown = Presentation(plan.workspace, phrases, on: DrawnPlan.today)
        let book = FigureBook(plan.workspace, plan, on: DrawnPlan.today)
        let figures = book.figures(of: plan.indicator)
        let pictures: [(String, Picture?)] = [
            ("line", LinePicture(figures, before: [plan.earlier], shown).picture),
            ("bullet", BulletPicture(figures, shown).picture),
            ("bullets", BulletList([figures, figures], shown).drawing?.picture),
            ("multiples", SmallMultiples(figures, by: "sex", shown).picture),
            ("map", StrategyMap(plan.plan, shown, book).picture),
            ("budget", VarianceBars(plan.budget, shown).picture),
            ("years", YearlyBars(plan.yearly, shown).drawing?.picture),
        ]
        for (name, picture) in pictures {
            try compare(try #require(picture).file, with: "\(name).\(language.code).svg")
        }
    }

    @Test func `where nothing was measured there is no picture`() {
        let plan = DrawnPlan()
        let shown = Presentation(
            plan.workspace, Phrases(Self.catalogue, in: .english), on: DrawnPlan.today)
        let figures = IndicatorFigures(
            plan.indicator, MeasuredSeries(rows: []), [], on: DrawnPlan.today)
        #expect(LinePicture(figures, shown).picture == nil)
        #expect(BulletPicture(figures, shown).picture == nil)
        #expect(BulletList([figures], shown).drawing == nil)
        #expect(SmallMultiples(figures, by: "sex", shown).picture == nil)
    }

    @Test(arguments: [Language.english, .arabic, .chinese])
    func `a bar on a page and in a document has the same geometry`(_ language: Language) throws {
        let plan = DrawnPlan()
        let shown = Presentation(
            plan.workspace, Phrases(Self.catalogue, in: language), on: DrawnPlan.today)
        let figures = FigureBook(plan.workspace, plan, on: DrawnPlan.today)
            .figures(of: plan.indicator)
        let list = try #require(BulletList([figures], width: 640, shown).drawing)
        let places = list.marks.flatMap { mark -> [Int] in
            guard case .group(let group) = mark else { return [] }
            return group.marks.compactMap {
                if case .box(let box) = $0 { box.frame.x } else { nil }
            }
        }
        // The track first: at the left, or in Arabic at the right.
        #expect(places.first == (language.isRightToLeft ? 340 : 0))
        #expect(places.count == 4)
        let line = try #require(LinePicture(figures, width: 640, shown).drawing)
        #expect(line.width == 640 && line.alternative.contains("30"))
        #expect(line.picture.title == LinePicture(figures, shown).picture?.title)
    }

    @Test func `each mark says what it stands for and can be reached`() throws {
        let plan = DrawnPlan()
        let shown = Presentation(
            plan.workspace, Phrases(Self.catalogue, in: .english), on: DrawnPlan.today)
        let book = FigureBook(plan.workspace, plan, on: DrawnPlan.today)
        let line = LinePicture(book.figures(of: plan.indicator), shown).picture
        let file = String(decoding: try #require(line).file, as: UTF8.self)
        #expect(file.contains("aria-label=\"31 December 2025: 30\""))
        #expect(file.components(separatedBy: "tabindex=\"0\"").count > 4)
        #expect(!file.contains("<script") && !file.contains("style="))
    }

    private func compare(_ bytes: [UInt8], with name: String) throws {
        let file = SharedData.package.appending(path: "Tests/PublishingTests/Pictures/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_PICTURES"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let stored = try Data(contentsOf: file)
        #expect(Data(bytes) == stored, "\(name) is drawn in another way than it was stored")
    }
}
