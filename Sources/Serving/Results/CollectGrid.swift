import Diagnostics
import Figures
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// The table in which values are typed: a row for each that is wanted, beside what there is.
struct CollectGrid {
    let visit: Visit
    let wanted: [WantedValue]
    let typed: CollectedValues

    /// Writes the table.
    func write(_ html: inout MarkupWriter) {
        html.element(.table) { html in
            html.element(.caption, .class("apart"), text: visit.term("section.collect"))
            html.element(.thead) { html in
                html.element(.tr) { html in
                    for words in heads { html.element(.th, .scope("col"), text: words) }
                }
            }
            html.element(.tbody) { html in
                for indicator in wanted.chunked { rows(of: indicator, &html) }
            }
        }
    }

    private var heads: [String] {
        [
            visit.term("kind.indicator"), visit.text("collect.official"),
            visit.term("field.period"), visit.text("collect.handed-in"),
            visit.term("field.value"),
        ]
    }

    /// The rows of an indicator, of which the first one has what is the same in all.
    private func rows(of all: ArraySlice<WantedValue>, _ html: inout MarkupWriter) {
        for (number, one) in all.enumerated() {
            html.element(.tr) { html in
                if number == 0 {
                    head(one.indicator, rows: all.count, &html)
                }
                html.element(.td) { html in
                    html.text(visit.phrases.period(one.period))
                    if !one.reporter.isEmpty {
                        html.text(" ")
                        html.link(Unit.kind, one.reporter, visit)
                    }
                }
                html.element(.td) { html in handedIn(one, &html) }
                html.element(.td) { html in
                    if one.isLocked {
                        html.text(visit.term(PeriodState.locked.term))
                    } else if let other = one.covered {
                        let words = FindingValue.text(visit.phrases.period(other))
                        html.text(visit.text("collect.covered", ["period": words]))
                    } else {
                        fields(one, &html)
                    }
                }
            }
        }
    }

    private func head(_ indicator: Indicator, rows: Int, _ html: inout MarkupWriter) {
        html.element(.th, .scope("rowgroup"), .rowSpan(rows)) { html in
            html.link(Indicator.kind, indicator.code, visit)
            html.text(" ")
            if let name = indicator.name.shown(in: visit.language) { html.words(name, visit) }
        }
        html.element(
            .td, .rowSpan(rows), text: visit.shown.value(official(indicator), indicator).words)
    }

    private func official(_ indicator: Indicator) -> Computed {
        visit.book.figures(of: indicator).value.result
    }

    /// What was handed in for the period, with the submission that has it.
    private func handedIn(_ one: WantedValue, _ html: inout MarkupWriter) {
        if let (row, key) = one.handedIn, let submission = visit.workspace[key] {
            html.element(.div) { html in told(row, one.indicator, &html) }
            if let state = submission.state {
                html.element(.small, text: visit.term(state.term))
                html.text(" ")
            }
            html.link(Submission.kind, submission.code, visit)
        } else if !one.hasParts {
            html.text("—")
        }
        if one.hasParts {
            html.element(
                .a, .href(visit.address(["results", "indicators", one.indicator.code, "values"])),
                text: visit.text("collect.parts"))
        }
    }

    /// A value as it was handed in: words that the program knows are told in the reader's language.
    private func told(
        _ row: Measurement, _ indicator: Indicator, _ html: inout MarkupWriter
    ) {
        guard let value = row.value else {
            let known = visit.phrases.word(row.words)
            return known == row.words ? html.verbatim(row.words) : html.text(known)
        }
        let number = visit.phrases.quantity(value)
        if let whole = row.denominator {
            let words = [number, visit.text("collect.out-of"), visit.phrases.quantity(whole)]
            html.element(.bdi, text: words.joined(separator: " "))
        } else if indicator.measure == .number {
            html.element(.bdi, text: number)
        } else {
            html.text(visit.shown.words(value.doubleValue, indicator))
        }
    }

    // MARK: Fields

    private func fields(_ one: WantedValue, _ html: inout MarkupWriter) {
        switch one.indicator.measure {
        case .ordinal where !one.indicator.steps.isEmpty: steps(one, &html)
        case .qualitative: text(one, &html)
        case .percentage:
            html.element(.div, .class("entered")) { html in
                number(one.valueField, "field.value", one, &html)
                html.element(.span, text: visit.text("collect.out-of"))
                number(one.denominatorField, "field.denominator", one, &html)
            }
        default:
            html.element(.div, .class("entered")) { html in
                number(one.valueField, "field.value", one, &html)
                html.element(.span, text: visit.shown.unit(one.indicator).words)
            }
        }
    }

    private func label(_ term: String, _ one: WantedValue) -> String {
        [visit.term(term), one.indicator.code, visit.phrases.period(one.period), one.reporter]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func number(
        _ name: String, _ term: String, _ one: WantedValue, _ html: inout MarkupWriter
    ) {
        html.element(
            .input, .type("text"), .name(name), .inputMode("decimal"), .size(8),
            .value(typed.cells[name] ?? ""), .label(label(term, one)))
    }

    private func text(_ one: WantedValue, _ html: inout MarkupWriter) {
        html.element(
            .textarea, .name(one.valueField), .rows(2), .label(label("field.value", one)),
            text: typed.cells[one.valueField] ?? "")
    }

    /// A choice among the steps of a scale.
    private func steps(_ one: WantedValue, _ html: inout MarkupWriter) {
        let chosen = typed.cells[one.valueField] ?? ""
        html.element(.select, .name(one.valueField), .label(label("field.value", one))) { html in
            html.element(.option, .value(""), text: visit.text("table.none"))
            for step in one.indicator.steps {
                html.element(
                    .option, .value(step), .selected(step == chosen),
                    text: visit.phrases.word(step))
            }
        }
    }
}

extension [WantedValue] {
    /// The values of one indicator after the other, which stand together.
    fileprivate var chunked: [ArraySlice<WantedValue>] {
        var found: [ArraySlice<WantedValue>] = []
        var start = startIndex
        for index in indices
        where index + 1 == count || self[index + 1].indicator.id != self[index].indicator.id {
            found.append(self[start...index])
            start = index + 1
        }
        return found
    }
}
