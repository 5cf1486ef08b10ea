import Accounts
import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Publishing
import Vocabulary

/// What an indicator says: its course as a picture, its figures and how they came about, its values.
struct IndicatorView {
    private let visit: Visit
    private let indicator: Indicator
    private let figures: IndicatorFigures

    init(_ visit: Visit, _ indicator: Indicator) {
        self.visit = visit
        self.indicator = indicator
        figures = visit.book.figures(of: indicator)
    }

    /// The course as a picture; `nil` where nothing was measured.
    var picture: Picture? { LinePicture(figures, before: earlier, visit.shown).picture }

    /// The courses of the indicators that this one goes on from, the earliest first.
    private var earlier: [[DatedValue]] {
        visit.book.predecessors(of: indicator).map { visit.book.figures(of: $0).course }
    }

    /// Writes picture, figures and values.
    func write(_ html: inout MarkupWriter) {
        if let picture {
            html.element(.figure) { html in
                html.picture(picture)
                html.element(.figcaption) { html in
                    html.text(picture.title + " ")
                    html.fileOfPicture(visit)
                }
            }
        }
        facts(&html)
        for dimension in indicator.dimensions {
            multiples(dimension.name, &html)
        }
        explanation(&html)
        values(&html)
    }

    /// The course for each category of a dimension.
    private func multiples(_ dimension: String, _ html: inout MarkupWriter) {
        guard let picture = SmallMultiples(figures, by: dimension, visit.shown).picture else {
            return
        }
        html.element(.figure) { $0.picture(picture) }
    }

    // MARK: Figures

    private func facts(_ html: inout MarkupWriter) {
        html.section(visit.text("indicator.figures")) { html in
            html.element(.dl, .class("facts")) { html in
                fact(
                    visit.text("figure.value"), visit.shown.value(figures.value.result, indicator),
                    &html)
                let progress = figures.progress
                if progress.kind == .progress {
                    fact(
                        visit.text("figure.progress"), visit.shown.share(progress.result), &html)
                    // On the day of the value, as for how it stands.
                    let day = min(figures.lastDay ?? visit.shown.today, visit.shown.today)
                    let expected = figures.expected(on: day).result
                    fact(visit.text("figure.expected"), visit.shown.share(expected), &html)
                }
                fact(visit.term("column.standing"), visit.shown.standing(figures.standing), &html)
                forecast(&html)
                if let day = figures.measuredDay {
                    let age = max(0, visit.shown.today.dayNumber - day.dayNumber)
                    html.fact(visit.term("column.measured")) {
                        $0.text(
                            visit.text(
                                "indicator.age", ["date": .date(day), "days": .number(age)]))
                    }
                }
            }
            drafts(&html)
        }
    }

    private func fact(_ term: String, _ cell: Listing.Cell, _ html: inout MarkupWriter) {
        html.fact(term) { html in
            if case .state(let state, _, let words) = cell {
                html.element(.span, .class("chip \(state.rawValue)"), text: words)
            } else {
                html.element(.bdi, text: cell.words)
            }
        }
    }

    private func forecast(_ html: inout MarkupWriter) {
        guard let line = figures.forecast.line, let end = figures.final?.period?.last else {
            return
        }
        html.fact(visit.text("figure.forecast")) { html in
            html.text(
                visit.text(
                    "picture.forecast",
                    [
                        "date": .date(end),
                        "value": .text(visit.shown.words(line.value, indicator)),
                        "lowest": .text(visit.shown.words(line.lowest, indicator)),
                        "highest": .text(visit.shown.words(line.highest, indicator)),
                    ]))
        }
    }

    /// What would be so if all were approved that was handed in, apart from what counts.
    private func drafts(_ html: inout MarkupWriter) {
        guard !visit.isPublic else { return }
        let drafts = visit.book.withDrafts.figures(of: indicator)
        guard drafts.series != figures.series else { return }
        html.element(.p, .class("muted")) { html in
            html.text(visit.text("indicator.drafts") + " ")
            html.element(.bdi, text: visit.shown.value(drafts.value.result, indicator).words)
        }
    }

    private func explanation(_ html: inout MarkupWriter) {
        html.element(.details) { html in
            html.element(.summary, text: visit.text("indicator.explain"))
            html.element(.pre) { html in
                let all = [figures.progress, figures.gap]
                html.text(all.flatMap { visit.shown.lines($0) }.joined(separator: "\n"))
            }
        }
    }

    // MARK: Values

    private func values(_ html: inout MarkupWriter) {
        html.section(visit.text("indicator.values")) { html in
            TableView(visit.shown.series(figures.series), visit).write(&html)
            html.element(.div, .class("actions")) { html in
                let values = ["results", "indicators", indicator.code, "values"]
                html.element(
                    .a, .href(visit.address(values)), text: visit.text("indicator.all-values"))
                if visit.may(.handIn) {
                    html.element(
                        .a, .class("button"), .keys("u"),
                        .href(visit.address(["results", "collect"])),
                        text: visit.term("section.collect.title"))
                }
            }
        }
    }
}
