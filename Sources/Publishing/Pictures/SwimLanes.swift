import Diagnostics
package import Figures
import Markup
import Planning
package import Presenting
import Vocabulary

/// The meetings of a year with the days by which documents must be there, and reports that are due: a lane a
/// body, time from left to right in every language.
package struct SwimLanes {
    private static let (width, axisHeight, titleHeight, rowHeight) = (960, 26, 22, 24)

    private let shown: Presentation
    private let year: Int
    private let lanes: [SwimLane]
    private let across: Scale

    /// - Parameters:
    ///   - events: The events of all years.
    ///   - year: The year that is drawn.
    ///   - shown: The records in words.
    package init(_ events: [CalendarEvent], in year: Int, _ shown: Presentation) {
        (self.shown, self.year) = (shown, year)
        let first = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
        across = Scale([Double(first), Double(first + 366)], from: 0, to: Self.width)
        lanes = SwimLane.all(events, in: year, shown)
    }

    /// The drawing, or `nil` where the year has nothing to show.
    package var drawing: Drawing? {
        guard !lanes.isEmpty else { return nil }
        var top = Self.axisHeight
        var marks: [DrawnMark] = []
        for lane in lanes {
            let rows = SwimLaneRows(lane.items.map { SwimLaneItem($0, across, Self.width, shown) })
            let line = [DrawnPoint(0, top), DrawnPoint(Self.width, top)]
            marks += [
                .line(DrawnLine(line, stroke: .init(.rule), style: "rule")), title(lane, top + 16),
            ]
            for (item, row) in rows.placed {
                marks.append(item.mark(top + Self.titleHeight + row * Self.rowHeight))
            }
            top += Self.titleHeight + rows.count * Self.rowHeight + 8
        }
        return Drawing(
            words, lanes.map(\.body).joined(separator: "; "), width: Self.width, height: top,
            in: shown.phrases.language, months(to: top) + today(to: top) + marks)
    }

    /// How much there is of each, in one sentence.
    private var words: String {
        let all = lanes.flatMap(\.items).filter { item in
            item.day.map { $0.days.first.year <= year && $0.days.last.year >= year } ?? false
        }
        let meetings = Set(all.filter { $0.day?.kind == .meeting }.map(\.key))
        let duties = Set(all.filter { $0.day?.kind == .duty }.map(\.key))
        return shown.phrases.text(
            "picture.lanes",
            [
                "year": .text("\(year)"), "meetings": .number(meetings.count),
                "reports": .number(duties.count),
            ])
    }

    private func title(_ lane: SwimLane, _ y: Int) -> DrawnMark {
        let x = shown.phrases.language.isRightToLeft ? Self.width : 0
        let label = DrawnLabel(lane.body, isStrong: true)
        let line = label.wrapped(to: Self.width - 20, most: 1).first ?? label
        return .words(DrawnWords(line, at: DrawnPoint(x, y)))
    }

    private func months(to bottom: Int) -> [DrawnMark] {
        (1...12).flatMap { month -> [DrawnMark] in
            guard let day = CalendarDate(year: year, month: month, day: 1) else { return [] }
            let x = across.place(Double(day.dayNumber))
            let line = [DrawnPoint(x, 0), DrawnPoint(x, bottom)]
            let label = DrawnLabel(
                shown.phrases.term("calendar.month.\(month)"), size: 12, paint: .muted)
            return [
                .line(DrawnLine(line, stroke: .init(.rule), style: "rule")),
                .words(DrawnWords(label, at: DrawnPoint(x + 40, 16), .middle)),
            ]
        }
    }

    private func today(to bottom: Int) -> [DrawnMark] {
        guard shown.today.year == year else { return [] }
        let x = across.place(Double(shown.today.dayNumber))
        let line = DrawnLine(
            [DrawnPoint(x, Self.axisHeight), DrawnPoint(x, bottom)],
            stroke: .init(.stop, .dashed, width: 2), style: "now")
        return [.line(line)]
    }
}
