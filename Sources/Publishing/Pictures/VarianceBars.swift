import Diagnostics
package import Figures
import Markup
import Planning
package import Presenting
import Vocabulary

/// What elements were to cost, as outlined bars, with what was promised in them, hatched, and what was
/// spent, solid; beside each by how much more or less was spent than planned.
package struct VarianceBars {
    private static let (width, rowHeight, margin) = (960, 46, 8)
    /// More than these can't be compared at a glance; the table has them all.
    private static let mostRows = 24

    private let figures: BudgetFigures
    private let shown: Presentation
    private let rows: [Row]

    /// An element with its amounts; an amount that is missing isn't drawn.
    private struct Row {
        let element: PlanElement
        let planned: Double
        let committed: Double?
        let spent: Double?
        let variance: Quantity?
    }

    /// The elements whose costs go to goals; where none do, the topmost ones.
    package init(_ figures: BudgetFigures, _ shown: Presentation) {
        self.figures = figures
        self.shown = shown
        let results = figures.results(in: shown.workspace)
        rows = results.prefix(Self.mostRows).compactMap { element in
            let planned = figures.planned.cost(of: element).full.result
            let spent = figures.spent.cost(of: element).full.result
            return planned.number.map {
                Row(
                    element: element, planned: $0,
                    committed: figures.committed.cost(of: element).full.result.number,
                    spent: spent.number, variance: spent.less(planned).quantity)
            }
        }
    }

    /// The picture, or `nil` where nothing is planned.
    package var picture: Picture? {
        guard !rows.isEmpty else { return nil }
        let numbers: [Double] = rows.flatMap { row -> [Double] in
            [0, row.planned, row.committed ?? 0, row.spent ?? 0]
        }
        let isMirrored = shown.phrases.language.isRightToLeft
        let (start, end) = (Self.margin, Self.width - Self.margin)
        let across = Scale(
            numbers, from: isMirrored ? end : start, to: isMirrored ? start : end)
        return Picture(
            title, rows.map(words).joined(separator: "; "), width: Self.width,
            height: Self.rowHeight * rows.count + 6, in: shown.phrases.language
        ) { svg in
            for (index, row) in rows.enumerated() {
                svg.mark(words(row)) { svg in
                    draw(row, index * Self.rowHeight, across, &svg)
                }
            }
        }
    }

    // MARK: Words

    private var title: String {
        let budget = figures.budget
        let values: [String: FindingValue] = [
            "planned": .text(amount(figures.total(.planned).result)),
            "spent": .text(amount(figures.total(.spent).result)),
            "currency": .text(budget.currency),
        ]
        let isSpent = figures.total(.spent).result.quantity != nil
        return shown.phrases.text(isSpent ? "picture.budget" : "picture.budget-planned", values)
    }

    private func amount(_ computed: Computed) -> String {
        shown.money(computed, isWhy: true).words
    }

    private func words(_ row: Row) -> String {
        let parts = [
            ("planned", Optional(row.planned)), ("committed", row.committed), ("spent", row.spent),
        ].compactMap { name, number in
            number.map {
                "\(shown.phrases.term("field.\(name)")) \(shown.phrases.amount($0, places: 2))"
            }
        }
        return "\(row.element.code) \(shown.shown(row.element.name)): "
            + shown.phrases.list(parts)
    }

    /// By how much was spent more or less than planned, and what share of the plan that is.
    private func variance(_ row: Row) -> String? {
        guard let variance = row.variance, row.planned != 0 else { return nil }
        let share = shown.phrases.percent(abs(variance.doubleValue / row.planned))
        let sign = (variance < .zero) == (row.planned < 0) ? "+" : "\u{2212}"
        return "Δ \(shown.signed(variance)) (\(variance == .zero ? "" : sign)\(share))"
    }

    // MARK: Drawing

    private func draw(_ row: Row, _ top: Int, _ across: Scale, _ svg: inout MarkupWriter) {
        let isMirrored = across.start > across.end
        svg.code(row.element.code, across.start, top + 16, isMirrored ? "end" : "start")
        let room = row.element.code.count * 8 + 14
        let name = WrappedWords(shown.shown(row.element.name), width: 600, most: 1).lines.first
        svg.words(
            name ?? "", across.start + (isMirrored ? -room : room), top + 16, "start", .ink,
            style: "name")
        if let variance = variance(row) {
            svg.code(variance, across.end, top + 16, isMirrored ? "start" : "end")
        }
        bar(0, row.planned, top + 22, 18, .sheet, "goal", across, &svg)
        let spent = row.spent ?? 0
        if let committed = row.committed, committed > spent {
            hatched(spent, committed, top + 26, across, &svg)
        }
        if row.spent != nil {
            let isOver = spent > row.planned
            bar(
                0, spent, top + 26, 10, isOver ? .stop : .thread, isOver ? "late" : "doing", across,
                &svg)
        }
    }

    private func bar(
        _ from: Double, _ to: Double, _ y: Int, _ height: Int, _ paint: Paint, _ style: String,
        _ across: Scale, _ svg: inout MarkupWriter
    ) {
        let (start, end) = (across.place(from), across.place(to))
        svg.element(
            .rect, .measure("x", min(start, end)), .measure("y", y),
            .measure("width", max(1, abs(end - start))), .measure("height", height), .fill(paint),
            .stroke(style == "goal" ? .ink : .none), .class(style), text: "")
    }

    /// What is promised and not spent yet.
    private func hatched(
        _ from: Double, _ to: Double, _ y: Int, _ across: Scale, _ svg: inout MarkupWriter
    ) {
        let places = [across.place(from), across.place(to)].sorted()
        bar(from, to, y, 10, .soft, "outlook", across, &svg)
        for x in stride(from: places[0], to: places[1], by: 5) {
            svg.stroke((x, y + 10), (min(x + 5, places[1]), y), .muted, "hatch")
        }
    }
}
