import Diagnostics
package import Figures
import Markup
import Planning
package import Presenting
import Vocabulary

/// How far several indicators have come, one below the other: each with its name, its bar, its value and
/// target, and how it stands.
package struct BulletList {
    private static let (rowHeight, barWidth) = (46, 300)

    private let shown: Presentation
    private let width: Int
    private let rows: [Row]

    /// An indicator of which a bar can be drawn.
    private struct Row {
        let figures: IndicatorFigures
        let bullet: BulletPicture
        let title: String
    }

    package init(_ figures: [IndicatorFigures], width: Int = 640, _ shown: Presentation) {
        self.shown = shown
        self.width = width
        rows = figures.compactMap { figures in
            let bullet = BulletPicture(figures, shown)
            return bullet.title.map { Row(figures: figures, bullet: bullet, title: $0) }
        }
    }

    /// The drawing, or `nil` where there is no bar to draw.
    package var drawing: Drawing? {
        guard !rows.isEmpty else { return nil }
        let marks = rows.enumerated().map { index, row in
            DrawnMark.group(
                DrawnGroup(words(row), self.marks(row, at: index * Self.rowHeight)))
        }
        let drawing = Drawing(
            title, rows.map(words).joined(separator: "; "), width: width,
            height: Self.rowHeight * rows.count, in: language, marks)
        return language.isRightToLeft ? drawing.mirrored : drawing
    }

    private var language: Language { shown.phrases.language }

    /// How many are where they should be.
    private var title: String {
        let good = rows.filter { [.reached, .kept, .onTrack].contains($0.figures.standing) }
        return shown.phrases.text(
            "picture.bullets", ["good": .number(good.count), "count": .number(rows.count)])
    }

    private func words(_ row: Row) -> String {
        let indicator = row.figures.indicator
        return "\(indicator.code) \(shown.shown(indicator.name)): \(row.title), \(standing(row))"
    }

    private func standing(_ row: Row) -> String {
        shown.phrases.text("standing.\(row.figures.standing.code)")
    }

    // MARK: Drawing

    private func marks(_ row: Row, at top: Int) -> [DrawnMark] {
        let bar = row.bullet.marks(at: DrawnPoint(0, top + 22), width: Self.barWidth) ?? []
        let place = DrawnPoint(Self.barWidth + 10, top + 36)
        let value = "\(row.title) · \(standing(row))"
        return [name(row.figures.indicator, top + 15)] + bar
            + [.words(DrawnWords(DrawnLabel(value, size: 12, paint: .muted), at: place))]
    }

    /// A code among words: one that begins with digits is kept together in words from right to left.
    static func code(_ code: String, in language: Language) -> String {
        language.isRightToLeft ? "\u{200E}" + code : code
    }

    /// Code and name; where the name stands in another language, on the same side.
    private func name(_ indicator: Indicator, _ y: Int) -> DrawnMark {
        let found = indicator.name.shown(in: language)
        let label = DrawnLabel(
            "\(Self.code(indicator.code, in: language)) \(found?.text ?? "")", isStrong: true,
            in: found.flatMap { $0.isSubstitute ? $0.language : nil })
        let line = label.wrapped(to: width - 20, most: 1).first ?? label
        let isTurned = language.isRightToLeft && !line.isRightToLeft(in: language)
        return .words(DrawnWords(line, at: DrawnPoint(0, y), isTurned ? .end : .start))
    }
}
