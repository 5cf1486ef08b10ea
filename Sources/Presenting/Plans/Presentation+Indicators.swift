import Diagnostics
package import Figures
package import Planning
import Records
import Vocabulary

/// Indicators with their figures.
extension Presentation {
    /// Indicators: what they measure, from where to where, how far they are and how old that is.
    package func indicators(_ indicators: [Indicator], _ book: FigureBook) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("element", "field.element"),
            ("owner", "field.owner"), ("unit", "field.indicator.unit"),
            ("baseline", "field.baseline"), ("value", "figure.value"), ("target", "input.target"),
            ("progress", "figure.progress"), ("standing", "column.standing"),
            ("measured", "column.measured"))
        listing.add(indicators) { row($0, book.figures(of: $0)) }
        return listing
    }

    private func row(_ indicator: Indicator, _ figures: IndicatorFigures) -> [Listing.Cell] {
        let progress = figures.progress
        return [
            .record(Indicator.kind, indicator.code), cell(indicator.name),
            cell(indicator.element), code(indicator.owner), unit(indicator),
            value(IndicatorValue(indicator.baseline)?.computed ?? .missing(.noBaseline), indicator),
            value(figures.value.result, indicator),
            value(IndicatorValue(figures.final)?.computed ?? .missing(.noTarget), indicator),
            progress.kind == .progress ? share(progress.result) : .none,
            standing(figures.standing), cell(figures.measuredDay),
        ]
    }

    private func code(_ owner: Identifier<Post>?) -> Listing.Cell {
        owner.map { .record(Post.kind, workspace.code(Post.kind, $0.retyped())) } ?? .none
    }

    /// A value of an indicator as a cell.
    package func value(_ computed: Computed, _ indicator: Indicator) -> Listing.Cell {
        switch computed {
        case .number(let number): .amount(number, words: words(number, indicator))
        case .exact(let amount): exact(amount)
        case .missing(let gap): .unknown(phrases.text("gap.\(gap.rawValue)"))
        }
    }

    /// A value of an indicator in words: with its sign, or by the name of its step.
    package func words(_ number: Double, _ indicator: Indicator) -> String {
        switch indicator.measure {
        case .percentage:
            phrases.text("number.percent", ["number": .text(phrases.amount(number))])
        case .ordinal:
            Int(exactly: number.rounded()).flatMap { step in
                indicator.steps.indices.contains(step - 1)
                    ? phrases.word(indicator.steps[step - 1]) : nil
            } ?? phrases.amount(number)
        default: phrases.amount(number, places: 2)
        }
    }

    /// A share as a cell.
    package func share(_ computed: Computed) -> Listing.Cell {
        switch computed {
        case .number(let number): .amount(number, words: phrases.percent(number))
        case .exact(let share):
            .amount(share.doubleValue, words: phrases.percent(share.doubleValue))
        case .missing(let gap): .unknown(phrases.text("gap.\(gap.rawValue)"))
        }
    }

    /// How an indicator stands, as a cell.
    package func standing(_ standing: Standing) -> Listing.Cell {
        .state(
            MandateState(standing), standing.code,
            words: phrases.text("standing.\(standing.code)"))
    }

    /// In what is counted.
    package func unit(_ indicator: Indicator) -> Listing.Cell {
        switch indicator.measure {
        case .percentage: .named("%", words: "%")
        case _ where indicator.unit.isEmpty: .none
        default: .named(indicator.unit, words: phrases.word(indicator.unit))
        }
    }

    /// What was handed in: the latest first.
    package func submissions() -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("state", "field.state"), ("source", "field.source"),
            ("count", "field.count"), ("indicators", "field.indicators"), ("unit", "field.unit"))
        listing.add(workspace.records(Submission.self).sorted { $1.id < $0.id }) { submission in
            let indicators = Set(submission.blocks.compactMap(\.indicator)).map {
                workspace.code(Indicator.kind, $0.retyped())
            }
            return [
                .record(Submission.kind, submission.code), cell(submission.state),
                .named(submission.source, words: phrases.word(submission.source)),
                submission.count.map { .number($0) } ?? .none,
                .number(indicators.count), cell(submission.unit),
            ]
        }
        return listing
    }
}

extension MandateState {
    /// The mark that stands for a standing.
    package init(_ standing: Standing) {
        self =
            switch standing {
            case .reached, .kept: .done
            case .onTrack: .doing
            case .behind: .nobody
            case .farBehind, .missed: .late
            case .unknown: .idle
            }
    }
}
