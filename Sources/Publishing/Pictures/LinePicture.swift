import Diagnostics
package import Figures
import Markup
import Planning
package import Presenting
import Vocabulary

/// The course of an indicator: what was measured as a line, the way to the target as a dashed one, and
/// where it leads between hatched bounds.
package struct LinePicture {
    private static let (width, height) = (720, 300)

    private let figures: IndicatorFigures
    /// The courses of the indicators that it goes on from, earliest first.
    private let before: [[Forecast.Point]]
    private let shown: Presentation
    private let course: [Forecast.Point]
    private let forecast: Forecast?

    package init(
        _ figures: IndicatorFigures, before: [[Forecast.Point]] = [], _ shown: Presentation
    ) {
        self.figures = figures
        self.before = before.filter { !$0.isEmpty }
        self.shown = shown
        course = figures.course
        forecast = figures.forecast.line
    }

    /// The picture, or `nil` where nothing was measured.
    package var picture: Picture? {
        guard !course.isEmpty else { return nil }
        let days = (allPoints.map(\.date) + plan.map(\.date)).map { Double($0.dayNumber) }
        let values =
            allPoints.map(\.value) + plan.map(\.value)
            + (forecast.map { [$0.lowest, $0.highest] } ?? [])
        let across = Scale(days, from: 64, to: Self.width - 24)
        let up = Scale(values, from: Self.height - 36, to: 16).widened(5)
        return Picture(
            title, description, width: Self.width, height: Self.height, in: shown.phrases.language
        ) { svg in
            axes(across, up, &svg)
            outlook(across, up, &svg)
            svg.outline(plan.map { place($0, across, up) }, .muted, "plan", isDashed: true)
            for earlier in before { line(earlier, across, up, "earlier", &svg) }
            line(course, across, up, "actual", &svg)
            marks(across, up, &svg)
        }
    }

    private var allPoints: [Forecast.Point] { before.flatMap(\.self) + course }

    /// Baseline, milestones and target.
    private var plan: [Forecast.Point] {
        var points: [Forecast.Point] = []
        if let date = figures.indicator.baseline?.date,
            let value = IndicatorValue(figures.indicator.baseline)?.computed.number
        {
            points.append(.init(date, value))
        }
        let targets = figures.milestones + [figures.final].compactMap(\.self)
        return points
            + targets.compactMap { target in
                guard let date = target.period?.last,
                    let value = IndicatorValue(target)?.computed.number
                else { return nil }
                return .init(date, value)
            }
    }

    // MARK: Words

    private var title: String {
        guard let last = course.last else { return "" }
        return shown.phrases.text(
            "picture.line",
            [
                "value": .text(shown.words(last.value, figures.indicator)),
                "date": .date(last.date),
                "standing": .text(shown.phrases.text("standing.\(figures.standing.code)")),
            ])
    }

    private var description: String {
        let points = allPoints.map { label($0) }
        guard let forecast, let end = figures.final?.period?.last else {
            return points.joined(separator: "; ")
        }
        let bounds = shown.phrases.text(
            "picture.forecast",
            [
                "date": .date(end),
                "value": .text(shown.words(forecast.value, figures.indicator)),
                "lowest": .text(shown.words(forecast.lowest, figures.indicator)),
                "highest": .text(shown.words(forecast.highest, figures.indicator)),
            ])
        return (points + [bounds]).joined(separator: "; ")
    }

    private func label(_ point: Forecast.Point) -> String {
        "\(shown.phrases.date(point.date)): \(shown.words(point.value, figures.indicator))"
    }

    // MARK: Drawing

    private func place(_ point: Forecast.Point, _ across: Scale, _ up: Scale) -> (x: Int, y: Int) {
        (across.place(Double(point.date.dayNumber)), up.place(point.value))
    }

    private func axes(_ across: Scale, _ up: Scale, _ svg: inout MarkupWriter) {
        let ticks = up.ticks(5)
        for tick in ticks.numbers {
            let y = up.place(tick)
            svg.stroke((across.start, y), (across.end, y), .rule, "rule")
            svg.words(
                shown.phrases.amount(tick, places: ticks.places), across.start - 8, y + 4, "end")
        }
        let first = CalendarDate(dayNumber: Int(across.lowest))?.year ?? 1
        let last = CalendarDate(dayNumber: Int(across.highest))?.year ?? 1
        let step = max(1, (last - first) / 8)
        for year in stride(from: first, through: last, by: step) {
            guard let date = CalendarDate(year: year, month: 12, day: 31) else { continue }
            let day = Double(date.dayNumber)
            guard day >= across.lowest, day <= across.highest else { continue }
            svg.words("\(year)", across.place(day), Self.height - 14, "middle")
        }
    }

    private func line(
        _ points: [Forecast.Point], _ across: Scale, _ up: Scale, _ style: String,
        _ svg: inout MarkupWriter
    ) {
        svg.outline(points.map { place($0, across, up) }, .thread, style)
    }

    /// The forecast between its bounds, hatched.
    private func outlook(_ across: Scale, _ up: Scale, _ svg: inout MarkupWriter) {
        guard let forecast, let last = course.last, let end = figures.final?.period?.last,
            end > last.date
        else { return }
        let from = place(last, across, up)
        let x = across.place(Double(end.dayNumber))
        let (low, high) = (up.place(forecast.lowest), up.place(forecast.highest))
        svg.element(
            .path, .outline("M\(from.x) \(from.y)L\(x) \(low)L\(x) \(high)Z"), .fill(.soft),
            .class("outlook"), text: "")
        for step in stride(from: from.x + 8, to: x, by: 8) {
            let share = Double(step - from.x) / Double(max(1, x - from.x))
            let ends = [low, high].map { from.y + Int((Double($0 - from.y) * share).rounded()) }
            svg.stroke((step, ends[0]), (step, ends[1]), .muted, "hatch")
        }
        let point = Forecast.Point(end, forecast.value)
        svg.outline(
            [from, place(point, across, up)], .thread, "forecast", isDashed: true)
    }

    private func marks(_ across: Scale, _ up: Scale, _ svg: inout MarkupWriter) {
        for point in plan {
            let at = place(point, across, up)
            svg.mark("\(shown.phrases.text("input.target")) \(label(point))") { svg in
                svg.element(
                    .rect, .measure("x", at.x - 5), .measure("y", at.y - 5), .measure("width", 10),
                    .measure("height", 10), .fill(.sheet), .stroke(.ink), .class("goal"), text: "")
            }
        }
        for point in allPoints {
            let at = place(point, across, up)
            svg.mark(label(point)) { svg in
                svg.element(
                    .circle, .measure("cx", at.x), .measure("cy", at.y), .measure("r", 4),
                    .fill(.thread), .class("point"), text: "")
            }
        }
    }
}
