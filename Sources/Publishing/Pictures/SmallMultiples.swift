import Diagnostics
package import Figures
import Markup
package import Presenting
import Vocabulary

/// The course of an indicator for each category of a dimension, all on one scale.
package struct SmallMultiples {
    private static let (cellWidth, cellHeight, perRow) = (170, 112, 4)

    private let figures: IndicatorFigures
    private let dimension: String
    private let shown: Presentation
    private let courses: [(category: String, course: [Forecast.Point])]

    package init(_ figures: IndicatorFigures, by dimension: String, _ shown: Presentation) {
        self.figures = figures
        self.dimension = dimension
        self.shown = shown
        courses = figures.courses(by: dimension)
    }

    /// The picture, or `nil` where nothing was told apart.
    package var picture: Picture? {
        guard !courses.isEmpty else { return nil }
        let points = courses.flatMap(\.course)
        let rows = (courses.count + Self.perRow - 1) / Self.perRow
        let language = shown.phrases.language
        return Picture(
            shown.phrases.text(
                "picture.multiples", ["dimension": .text(shown.phrases.word(dimension))]),
            courses.map { words($0.category, $0.course) }.joined(separator: "; "),
            width: Self.cellWidth * Self.perRow, height: Self.cellHeight * rows, in: language
        ) { svg in
            let days = points.map { Double($0.date.dayNumber) }
            let across = Scale(days, from: 12, to: Self.cellWidth - 40)
            let up = Scale([0] + points.map(\.value), from: Self.cellHeight - 18, to: 42)
            for (index, one) in courses.enumerated() {
                let column = index % Self.perRow
                let place = language.isRightToLeft ? Self.perRow - 1 - column : column
                svg.element(
                    .g, .moved(place * Self.cellWidth, index / Self.perRow * Self.cellHeight)
                ) { svg in
                    cell(one.category, one.course, across, up, &svg)
                }
            }
        }
    }

    private func words(_ category: String, _ course: [Forecast.Point]) -> String {
        let last = course.last.map { shown.words($0.value, figures.indicator) } ?? ""
        return "\(shown.phrases.word(category)): \(last)"
    }

    private func cell(
        _ category: String, _ course: [Forecast.Point], _ across: Scale, _ up: Scale,
        _ svg: inout MarkupWriter
    ) {
        svg.words(shown.phrases.word(category), Self.cellWidth / 2, 16, "middle", .ink)
        svg.stroke((across.start, up.start), (across.end, up.start), .rule, "rule")
        let places = course.map {
            (x: across.place(Double($0.date.dayNumber)), y: up.place($0.value))
        }
        svg.outline(places, .thread, "actual")
        guard let last = places.last else { return }
        svg.mark(words(category, course)) { svg in
            svg.element(
                .circle, .measure("cx", last.x), .measure("cy", last.y), .measure("r", 4),
                .fill(.thread), .class("point"), text: "")
        }
        let value = course.last.map { shown.words($0.value, figures.indicator) } ?? ""
        svg.words(value, last.x, last.y - 8, "middle", .ink)
    }
}
