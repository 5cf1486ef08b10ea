import Diagnostics
package import Figures
import Markup
package import Planning
package import Presenting
import Vocabulary

/// How a plan hangs together: what is served on top, what serves it below, with lines between.
package struct StrategyMap {
    /// The most elements that can be taken in at a look.
    package static let most = 40
    private static let (width, gap, rowGap) = (1_080, 14, 62)

    private struct Box {
        let element: PlanElement
        let name: [String]
        let x: Int
        let y: Int
        let width: Int
        let height: Int
    }

    private let shown: Presentation
    private let book: FigureBook
    private let plan: Plan
    private let boxes: [Box]
    private let height: Int

    /// The map of a plan with what it is aligned to.
    package init(_ plan: Plan, _ shown: Presentation, _ book: FigureBook) {
        self.plan = plan
        self.shown = shown
        self.book = book
        let rows = Self.rows(plan, book)
        boxes = Self.placed(rows, shown)
        height = (boxes.map { $0.y + $0.height }.max() ?? 0) + 12
    }

    /// How many elements there are.
    package var count: Int { boxes.count }

    /// The picture, or `nil` where there is nothing in it.
    package var picture: Picture? {
        guard !boxes.isEmpty else { return nil }
        return Picture(
            shown.phrases.text(
                "picture.map", ["plan": .text(plan.code), "count": .number(boxes.count)]),
            edges.map { "\($0.from.element.code) → \($0.to.element.code)" }.joined(separator: "; "),
            width: Self.width, height: height, in: shown.phrases.language
        ) { svg in
            for edge in edges { draw(edge, &svg) }
            for box in boxes { draw(box, &svg) }
        }
    }

    // MARK: Layers

    /// The elements of the plan below those that they are aligned to, level by level, as many levels as
    /// can be taken in.
    private static func rows(_ plan: Plan, _ book: FigureBook) -> [[PlanElement]] {
        let workspace = book.workspace
        let own = workspace.records(PlanElement.self).filter { $0.plan == plan.id }
        let known = Set(own.map(\.id))
        let served = Set(own.flatMap { book.alignments(of: $0.id) }.compactMap(\.serves))
        let above = workspace.records(PlanElement.self).filter {
            served.contains($0.id) && !known.contains($0.id)
        }
        var count = 0
        return [above, own].flatMap { levels(of: $0, workspace) }.prefix { row in
            count += row.count
            return count <= most
        }
    }

    /// Elements by their levels, the highest first.
    private static func levels(
        of elements: [PlanElement], _ workspace: Workspace
    ) -> [[PlanElement]] {
        let ranked = Dictionary(grouping: elements) { element in
            element.level.flatMap { workspace[$0]?.rank } ?? .max
        }
        return ranked.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Rows of boxes; a long row is broken, so that names can be read.
    private static func placed(_ rows: [[PlanElement]], _ shown: Presentation) -> [Box] {
        var boxes: [Box] = []
        var y = 8
        for row in rows {
            for start in stride(from: 0, to: row.count, by: 6) {
                let placed = placed(row[start..<min(start + 6, row.count)], at: y, shown)
                boxes += placed
                y += (placed.first?.height ?? 0) + (start + 6 < row.count ? gap : rowGap)
            }
        }
        return boxes
    }

    /// Boxes beside one another, all as high as the one with the most lines.
    private static func placed(
        _ elements: ArraySlice<PlanElement>, at y: Int, _ shown: Presentation
    ) -> [Box] {
        let width = min(260, (Self.width - gap * (elements.count + 1)) / elements.count)
        let margin = (Self.width - elements.count * width - gap * (elements.count - 1)) / 2
        let names = elements.map { element in
            // Names are set bold, which is a twelfth wider.
            WrappedWords(shown.shown(element.name), width: (width - 12) * 12 / 13, most: 4).lines
        }
        let height = 28 + 15 * max(2, names.map(\.count).max() ?? 0)
        let isMirrored = shown.phrases.language.isRightToLeft
        return zip(elements, names).enumerated().map { index, named in
            let x = margin + index * (width + gap)
            return Box(
                element: named.0, name: named.1, x: isMirrored ? Self.width - x - width : x, y: y,
                width: width, height: height)
        }
    }

    // MARK: Lines

    private var edges: [(from: Box, to: Box, isPrimary: Bool)] {
        let places = Dictionary(
            boxes.map { ($0.element.id, $0) }, uniquingKeysWith: { one, _ in one })
        return boxes.flatMap { box -> [(from: Box, to: Box, isPrimary: Bool)] in
            let parent = box.element.parent.flatMap { places[$0] }.map { (box, $0, true) }
            let aligned = book.alignments(of: box.element.id).compactMap { alignment in
                alignment.serves.flatMap { places[$0] }.map {
                    (box, $0, alignment.rank == .primary)
                }
            }
            return [parent].compactMap(\.self) + aligned
        }
    }

    private func draw(
        _ edge: (from: Box, to: Box, isPrimary: Bool), _ svg: inout MarkupWriter
    ) {
        let start = (edge.from.x + edge.from.width / 2, edge.from.y)
        let end = (edge.to.x + edge.to.width / 2, edge.to.y + edge.to.height)
        let middle = (start.1 + end.1) / 2
        let commands =
            "M\(start.0) \(start.1)C\(start.0) \(middle) \(end.0) \(middle) \(end.0) \(end.1)"
        svg.element(
            .path,
            [
                .outline(commands), .fill(.none), .stroke(edge.isPrimary ? .thread : .muted),
                .class(edge.isPrimary ? "joint" : "joint secondary"),
            ] + (edge.isPrimary ? [] : [.dashes("4 3")])
        ) { _ in }
    }

    private func draw(_ box: Box, _ svg: inout MarkupWriter) {
        let name = shown.shown(box.element.name)
        let progress = RollUp(of: box.element, in: book).progress.result.number
        let share = progress.map { shown.phrases.percent($0) } ?? ""
        let level = shown.levelName(of: box.element)
        svg.mark("\(level) \(box.element.code): \(name) \(share)") { svg in
            svg.bar(box.x, box.y, box.width, box.height, .sheet, "box")
            if let progress {
                let width = Int(Double(box.width) * Progress(progress).shown)
                let isMirrored = shown.phrases.language.isRightToLeft
                svg.bar(
                    isMirrored ? box.x + box.width - width : box.x, box.y + box.height - 4,
                    width, 4, .thread, "done")
            }
            let middle = box.x + box.width / 2
            svg.code("\(box.element.code) \(share)", middle, box.y + 15, "middle")
            for (index, line) in box.name.enumerated() {
                svg.words(line, middle, box.y + 31 + index * 15, "middle", .ink, style: "name")
            }
        }
    }
}
