import Markup
import Vocabulary

/// Drawings as SVG.
extension Drawing {
    /// The drawing as a picture, for pages and for files of SVG.
    package var picture: Picture {
        Picture(title, description, width: width, height: height, in: language) { svg in
            for mark in marks { draw(mark, &svg) }
        }
    }

    private func draw(_ mark: DrawnMark, _ svg: inout MarkupWriter) {
        switch mark {
        case .box(let box): draw(box, &svg)
        case .line(let line): draw(line, &svg)
        case .words(let words): draw(words.label, words.place, words.anchor, &svg)
        case .group(let group):
            svg.mark(group.title) { svg in
                for inner in group.marks { draw(inner, &svg) }
            }
        }
    }

    private func draw(_ box: DrawnBox, _ svg: inout MarkupWriter) {
        let frame = box.frame
        svg.element(
            .rect,
            [
                .measure("x", frame.x), .measure("y", frame.y), .measure("width", frame.width),
                .measure("height", frame.height), .measure("rx", box.rounding), .fill(box.fill),
                .class(box.style),
            ] + box.stroke.attributes
        ) { _ in }
        for (label, y) in zip(box.words, box.baselines) {
            draw(label, DrawnPoint(frame.x + frame.width / 2, y), .middle, &svg)
        }
    }

    private func draw(_ line: DrawnLine, _ svg: inout MarkupWriter) {
        svg.element(
            .path,
            [.outline(Self.path(line.points)), .fill(.none), .class(line.style)]
                + line.stroke.attributes
        ) { _ in }
        guard !line.arrow.isEmpty else { return }
        svg.element(
            .path, .outline(Self.path(line.arrow) + "Z"), .fill(line.stroke.paint),
            .class("\(line.style) head")
        ) { _ in }
    }

    private static func path(_ points: [DrawnPoint]) -> String {
        points.enumerated().map { index, point in
            "\(index == 0 ? "M" : "L")\(point.x) \(point.y)"
        }.joined()
    }

    private func draw(
        _ label: DrawnLabel, _ place: DrawnPoint, _ anchor: DrawnWords.Anchor,
        _ svg: inout MarkupWriter
    ) {
        let side: Attribute =
            switch anchor {
            case .start: .anchor("start")
            case .middle: .anchor("middle")
            case .end: .anchor("end")
            }
        let spoken = label.language ?? language
        var attributes: [Attribute] = [
            .measure("x", place.x), .measure("y", place.y), side, .fill(label.paint),
            .measure("font-size", label.size), .class(label.isStrong ? "name" : "label"),
            label.isCode ? .runsLeftToRight() : .runs(in: spoken),
        ]
        if label.isStrong { attributes.append(.measure("font-weight", 600)) }
        if spoken == language {
            svg.element(.text, attributes) { $0.text(label.words) }
        } else {
            svg.element(.g, in: spoken) { svg in
                svg.element(.text, attributes) { $0.text(label.words) }
            }
        }
    }
}

extension DrawnStroke {
    fileprivate var attributes: [Attribute] {
        let drawn: [Attribute] = [.stroke(paint), .measure("stroke-width", width)]
        switch pattern {
        case .solid: return drawn
        case .dashed: return drawn + [.dashes("6 4")]
        case .dotted: return drawn + [.dashes("2 3")]
        }
    }
}
