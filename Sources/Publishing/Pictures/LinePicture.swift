import Diagnostics
package import Figures
import Markup
import Planning
package import Presenting
package import Vocabulary

/// The course of an indicator: what was measured as a line, the way to the target as a dashed one, and
/// where it leads between hatched bounds.
package struct LinePicture {
    private let (width, height): (Int, Int)
    private let figures: IndicatorFigures
    /// The courses of the indicators that it goes on from, earliest first.
    private let before: [[Forecast.Point]]
    private let shown: Presentation
    private let course: [Forecast.Point]
    private let forecast: Forecast?

    package init(
        _ figures: IndicatorFigures, before: [[Forecast.Point]] = [], width: Int = 720,
        _ shown: Presentation
    ) {
        (self.width, height) = (width, width * 5 / 12)
        self.figures = figures
        self.before = before.filter { !$0.isEmpty }
        self.shown = shown
        course = figures.course
        forecast = figures.forecast.line
    }

    /// The picture, or `nil` where nothing was measured.
    package var picture: Picture? { drawing?.picture }

    /// The same as a drawing.
    ///
    /// Time runs from left to right in every language.
    package var drawing: Drawing? {
        guard !course.isEmpty else { return nil }
        let days = (allPoints.map(\.date) + plan.map(\.date)).map { Double($0.dayNumber) }
        let values =
            allPoints.map(\.value) + plan.map(\.value)
            + (forecast.map { [$0.lowest, $0.highest] } ?? [])
        let across = Scale(days, from: 64, to: width - 24)
        let up = Scale(values, from: height - 36, to: 16).widened(5)
        var marks = axes(across, up) + outlook(across, up)
        marks += line(plan, across, up, .init(.muted, .dashed, width: 2), "plan")
        for earlier in before {
            marks += line(earlier, across, up, .init(.thread, width: 2), "earlier")
        }
        marks += line(course, across, up, .init(.thread, width: 2), "actual")
        return Drawing(
            title, description, width: width, height: height, in: shown.phrases.language,
            marks + points(across, up))
    }

    /// What was measured and what is planned, day by day, as a table has it.
    package var days: [(date: CalendarDate, value: Double?, target: Double?)] {
        let measured = allPoints.map {
            (date: $0.date, value: Optional($0.value), target: Double?.none)
        }
        let planned = plan.map { (date: $0.date, value: Double?.none, target: Optional($0.value)) }
        return (measured + planned).sorted { $0.date < $1.date }
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
        let whole = figures.value.result.number
        // The last measurement isn't always what counts, as where a year's value is a mean.
        let isWhole = whole.map { $0 == last.value } ?? true
        return shown.phrases.text(
            isWhole ? "picture.line" : "picture.line-measured",
            [
                "value": .text(shown.words(last.value, figures.indicator)),
                "date": .date(last.date),
                "whole": .text(shown.words(whole ?? last.value, figures.indicator)),
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

    private func place(_ point: Forecast.Point, _ across: Scale, _ up: Scale) -> DrawnPoint {
        DrawnPoint(across.place(Double(point.date.dayNumber)), up.place(point.value))
    }

    private func axes(_ across: Scale, _ up: Scale) -> [DrawnMark] {
        let ticks = up.ticks(5)
        let lines = ticks.numbers.flatMap { tick in
            let y = up.place(tick)
            let words = shown.phrases.amount(tick, places: ticks.places)
            let ends = [DrawnPoint(across.start, y), DrawnPoint(across.end, y)]
            return [
                DrawnMark.line(DrawnLine(ends, stroke: .init(.rule), style: "rule")),
                .words(DrawnWords(tickLabel(words), at: DrawnPoint(across.start - 8, y + 4), .end)),
            ]
        }
        let first = CalendarDate(dayNumber: Int(across.lowest))?.year ?? 1
        let last = CalendarDate(dayNumber: Int(across.highest))?.year ?? 1
        let step = max(1, (last - first) / 8)
        return lines
            + stride(from: first, through: last, by: step).compactMap { year in
                guard let date = CalendarDate(year: year, month: 12, day: 31) else { return nil }
                let day = Double(date.dayNumber)
                guard day >= across.lowest, day <= across.highest else { return nil }
                let place = DrawnPoint(across.place(day), height - 14)
                return .words(DrawnWords(tickLabel("\(year)"), at: place, .middle))
            }
    }

    /// Numbers run from left to right in every language.
    private func tickLabel(_ words: String) -> DrawnLabel {
        DrawnLabel(words, paint: .muted, isCode: true)
    }

    private func line(
        _ points: [Forecast.Point], _ across: Scale, _ up: Scale, _ stroke: DrawnStroke,
        _ style: String
    ) -> [DrawnMark] {
        guard points.count > 1 else { return [] }
        return [
            .line(DrawnLine(points.map { place($0, across, up) }, stroke: stroke, style: style))
        ]
    }

    /// The forecast between its bounds, hatched.
    private func outlook(_ across: Scale, _ up: Scale) -> [DrawnMark] {
        guard let forecast, let last = course.last, let end = figures.final?.period?.last,
            end > last.date
        else { return [] }
        let from = place(last, across, up)
        let x = across.place(Double(end.dayNumber))
        let (low, high) = (up.place(forecast.lowest), up.place(forecast.highest))
        var lines = [[DrawnPoint(x, low), from, DrawnPoint(x, high), DrawnPoint(x, low)]]
        lines += stride(from: from.x + 8, to: x, by: 8).map { step in
            let share = Double(step - from.x) / Double(max(1, x - from.x))
            return [low, high].map {
                DrawnPoint(step, from.y + Int((Double($0 - from.y) * share).rounded()))
            }
        }
        let point = Forecast.Point(end, forecast.value)
        return lines.map { .line(DrawnLine($0, stroke: .init(.muted), style: "hatch")) }
            + line([last, point], across, up, .init(.thread, .dashed, width: 2), "forecast")
    }

    private func points(_ across: Scale, _ up: Scale) -> [DrawnMark] {
        let goals = plan.map { point in
            let at = place(point, across, up)
            let box = DrawnBox(
                DrawnFrame(at.x - 5, at.y - 5, 10, 10), stroke: .init(.ink), style: "goal")
            return DrawnMark.group(
                DrawnGroup("\(shown.phrases.text("input.target")) \(label(point))", [.box(box)]))
        }
        let values = allPoints.map { point in
            let at = place(point, across, up)
            let box = DrawnBox(
                DrawnFrame(at.x - 4, at.y - 4, 8, 8), stroke: .none, fill: .thread, rounding: 4,
                style: "point")
            return DrawnMark.group(DrawnGroup(label(point), [.box(box)]))
        }
        return goals + values
    }
}
