import Diagnostics
package import Figures
import Markup
import Planning
package import Presenting
import Vocabulary

/// How far an indicator has come, one row high: a bar from the baseline to the value, a mark at the
/// target, a smaller one where the value should be.
package struct BulletPicture {
    private static let (width, height) = (160, 18)

    private let figures: IndicatorFigures
    private let shown: Presentation

    package init(_ figures: IndicatorFigures, _ shown: Presentation) {
        self.figures = figures
        self.shown = shown
    }

    /// The picture, or `nil` where baseline, value or target is missing.
    package var picture: Picture? { drawing?.picture }

    /// The same as a drawing; it begins where the language begins.
    private var drawing: Drawing? {
        guard let amounts, let marks = marks(at: DrawnPoint(0, 0), width: Self.width) else {
            return nil
        }
        let drawing = Drawing(
            title(amounts), description(amounts), width: Self.width, height: Self.height,
            in: shown.phrases.language, marks)
        return shown.phrases.language.isRightToLeft ? drawing.mirrored : drawing
    }

    /// The marks from left to right, for a place in a drawing.
    ///
    /// - Returns: `nil` where baseline, value or target is missing.
    func marks(at place: DrawnPoint, width: Int) -> [DrawnMark]? {
        guard let amounts else { return nil }
        let expected = amounts.expected.map { [$0] } ?? []
        let scale = Scale(
            [amounts.baseline, amounts.value, amounts.target] + expected, from: place.x + 4,
            to: place.x + width - 4)
        let (from, to) = (scale.place(amounts.baseline), scale.place(amounts.value))
        let paint = Self.paint(figures.standing)
        let y = place.y
        let track = DrawnFrame(place.x, y + 7, width, 4)
        let bar = DrawnFrame(min(from, to), y + 5, max(2, abs(to - from)), 8)
        let goal = DrawnFrame(scale.place(amounts.target) - 2, y, 3, 18)
        return [Self.mark(track, .rule, "track"), Self.mark(bar, paint.paint, paint.style)]
            + expected.map {
                Self.mark(DrawnFrame(scale.place($0) - 1, y + 3, 2, 12), .muted, "expected")
            } + [Self.mark(goal, .ink, "goal")]
    }

    private static func mark(_ frame: DrawnFrame, _ paint: Paint, _ style: String) -> DrawnMark {
        .box(DrawnBox(frame, stroke: .none, fill: paint, style: style))
    }

    // MARK: Amounts

    private struct Amounts {
        let baseline: Double
        let value: Double
        let target: Double
        /// Where the value should be now.
        let expected: Double?
    }

    private var amounts: Amounts? {
        guard [.rising, .falling].contains(figures.indicator.direction),
            let baseline = IndicatorValue(figures.indicator.baseline)?.computed.number,
            let value = figures.value.result.number,
            let target = IndicatorValue(figures.final)?.computed.number
        else { return nil }
        let expected = figures.expected(on: figures.today).result.number
        return Amounts(
            baseline: baseline, value: value, target: target,
            expected: expected.map { baseline + (target - baseline) * $0 })
    }

    /// The value and the target, in a few words; `nil` as the picture is.
    var title: String? { amounts.map { title($0) } }

    private func title(_ amounts: Amounts) -> String {
        shown.phrases.text(
            "picture.bullet",
            [
                "value": .text(shown.words(amounts.value, figures.indicator)),
                "target": .text(shown.words(amounts.target, figures.indicator)),
            ])
    }

    private func description(_ amounts: Amounts) -> String {
        shown.phrases.text(
            "picture.bullet-from",
            [
                "baseline": .text(shown.words(amounts.baseline, figures.indicator)),
                "standing": .text(shown.phrases.text("standing.\(figures.standing.code)")),
            ])
    }

    private static func paint(_ standing: Standing) -> (paint: Paint, style: String) {
        switch standing {
        case .reached, .kept: (.good, "done")
        case .onTrack: (.thread, "doing")
        case .behind: (.warn, "nobody")
        case .farBehind, .missed: (.stop, "late")
        case .unknown: (.muted, "idle")
        }
    }
}
