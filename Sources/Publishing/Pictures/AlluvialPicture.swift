import Diagnostics
import Markup
package import Planning
package import Presenting
import Vocabulary

/// Which paragraphs lead through which elements to which goals.
///
/// Columns stand from the text to the top, with ribbons between; what leads nowhere has a grey mark.
package struct AlluvialPicture {
    private static let (width, nodeWidth, rowHeight, rowGap) = (1_080, 14, 30, 8)
    /// The most nodes in a column that can be told apart.
    package static let mostRows = 40

    private struct Node: Hashable {
        let id: RecordName
        let code: String
        var name = ""

        var label: String { name.isEmpty ? code : "\(code) \(name)" }
    }

    private struct RecordName: Hashable {
        let kind: String
        let code: String
    }

    private let shown: Presentation
    private let columns: [[Node]]
    private let links: [(from: RecordName, to: RecordName)]

    /// The flow from some mandates up.
    package init(_ mandates: [Mandate], _ shown: Presentation) {
        self.shown = shown
        var columns: [[Node]] = [[], []]
        var links: [(from: RecordName, to: RecordName)] = []
        for mandate in mandates {
            let paragraph = mandate.paragraph.flatMap { shown.workspace[$0] }
            let start = Node(
                id: RecordName(kind: Mandate.kind, code: mandate.code),
                code: paragraph?.code ?? mandate.code)
            columns[0].append(start)
            for element in mandate.elements.compactMap({ shown.workspace[$0] }) {
                let node = Self.node(element, shown)
                if !columns[1].contains(node) { columns[1].append(node) }
                links.append((start.id, node.id))
            }
        }
        Self.climb(&columns, &links, shown)
        self.columns = columns.filter { !$0.isEmpty }
        self.links = links
    }

    private static func node(_ element: PlanElement, _ shown: Presentation) -> Node {
        Node(
            id: RecordName(kind: PlanElement.kind, code: element.code),
            code: element.code, name: shown.shown(element.name))
    }

    /// Adds a column for each step up, as long as something stands above.
    private static func climb(
        _ columns: inout [[Node]], _ links: inout [(from: RecordName, to: RecordName)],
        _ shown: Presentation
    ) {
        var seen = Set(columns[1].map(\.id))
        while let last = columns.last, !last.isEmpty, columns.count < 6 {
            var next: [Node] = []
            for node in last {
                let element = shown.workspace.record(PlanElement.self, code: node.id.code)
                for above in element.map({ shown.workspace.above($0) }) ?? [] {
                    let target = Self.node(above, shown)
                    links.append((node.id, target.id))
                    if seen.insert(target.id).inserted { next.append(target) }
                }
            }
            columns.append(next)
        }
    }

    /// The picture, or `nil` where no mandate is carried out by an element, or there are too many.
    package var picture: Picture? {
        guard columns.count > 1, columns.allSatisfy({ $0.count <= Self.mostRows }) else {
            return nil
        }
        let rows = columns.map(\.count).max() ?? 0
        let height = rows * (Self.rowHeight + Self.rowGap) + 16
        let places = self.places(height)
        return Picture(
            shown.phrases.text(
                "picture.alluvial",
                ["from": .number(columns[0].count), "to": .number(columns.last?.count ?? 0)]),
            links.map { "\($0.from.code) → \($0.to.code)" }.joined(separator: "; "),
            width: Self.width, height: height, in: shown.phrases.language
        ) { svg in
            for link in links {
                guard let from = places[link.from], let to = places[link.to] else { continue }
                ribbon(from, to, &svg)
            }
            for column in columns {
                for node in column { draw(node, places, isLast: column == columns.last, &svg) }
            }
        }
    }

    // MARK: Places

    private func places(_ height: Int) -> [RecordName: (x: Int, y: Int)] {
        var places: [RecordName: (x: Int, y: Int)] = [:]
        let isMirrored = shown.phrases.language.isRightToLeft
        let step = (Self.width - 200) / max(1, columns.count - 1)
        for (index, column) in columns.enumerated() {
            let x = isMirrored ? Self.width - Self.nodeWidth - index * step : index * step
            let used = column.count * (Self.rowHeight + Self.rowGap) - Self.rowGap
            for (row, node) in column.enumerated() where places[node.id] == nil {
                let y = (height - used) / 2 + row * (Self.rowHeight + Self.rowGap)
                places[node.id] = (x, y)
            }
        }
        return places
    }

    private func ribbon(
        _ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ svg: inout MarkupWriter
    ) {
        let isForward = from.x < to.x
        let start = from.x + (isForward ? Self.nodeWidth : 0)
        let end = to.x + (isForward ? 0 : Self.nodeWidth)
        let (first, last) = (from.y + Self.rowHeight / 2, to.y + Self.rowHeight / 2)
        let middle = (start + end) / 2
        svg.element(
            .path,
            .outline("M\(start) \(first)C\(middle) \(first) \(middle) \(last) \(end) \(last)"),
            .fill(.none), .stroke(.thread), .measure("stroke-width", 6), .class("ribbon")
        ) { _ in }
    }

    private func draw(
        _ node: Node, _ places: [RecordName: (x: Int, y: Int)], isLast: Bool,
        _ svg: inout MarkupWriter
    ) {
        guard let place = places[node.id] else { return }
        let isLinked = links.contains { $0.from == node.id || $0.to == node.id }
        let isMirrored = shown.phrases.language.isRightToLeft
        svg.mark(node.label) { svg in
            svg.bar(
                place.x, place.y, Self.nodeWidth, Self.rowHeight, isLinked ? .thread : .rule,
                isLinked ? "station" : "nowhere")
            let words = WrappedWords(node.name, width: 230, most: 1).lines
            let x = isMirrored ? place.x - 6 : place.x + Self.nodeWidth + 6
            svg.code(node.code, x, place.y + 12, isMirrored ? "end" : "start")
            for (index, line) in words.enumerated() {
                svg.words(line, x, place.y + 26 + index * 14, "start", .ink, style: "name")
            }
        }
    }
}
