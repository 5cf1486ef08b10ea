import Figures
import Markup
import Planning
import Presenting
import Vocabulary

/// A meeting with its limits or a report, with the pixels that it takes up.
struct SwimLaneItem {
    private static let labelSize = 11

    let left: Int
    let right: Int
    private let item: SwimLane.Item
    private let words: String
    private let parts: [(event: CalendarEvent, from: Int, to: Int)]
    private let label: DrawnLabel
    private let isLabelBefore: Bool

    init(_ item: SwimLane.Item, _ across: Scale, _ width: Int, _ shown: Presentation) {
        self.item = item
        label = DrawnLabel(item.code, size: Self.labelSize, paint: .muted, isCode: true)
        // What is outside of the year stands at its edge.
        parts = item.all.map { event in
            let from = across.place(Double(event.days.first.dayNumber))
            return (event, from, max(from + 8, across.place(Double(event.days.last.dayNumber + 1))))
        }
        words = item.all.map {
            "\(shown.phrases.period($0.days)): \(shown.title(of: $0))"
        }.joined(separator: "; ")
        let (first, last) = (parts.map(\.from).min() ?? 0, parts.map(\.to).max() ?? 0)
        isLabelBefore = last + 6 + label.width > width
        left = isLabelBefore ? first - label.width - 12 : first - 6
        right = isLabelBefore ? last + 4 : last + label.width + 12
    }

    /// All of it as one mark that can be reached.
    func mark(_ top: Int) -> DrawnMark {
        let middle = top + 9
        let (first, last) = (parts.map(\.from).min() ?? 0, parts.map(\.to).max() ?? 0)
        let line = DrawnLine(
            [DrawnPoint(first, middle), DrawnPoint(last, middle)], stroke: .init(.muted, .dashed),
            style: "wire")
        let wire: [DrawnMark] = parts.count > 1 ? [.line(line)] : []
        let place = DrawnPoint(isLabelBefore ? first - 6 : last + 6, top + 13)
        let text = DrawnMark.words(DrawnWords(label, at: place, isLabelBefore ? .end : .start))
        return .group(DrawnGroup(words, wire + parts.map { box($0, top) } + [text]))
    }

    private func box(
        _ part: (event: CalendarEvent, from: Int, to: Int), _ top: Int
    ) -> DrawnMark {
        switch part.event.kind {
        case .meeting:
            let frame = DrawnFrame(part.from, top + 2, part.to - part.from, 14)
            return .box(
                DrawnBox(frame, stroke: .none, fill: .thread, rounding: 2, style: "doing"))
        case .limit:
            return .box(
                DrawnBox(
                    DrawnFrame(part.from - 4, top + 5, 8, 8), stroke: .init(.ink), style: "goal"))
        case .duty, .milestone:
            return .box(
                DrawnBox(
                    DrawnFrame(part.from - 5, top + 4, 10, 10), stroke: .none, fill: .ink,
                    style: "limit"))
        }
    }
}

/// Items in rows in which none touches another.
struct SwimLaneRows {
    /// Each item with its row, from 0.
    let placed: [(item: SwimLaneItem, row: Int)]
    /// How many rows there are.
    let count: Int

    init(_ items: [SwimLaneItem]) {
        var ends: [Int] = []
        var placed: [(item: SwimLaneItem, row: Int)] = []
        for item in items.sorted(by: { $0.left < $1.left }) {
            let row = ends.firstIndex { $0 <= item.left } ?? ends.count
            if row == ends.count { ends.append(item.right) } else { ends[row] = item.right }
            placed.append((item, row))
        }
        (self.placed, count) = (placed, ends.count)
    }
}
