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
    package var picture: Picture? {
        guard [.rising, .falling].contains(figures.indicator.direction),
            let baseline = IndicatorValue(figures.indicator.baseline)?.computed.number,
            let value = figures.value.result.number,
            let target = IndicatorValue(figures.final)?.computed.number
        else { return nil }
        let expected = figures.expected(on: figures.today).result.number.map {
            baseline + (target - baseline) * $0
        }
        let numbers = [baseline, value, target] + (expected.map { [$0] } ?? [])
        let isMirrored = shown.phrases.language.isRightToLeft
        let (start, end) = (4, Self.width - 4)
        let scale = Scale(
            numbers, from: isMirrored ? end : start, to: isMirrored ? start : end)
        let paint = Self.paint(figures.standing)
        return Picture(
            title(value, target), words(baseline, value, target), width: Self.width,
            height: Self.height, in: shown.phrases.language
        ) { svg in
            svg.bar(0, 7, Self.width, 4, .rule, "track")
            let (from, to) = (scale.place(baseline), scale.place(value))
            svg.bar(min(from, to), 5, max(2, abs(to - from)), 8, paint.paint, paint.style)
            if let expected {
                svg.bar(scale.place(expected) - 1, 3, 2, 12, .muted, "expected")
            }
            svg.bar(scale.place(target) - 2, 0, 3, 18, .ink, "goal")
        }
    }

    private func title(_ value: Double, _ target: Double) -> String {
        shown.phrases.text(
            "picture.bullet",
            [
                "value": .text(shown.words(value, figures.indicator)),
                "target": .text(shown.words(target, figures.indicator)),
            ])
    }

    private func words(_ baseline: Double, _ value: Double, _ target: Double) -> String {
        shown.phrases.text(
            "picture.bullet-from",
            [
                "baseline": .text(shown.words(baseline, figures.indicator)),
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
