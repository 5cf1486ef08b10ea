import Diagnostics
package import Figures
package import Planning
import Vocabulary

/// Goals and what came of them, for readers without any role.
extension Presentation {
    /// What came of an element.
    package func result(_ element: PlanElement, _ book: FigureBook) -> ResultLine {
        let rollUp = RollUp(of: element, in: book)
        let measures = workspace.indicators(of: element.id).map { indicator in
            let figures = book.figures(of: indicator)
            let target = IndicatorValue(figures.final)?.computed
            return ResultLine.Measure(
                indicator: indicator, value: latest(figures, indicator),
                target: target.map { value($0, indicator) } ?? .none,
                due: figures.final?.period?.last, standing: figures.standing,
                measured: figures.measuredDay)
        }
        return ResultLine(
            element: element, standing: rollUp.standing(in: book), share: rollUp.progress.result,
            measures: measures)
    }

    /// The value of an indicator; of one that is told in words, the latest of them.
    private func latest(_ figures: IndicatorFigures, _ indicator: Indicator) -> Listing.Cell {
        guard indicator.measure == .qualitative,
            let last = figures.series.rows.max(by: { $0.period.last < $1.period.last })
        else { return value(figures.value.result, indicator) }
        return .named(last.words, words: phrases.word(last.words))
    }

    /// The latest value of an indicator and what is wanted, as one sentence.
    package func sentence(of measure: ResultLine.Measure) -> String {
        let values: [String: FindingValue] = [
            "value": .text(measure.value.words),
            "target": .text(measure.target.words),
            "date": measure.due.map { .date($0) } ?? .text(""),
        ]
        if case .unknown(let words) = measure.value { return words }
        let isDue = !measure.target.isEmpty && measure.due != nil
        return phrases.text(isDue ? "goals.value-and-target" : "goals.value", values)
    }

    /// Goals, results and indicators as data: a row an indicator, or a result without any.
    package func goals(_ goals: [GoalResults], _ book: FigureBook) -> Listing {
        var listing = Listing(
            ("goal", "role.goal"), ("code", "field.code"), ("name", "field.name"),
            ("standing", "column.standing"), ("progress", "figure.roll-up"),
            ("indicator", "field.indicator"), ("measure", "field.name"),
            ("value", "figure.value"), ("unit", "field.indicator.unit"),
            ("target", "input.target"), ("due", "field.due"), ("measured", "column.measured"))
        for goal in goals {
            for element in [goal.goal] + goal.results {
                listing.add(rows(of: result(element, book), goal.goal)) { $0 }
            }
        }
        return listing
    }

    private func rows(of line: ResultLine, _ goal: PlanElement) -> [[Listing.Cell]] {
        let head: [Listing.Cell] = [
            .record(PlanElement.kind, goal.code), .record(PlanElement.kind, line.element.code),
            cell(line.element.name), standing(line.standing), share(line.share),
        ]
        guard !line.measures.isEmpty else {
            return [head + Array(repeating: .none, count: 7)]
        }
        return line.measures.map { measure in
            head + [
                .record(Indicator.kind, measure.indicator.code), cell(measure.indicator.name),
                measure.value, unit(measure.indicator), measure.target, cell(measure.due),
                cell(measure.measured),
            ]
        }
    }
}
