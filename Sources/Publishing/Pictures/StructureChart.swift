import Diagnostics
import Markup
package import Planning
package import Presenting
import Vocabulary

/// The chart of a structure: the unit on top, the units right below it side by side, and all that stands
/// below those in a list under each.
package struct StructureChart {
    private static let (margin, gap, indent) = (28, 18, 20)
    private static let (rowGap, lineGap) = (46, 12)
    /// Boxes are no narrower than this, so that names can be read.
    private var narrowest: Int { max(170, width / 5) }

    private let shown: Presentation
    private let structure: Structure
    private let fates: [Identifier<Unit>: StructureDifference.UnitDifference]
    private let title: String
    /// - Unit: pixels.
    private let width: Int
    private var marks: [DrawnMark] = []
    private var bottom = 8

    /// The chart of a structure.
    ///
    /// - Parameters:
    ///   - structure: What is drawn.
    ///   - title: What the chart says.
    ///   - difference: What becomes of units, which is marked; `nil` where nothing is compared.
    ///   - width: How wide it is drawn: 1,080 on a page of the site, less on paper.
    ///   - shown: The words.
    package init(
        _ structure: Structure, _ title: String, difference: StructureDifference? = nil,
        width: Int = 1_080, _ shown: Presentation
    ) {
        self.structure = structure
        self.width = width
        self.title = title
        self.shown = shown
        fates = Dictionary(
            (difference?.units ?? []).map { ($0.unit, $0) }
        ) { _, last in last }
        children = structure.children
        draw()
    }

    private let children: [Identifier<Unit>?: [Identifier<Unit>]]

    /// The chart as a drawing, right to left where the language runs so.
    package var drawing: Drawing {
        let language = shown.phrases.language
        let drawing = Drawing(
            title, description, width: width, height: bottom + 8, in: language, marks)
        return language.isRightToLeft ? drawing.mirrored : drawing
    }

    /// What is to be seen, unit by unit.
    private var description: String {
        structure.ordered.compactMap { unit in structure.places[unit].map { name(of: unit, $0) } }
            .joined(separator: "; ")
    }

    // MARK: Layout

    private mutating func draw() {
        let tops = children[nil] ?? []
        guard tops.count == 1, let top = tops.first else { return bands(of: tops, below: nil) }
        let own = min(300, width / 2)
        let box = box(top, (width - own) / 2, bottom, own)
        bands(of: children[top] ?? [], below: box)
    }

    /// Units side by side, as many as there is room for, and more of them below.
    private mutating func bands(of units: [Identifier<Unit>], below top: DrawnFrame?) {
        let columns = max(1, (width - 2 * Self.margin) / (narrowest + Self.gap))
        for start in stride(from: 0, to: units.count, by: columns) {
            let part = Array(units[start..<min(start + columns, units.count)])
            let bus = bottom + Self.rowGap / 2
            let y = bottom + (top == nil ? 0 : Self.rowGap)
            let room = (width - 2 * Self.margin - (part.count - 1) * Self.gap) / part.count
            let own = min(room, 330)
            var lowest = y
            var middles: [Int] = []
            for (place, unit) in part.enumerated() {
                let x = Self.margin + place * (room + Self.gap) + (room - own) / 2
                let frame = box(unit, x, y, own)
                middles.append(x + own / 2)
                lowest = max(lowest, list(below: unit, frame, own))
            }
            if let top { wires(from: top, start == 0, bus, to: middles, y) }
            bottom = lowest + (start + columns < units.count ? Self.gap : 0)
        }
    }

    /// The lines from the unit on top to a row; to later rows they go along the margin.
    private mutating func wires(
        from top: DrawnFrame, _ isFirst: Bool, _ bus: Int, to middles: [Int], _ y: Int
    ) {
        let start = DrawnPoint(top.x + top.width / 2, top.y + top.height)
        if isFirst {
            line([start, DrawnPoint(start.x, bus)])
        } else {
            let first = top.y + top.height + Self.rowGap / 2
            let side = Self.margin / 2
            line([DrawnPoint(start.x, first), DrawnPoint(side, first), DrawnPoint(side, bus)])
        }
        let ends = middles + [isFirst ? start.x : Self.margin / 2]
        line([DrawnPoint(ends.min() ?? 0, bus), DrawnPoint(ends.max() ?? 0, bus)])
        for middle in middles { line([DrawnPoint(middle, bus), DrawnPoint(middle, y)]) }
    }

    /// All units below one, in a list under its box; returns where that ends.
    ///
    /// - Complexity: As many steps as there are units below; none of them recurses.
    private mutating func list(
        below unit: Identifier<Unit>, _ frame: DrawnFrame, _ width: Int
    ) -> Int {
        var y = frame.y + frame.height
        var ahead = (children[unit] ?? []).reversed().map { (unit: $0, depth: 1, above: frame) }
        while let next = ahead.popLast() {
            let shift = min(next.depth, 5) * Self.indent
            y += Self.lineGap
            let own = box(next.unit, frame.x + shift, y, width - shift)
            let corner = next.above.x + 8
            line([
                DrawnPoint(corner, next.above.y + next.above.height),
                DrawnPoint(corner, own.y + own.height / 2),
                DrawnPoint(own.x, own.y + own.height / 2),
            ])
            y = own.y + own.height
            bottom = max(bottom, y)
            ahead += (children[next.unit] ?? []).reversed().map {
                (unit: $0, depth: next.depth + 1, above: own)
            }
        }
        return y
    }

    private mutating func line(_ points: [DrawnPoint]) {
        marks.insert(.line(DrawnLine(points, stroke: DrawnStroke(.muted), style: "wire")), at: 0)
    }

    // MARK: Boxes

    /// Draws the box of a unit, as high as its words need; returns where it is.
    private mutating func box(
        _ unit: Identifier<Unit>, _ x: Int, _ y: Int, _ width: Int
    ) -> DrawnFrame {
        guard let place = structure.places[unit] else { return DrawnFrame(x, y, width, 0) }
        let labels = labels(of: unit, place, width - 20)
        let height = labels.reduce(16) { $0 + $1.lineHeight }
        let frame = DrawnFrame(x, y, width, height)
        let look = Look(fates[unit])
        marks.append(
            .group(
                DrawnGroup(
                    name(of: unit, place),
                    [
                        .box(
                            DrawnBox(
                                frame, stroke: look.stroke, fill: look.fill, rounding: 4,
                                words: labels, style: look.style))
                    ])))
        bottom = max(bottom, y + height)
        return frame
    }

    private func labels(
        of unit: Identifier<Unit>, _ place: UnitPlace, _ width: Int
    ) -> [DrawnLabel] {
        let fate = fates[unit].flatMap { $0.isChanged ? $0 : nil }
        let isMirrored = shown.phrases.language.isRightToLeft
        let mark = fate.map { fate in
            let sign = Look(fate).sign
            return (isMirrored && sign == "→" ? "←" : sign) + " " + shown.words(of: fate)
        }
        return head(of: place, width)
            + label(place.name, strong: true).wrapped(to: width, most: 3)
            + [DrawnLabel(place.code, size: 12, paint: .muted, isCode: true)]
            + (mark.map {
                DrawnLabel($0, size: 12, paint: Look(fate).paint).wrapped(to: width, most: 2)
            } ?? [])
    }

    private func head(of place: UnitPlace, _ width: Int) -> [DrawnLabel] {
        guard let head = place.head.flatMap({ shown.workspace[$0] }), !head.name.isEmpty else {
            return []
        }
        return label(head.name, strong: false).wrapped(to: width, most: 2)
    }

    private func label(_ name: MultilingualText, strong: Bool) -> DrawnLabel {
        let words = name.shown(in: shown.phrases.language)
        return DrawnLabel(
            words?.text ?? "", size: strong ? 13 : 12, isStrong: strong,
            paint: strong ? .ink : .muted,
            in: words.flatMap { $0.isSubstitute ? $0.language : nil })
    }

    private func name(of unit: Identifier<Unit>, _ place: UnitPlace) -> String {
        let fate = fates[unit].flatMap { $0.isChanged ? ": " + shown.words(of: $0) : nil } ?? ""
        return "\(place.code) \(shown.shown(place.name))\(fate)"
    }

    /// How a box looks by what becomes of its unit: by its outline and a sign, never by colour alone.
    private struct Look {
        let stroke: DrawnStroke
        let fill: Paint
        let sign: String
        let paint: Paint
        let style: String

        init(_ fate: StructureDifference.UnitDifference?) {
            let kinds = fate?.kinds ?? []
            if kinds.contains(.setUp) {
                self.init(DrawnStroke(.thread, width: 2), .threadSoft, "+", .thread, "box new")
            } else if kinds.contains(.merged) || kinds.contains(.abolished) {
                self.init(
                    DrawnStroke(.stop, .dotted, width: 2), .sheet,
                    kinds.contains(.merged) ? "→" : "×", .stop, "box gone")
            } else if kinds.isEmpty || kinds == [.unchanged] {
                self.init(DrawnStroke(.rule), .sheet, "", .muted, "box")
            } else {
                self.init(
                    DrawnStroke(.thread, .dashed, width: 2), .sheet, "✎", .thread, "box changed")
            }
        }

        private init(
            _ stroke: DrawnStroke, _ fill: Paint, _ sign: String, _ paint: Paint, _ style: String
        ) {
            (self.stroke, self.fill, self.sign) = (stroke, fill, sign)
            (self.paint, self.style) = (paint, style)
        }
    }
}
