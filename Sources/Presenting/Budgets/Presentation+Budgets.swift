package import Figures
import Planning
import Records
package import Vocabulary

/// What a budget pays for.
extension Presentation {
    /// What each element costs: planned, committed, spent, and where that comes from; those above first.
    package func costs(_ figures: BudgetFigures) -> Listing {
        var listing = Listing(
            ("level", "field.level"), ("code", "field.code"), ("name", "field.name"),
            ("parent", "field.parent"), ("direct", "figure.direct-cost"),
            ("shared", "figure.shared-cost"), ("planned", "field.planned"),
            ("committed", "field.committed"), ("spent", "field.spent"),
            ("variance", "column.variance"), ("used", "column.used"),
            ("allocated", "figure.allocated"), ("posts", "figure.post-cost"))
        listing.add(figures.planned.elements) { cost in
            let element = cost.element
            let committed = figures.committed.cost(of: element).full.result
            let spent = figures.spent.cost(of: element).full.result
            return [
                level(of: element, cost.depth), .record(PlanElement.kind, element.code),
                cell(element.name), hidden(element.parent), money(cost.direct.result),
                money(cost.shared.result), money(cost.full.result), money(committed),
                money(spent), variance(spent, cost.full.result), used(spent, cost.full.result),
                money(cost.allocated.result), money(figures.postCost(of: element)?.result),
            ]
        }
        return listing
    }

    /// The sums of a budget beside what may be spent.
    package func totals(_ figures: BudgetFigures) -> Listing {
        var listing = Listing(
            ("figure", "column.figure"), ("value", "field.value"), ("gap", "column.gap"))
        let all: [(code: String, words: String, result: Computed)] =
            [
                (
                    "appropriation", phrases.term("field.appropriation"),
                    figures.available.inputs.first?.result ?? .missing(.noAppropriation)
                )
            ]
            + CostMeasure.allCases.map {
                ($0.rawValue, phrases.term("field.\($0.rawValue)"), figures.total($0).result)
            } + [
                ("available", phrases.text("figure.available"), figures.available.result),
                (
                    "posts", phrases.text("figure.post-cost"),
                    figures.posts?.total.result ?? .missing(.noPeriod)
                ),
            ]
        listing.add(all) { one in
            [
                .named(one.code, words: one.words), money(one.result, isWhy: true),
                one.result.gap.map { .named($0.rawValue, words: "") } ?? .none,
            ]
        }
        return listing
    }

    /// What one element cost by one budget after the other.
    package func trend(_ trend: CostTrend) -> Listing {
        var listing = Listing(
            ("budget", "kind.budget"), ("period", "field.period"), ("amount", "column.amounts"),
            ("cost", "figure.full-cost"), ("yearly", "figure.yearly-cost"),
            ("change", "column.change"))
        listing.add(trend.steps) { step in
            let change: Listing.Cell =
                step.change == .missing(.tooFewPoints) ? .none : share(step.change)
            return [
                .record(Budget.kind, step.budget.code), cell(step.budget.period),
                .named(
                    step.measure.rawValue, words: phrases.term("field.\(step.measure.rawValue)")),
                money(step.cost.result, isWhy: true), money(step.yearly.result, isWhy: true),
                change,
            ]
        }
        return listing
    }

    /// What results cost a year: a row a period and kind of amount, a column a result.
    package func yearlyCosts(_ costs: YearlyCosts) -> Listing {
        var listing = Listing(
            columns: [
                ("budget", "kind.budget"), ("period", "field.period"),
                ("amounts", "column.amounts"),
            ] + costs.results.map { ($0.code, "code.\($0.code)") } + [
                ("total", "figure.budget-total"), ("appropriation", "field.appropriation"),
            ])
        listing.add(costs.bars) { bar in
            [
                .record(Budget.kind, bar.budget.code), cell(bar.period),
                .named(
                    bar.measure.rawValue, words: phrases.term("field.\(bar.measure.rawValue)")),
            ] + (bar.costs + [bar.total, bar.appropriation]).map { money($0) }
        }
        return listing
    }

    // MARK: Cells

    /// An amount as a cell; nothing where there is nothing to pay for, else why there is none.
    ///
    /// - Parameters:
    ///   - computed: The amount; `nil` where none was asked for.
    ///   - isWhy: Whether it is said, too, that no line pays for it.
    /// - Returns: The amount with its words, or the reason.
    package func money(_ computed: Computed?, isWhy: Bool = false) -> Listing.Cell {
        switch computed {
        case .exact(let amount): .exact(amount, words: phrases.quantity(amount))
        case .number(let number): .amount(number, words: phrases.amount(number))
        case .missing(.noLine) where !isWhy, nil: .none
        case .missing(let gap): .unknown(phrases.text("gap.\(gap.rawValue)"))
        }
    }

    /// How much more was spent than planned, with its sign.
    package func variance(_ spent: Computed, _ planned: Computed) -> Listing.Cell {
        guard let amount = spent.less(planned).quantity else { return .none }
        return .exact(amount, words: signed(amount))
    }

    /// An amount with its sign, a real minus or a plus.
    package func signed(_ amount: Quantity) -> String {
        let words = phrases.quantity(amount)
        if amount > .zero { return "+" + words }
        return amount < .zero ? "\u{2212}" + words.drop { $0 == "-" } : words
    }

    private func used(_ spent: Computed, _ planned: Computed) -> Listing.Cell {
        guard let spent = spent.number, let planned = planned.number, planned != 0 else {
            return .none
        }
        return .amount(spent / planned, words: phrases.percent(spent / planned))
    }

    private func level(of element: PlanElement, _ depth: Int) -> Listing.Cell {
        let code =
            element.level.map { workspace.code(PlanLevel.kind, $0.retyped()) }
            ?? element.elementKind
        return .named(
            code, words: String(repeating: "\u{A0}\u{A0}", count: depth) + levelName(of: element))
    }

    private func hidden(_ id: Identifier<PlanElement>?) -> Listing.Cell {
        guard let id else { return .none }
        return .named(workspace.code(PlanElement.kind, id.retyped()), words: "")
    }
}
