import Markup
import Vocabulary

/// Drawings as source of typst: marks and words at places, not a picture.
extension TypstWriter {
    mutating func figure(_ figure: DocumentFigure) {
        let number = counter.next(figure)
        let drawing = figure.drawing
        let scale = min(0.75, textWidth / Double(max(1, drawing.width)))
        typst.raw("#drawing(")
        typst.code("\(points(drawing.width, scale)), \(points(drawing.height, scale)), ")
        typst.text(drawing.alternative)
        if let number {
            typst.raw(", strong[")
            caption(document.labels.figure, number, figure.caption ?? [])
            typst.raw("], [")
        } else {
            typst.raw(", none, [")
        }
        draw(drawing.marks, drawing.language, scale)
        typst.raw("])")
        label(figure.bookmark)
        typst.raw("\n")
        if let table = figure.table { self.table(table) }
    }

    private func points(_ pixels: Int, _ scale: Double) -> String {
        let hundredths = Int((Double(pixels) * scale * 100).rounded())
        let fraction = String(hundredths.magnitude % 100)
        let padded = String(repeating: "0", count: 2 - fraction.count) + fraction
        return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(padded)pt"
    }

    private mutating func draw(_ marks: [DrawnMark], _ language: Language, _ scale: Double) {
        for mark in marks {
            switch mark {
            case .box(let box): draw(box, language, scale)
            case .line(let line): draw(line, scale)
            case .words(let words):
                draw(words.label, Self.frame(of: words, language), words.anchor, language, scale)
            case .group(let group): draw(group.marks, language, scale)
            }
        }
    }

    /// Where words may stand; wider than they were measured, so that no line is broken.
    private static func frame(of words: DrawnWords, _ language: Language) -> DrawnFrame {
        var frame = words.frame(in: language)
        let more = frame.width / 2
        switch (words.anchor, words.label.isRightToLeft(in: language)) {
        case (.middle, _): frame.x -= more / 2
        case (.start, true), (.end, false): frame.x -= more
        case (.start, false), (.end, true): break
        }
        frame.width += more
        return frame
    }

    private mutating func draw(_ box: DrawnBox, _ language: Language, _ scale: Double) {
        let frame = box.frame
        typst.code("#at(\(points(frame.x, scale)), \(points(frame.y, scale)), ")
        typst.code(
            "rect(width: \(points(frame.width, scale)), height: \(points(frame.height, scale)), radius: \(points(box.rounding, scale)), fill: \(paint(box.fill)), stroke: \(stroke(box.stroke, scale))))"
        )
        for (label, y) in zip(box.words, box.baselines) {
            // Wider than the box, so that no line is broken; it was broken before.
            let line = DrawnFrame(
                frame.x - 60, y - label.size, frame.width + 120, label.lineHeight)
            draw(label, line, .middle, language, scale)
        }
    }

    private mutating func draw(_ line: DrawnLine, _ scale: Double) {
        typst.raw("#at(0pt, 0pt, curve(stroke: ")
        typst.code(stroke(line.stroke, scale))
        for (number, point) in line.points.enumerated() {
            let command = number == 0 ? "move" : "line"
            typst.code(", curve.\(command)((\(points(point.x, scale)), \(points(point.y, scale))))")
        }
        typst.raw("))")
        guard !line.arrow.isEmpty else { return }
        typst.code("#at(0pt, 0pt, polygon(fill: \(paint(line.stroke.paint))")
        for point in line.arrow {
            typst.code(", (\(points(point.x, scale)), \(points(point.y, scale)))")
        }
        typst.raw("))")
    }

    private mutating func draw(
        _ label: DrawnLabel, _ frame: DrawnFrame, _ anchor: DrawnWords.Anchor,
        _ language: Language, _ scale: Double
    ) {
        let isTurned = label.isRightToLeft(in: language)
        let side: String
        switch anchor {
        case .start: side = isTurned ? "right" : "left"
        case .middle: side = "center"
        case .end: side = isTurned ? "left" : "right"
        }
        typst.code("#label-at(\(points(frame.x, scale)), \(points(frame.y, scale)), ")
        typst.code("\(points(frame.width, scale)), \(points(frame.height, scale)), \(side), ")
        typst.code("\(points(label.size, scale)), \(label.isStrong ? "600" : "400"), ")
        typst.code("\(paint(label.paint)), ")
        typst.text((label.language ?? language).code)
        typst.raw(isTurned ? ", rtl, " : ", ltr, ")
        typst.text(label.words)
        typst.raw(")")
    }

    private func paint(_ paint: Paint) -> String {
        paint == .none ? "none" : "rgb(\"\(paint.rawValue)\")"
    }

    private func stroke(_ stroke: DrawnStroke, _ scale: Double) -> String {
        guard stroke.paint != .none, stroke.width > 0 else { return "none" }
        let dash: String
        switch stroke.pattern {
        case .solid: dash = "solid"
        case .dashed: dash = "dashed"
        case .dotted: dash = "dotted"
        }
        return
            "(paint: \(paint(stroke.paint)), thickness: \(points(stroke.width, scale)), dash: \"\(dash)\")"
    }
}
