import Diagnostics
package import Figures
import Markup
import Planning
package import Presenting
import Vocabulary

/// What results cost a year as stacked bars, one below the other: a bar a period and kind of amount, a part
/// a result with a pattern of its own, a mark at what may be spent, and the key below.
package struct YearlyBars {
    private static let (rowHeight, barHeight, keyHeight) = (58, 22, 22)

    private let costs: YearlyCosts
    private let shown: Presentation
    private let width: Int

    package init(_ costs: YearlyCosts, width: Int = 960, _ shown: Presentation) {
        (self.costs, self.shown, self.width) = (costs, shown, width)
    }

    /// The drawing, or `nil` where nothing is planned or spent.
    package var drawing: Drawing? {
        guard !costs.bars.isEmpty else { return nil }
        let sums = costs.bars.map { bar in
            max(bar.costs.compactMap(\.number).reduce(0, +), bar.appropriation.number ?? 0)
        }
        let across = Scale([0] + sums, from: 2, to: width - 4)
        var marks = costs.bars.enumerated().flatMap { index, bar in
            self.marks(bar, at: index * Self.rowHeight, across)
        }
        let top = costs.bars.count * Self.rowHeight + 8
        marks += costs.results.enumerated().flatMap { index, result in
            key(result, index, at: top + index * Self.keyHeight)
        }
        let drawing = Drawing(
            title, costs.bars.map(words).joined(separator: "; "), width: width,
            height: top + costs.results.count * Self.keyHeight, in: language, marks)
        return language.isRightToLeft ? drawing.mirrored : drawing
    }

    private var language: Language { shown.phrases.language }

    // MARK: Words

    private var title: String {
        shown.phrases.text(
            "picture.years",
            [
                "results": .number(costs.results.count),
                "budgets": .number(Set(costs.bars.map(\.budget.id)).count),
            ])
    }

    private func words(_ bar: YearlyCosts.Bar) -> String {
        let parts = zip(costs.results, bar.costs).map { result, cost in
            "\(result.code) \(shown.money(cost, isWhy: true).words)"
        }
        return "\(label(bar)): \(shown.phrases.list(parts))"
    }

    private func label(_ bar: YearlyCosts.Bar) -> String {
        let (first, last) = (bar.period.first.year, bar.period.last.year)
        let years = first == last ? "\(first)" : "\(first)–\(last)"
        return "\(years) · \(shown.phrases.term("field.\(bar.measure.rawValue)"))"
    }

    // MARK: Drawing

    private func marks(_ bar: YearlyCosts.Bar, at top: Int, _ across: Scale) -> [DrawnMark] {
        let y = top + 22
        var sum = 0.0
        var marks = [
            text(label(bar), DrawnPoint(0, top + 15), isStrong: true),
            amount(bar.total, bar.budget.currency, at: DrawnPoint(width, top + 15)),
        ]
        for (index, (result, cost)) in zip(costs.results, bar.costs).enumerated() {
            // What is missing is not drawn; the words and the table say why.
            guard let number = cost.number, number > 0 else { continue }
            let (from, to) = (across.place(sum), across.place(sum + number))
            sum += number
            let frame = DrawnFrame(from, y, max(1, to - from), Self.barHeight)
            let words = "\(label(bar)), \(name(result)): \(shown.money(cost).words)"
            marks.append(.group(DrawnGroup(words, BarPattern(at: index).marks(frame))))
        }
        guard let limit = bar.appropriation.number else { return marks }
        let frame = DrawnFrame(across.place(limit) - 1, y - 4, 3, Self.barHeight + 8)
        let words =
            "\(shown.phrases.term("field.appropriation")): \(shown.money(bar.appropriation).words)"
        let mark = DrawnBox(frame, stroke: .none, fill: .ink, style: "limit")
        return marks + [.group(DrawnGroup(words, [.box(mark)]))]
    }

    private func name(_ result: PlanElement) -> String {
        "\(BulletList.code(result.code, in: language)) \(shown.shown(result.name))"
    }

    private func text(_ words: String, _ place: DrawnPoint, isStrong: Bool = false) -> DrawnMark {
        .words(DrawnWords(DrawnLabel(words, isStrong: isStrong), at: place))
    }

    /// The total at the end of the line.
    private func amount(_ total: Computed, _ currency: String, at place: DrawnPoint) -> DrawnMark {
        let isKnown = total.quantity != nil
        let words = shown.money(total, isWhy: true).words + (isKnown ? " \(currency)" : "")
        let label = DrawnLabel(words, paint: .muted, isCode: isKnown)
        let isTurned = language.isRightToLeft && isKnown
        return .words(DrawnWords(label, at: place, isTurned ? .start : .end))
    }

    private func key(_ result: PlanElement, _ index: Int, at top: Int) -> [DrawnMark] {
        let label = DrawnLabel(name(result)).wrapped(to: width - 60, most: 1).first
        return BarPattern(at: index).marks(DrawnFrame(2, top + 2, 34, 15)) + [
            .words(DrawnWords(label ?? DrawnLabel(result.code), at: DrawnPoint(42, top + 15)))
        ]
    }
}
