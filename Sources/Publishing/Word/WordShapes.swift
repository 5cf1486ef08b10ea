import Markup
import Vocabulary

/// Writes a drawing as shapes of Word, which can be edited there.
///
/// - Source: ECMA-376 part 1, chapter 20; [MS-ODRAWXML] for groups and shapes of Word 2010 and later.
struct WordShapes {
    /// How many units of a drawing's file a pixel has: 914,400 an inch, 96 pixels an inch.
    private static let pixel = 9_525

    private let drawing: Drawing
    /// What the width of a page leaves, in thousandths of the drawing's size.
    private let scale: Int
    private var xml = WordBytes(room: 8_192)
    private var identifier: Int

    /// A drawing for a page.
    ///
    /// - Parameters:
    ///   - drawing: The drawing.
    ///   - number: The how manieth drawing of its document it is.
    ///   - room: How wide it may be, in units of 1/914,400 inch.
    init(_ drawing: Drawing, number: Int, room: Int) {
        self.drawing = drawing
        scale = min(1_000, room * 1_000 / max(1, drawing.width * Self.pixel))
        identifier = number * 10_000
    }

    /// How high the line has to be in which the drawing stands.
    ///
    /// - Unit: twentieths of a point.
    var lineHeight: Int { drawing.height * Self.pixel * scale / 1_000 / 635 + 200 }

    /// The run that holds the drawing.
    consuming func written() -> WordBytes {
        xml.raw("<w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing>")
        // Anchored, since LibreOffice drops the words of groups that stand in a line.
        xml.raw(
            "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>127000</wp:posOffset></wp:positionV><wp:extent"
        )
        size("cx", "cy", drawing.width, drawing.height)
        xml.raw("/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone")
        xml.raw("/><wp:docPr id=\"")
        xml.number(next())
        xml.raw("\" name=\"")
        xml.text(drawing.title)
        xml.raw("\" descr=\"")
        xml.text(drawing.alternative)
        xml.raw("\"/><wp:cNvGraphicFramePr/><a:graphic>")
        xml.raw(
            "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>"
        )
        space(DrawnFrame(0, 0, drawing.width, drawing.height))
        xml.raw("</wpg:grpSpPr>")
        for mark in drawing.marks { write(mark) }
        xml.raw("</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>")
        xml.raw("<mc:Fallback><w:t xml:space=\"preserve\">")
        xml.text(drawing.alternative)
        xml.raw("</w:t></mc:Fallback></mc:AlternateContent></w:r>")
        return xml
    }

    private mutating func write(_ mark: DrawnMark) {
        switch mark {
        case .box(let box): self.box(box)
        case .line(let line): self.line(line)
        case .words(let words): self.words(words)
        case .group(let group):
            guard let frame = group.marks.frame(in: drawing.language) else { return }
            xml.raw("<wpg:grpSp>")
            named("wpg", group.title)
            xml.raw("<wpg:cNvGrpSpPr/><wpg:grpSpPr>")
            space(frame)
            xml.raw("</wpg:grpSpPr>")
            for inner in group.marks { write(inner) }
            xml.raw("</wpg:grpSp>")
        }
    }

    // MARK: Shapes

    private mutating func box(_ box: DrawnBox) {
        xml.raw("<wps:wsp>")
        named("wps", box.words.map(\.words).joined(separator: " "))
        xml.raw("<wps:cNvSpPr/><wps:spPr>")
        place(box.frame)
        if box.rounding > 0 {
            let share = box.rounding * 100_000 / max(1, min(box.frame.width, box.frame.height))
            xml.raw("<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val ")
            xml.number(min(share, 50_000))
            xml.raw("\"/></a:avLst></a:prstGeom>")
        } else {
            xml.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")
        }
        fill(box.fill)
        stroke(box.stroke)
        xml.raw("</wps:spPr>")
        if !box.words.isEmpty { content(box.words, .middle) }
        frame(anchor: box.wordsAreOnTop ? "t" : "ctr", inset: 3)
        xml.raw("</wps:wsp>")
    }

    private mutating func line(_ line: DrawnLine) {
        let frame = line.frame
        xml.raw("<wps:wsp>")
        named("wps", "")
        xml.raw("<wps:cNvCnPr/><wps:spPr>")
        place(frame)
        xml.raw(
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path"
        )
        size("w", "h", frame.width, frame.height)
        xml.raw(" fill=\"none\">")
        for (number, point) in line.points.enumerated() {
            xml.raw(number == 0 ? "<a:moveTo><a:pt" : "<a:lnTo><a:pt")
            size("x", "y", point.x - frame.x, point.y - frame.y)
            xml.raw(number == 0 ? "/></a:moveTo>" : "/></a:lnTo>")
        }
        xml.raw("</a:path></a:pathLst></a:custGeom><a:noFill/>")
        stroke(line.stroke, hasArrow: line.hasArrow)
        xml.raw("</wps:spPr><wps:bodyPr/></wps:wsp>")
    }

    private mutating func words(_ words: DrawnWords) {
        xml.raw("<wps:wsp>")
        named("wps", words.label.words)
        xml.raw("<wps:cNvSpPr txBox=\"1\"/><wps:spPr>")
        place(words.frame(in: drawing.language))
        xml.raw(
            "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>")
        xml.raw("</wps:spPr>")
        content([words.label], words.anchor)
        frame(anchor: "ctr", inset: 0)
        xml.raw("</wps:wsp>")
    }

    private mutating func content(_ labels: [DrawnLabel], _ anchor: DrawnWords.Anchor) {
        xml.raw("<wps:txbx><w:txbxContent>")
        for label in labels {
            let isTurned = label.isRightToLeft(in: drawing.language)
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"DrawnText\"/>")
            if isTurned { xml.raw("<w:bidi/>") }
            switch anchor {
            case .start: xml.raw("<w:jc w:val=\"left\"/>")
            case .middle: xml.raw("<w:jc w:val=\"center\"/>")
            case .end: xml.raw("<w:jc w:val=\"right\"/>")
            }
            xml.raw("</w:pPr>")
            for stretch in ScriptStretch.of(label.words, isRightToLeft: isTurned) {
                run(stretch, label)
            }
            xml.raw("</w:p>")
        }
        xml.raw("</w:txbxContent></wps:txbx>")
    }

    private mutating func run(_ stretch: ScriptStretch, _ label: DrawnLabel) {
        let typography = Typography.of(label.language ?? drawing.language)
        xml.raw("<w:r><w:rPr>")
        if typography.slot == "eastAsia" { xml.raw("<w:rFonts w:hint=\"eastAsia\"/>") }
        if label.isStrong { xml.raw("<w:b/><w:bCs/>") }
        if label.paint != .none {
            xml.raw("<w:color w:val=\"")
            xml.text(label.paint.hexadecimal)
            xml.raw("\"/>")
        }
        // Half points: a pixel is three quarters of a point.
        let halves = max(8, label.size * 3 * scale / 2_000)
        for tag in ["sz", "szCs"] {
            xml.raw("<w:")
            xml.text(tag)
            xml.raw(" w:val=\"")
            xml.number(halves)
            xml.raw("\"/>")
        }
        if stretch.isRightToLeft { xml.raw("<w:rtl/>") }
        xml.raw("<w:lang w:")
        xml.text(typography.slot)
        xml.raw("=\"")
        xml.text(typography.locale)
        xml.raw("\"/></w:rPr><w:t xml:space=\"preserve\">")
        xml.text(String(stretch.words))
        xml.raw("</w:t></w:r>")
    }

    // MARK: Parts of shapes

    private mutating func next() -> Int {
        identifier += 1
        return identifier
    }

    private mutating func named(_ prefix: StaticString, _ words: String) {
        xml.raw("<")
        xml.raw(prefix)
        xml.raw(":cNvPr id=\"")
        let number = next()
        xml.number(number)
        xml.raw("\" name=\"")
        xml.text(words.isEmpty ? "Line \(number)" : words)
        xml.raw("\" descr=\"")
        xml.text(words)
        xml.raw("\"/>")
    }

    /// Where something is, and how large.
    private mutating func place(_ frame: DrawnFrame) {
        xml.raw("<a:xfrm><a:off")
        size("x", "y", frame.x, frame.y)
        xml.raw("/><a:ext")
        size("cx", "cy", frame.width, frame.height)
        xml.raw("/></a:xfrm>")
    }

    /// The space of a group, in which places are counted as outside of it.
    private mutating func space(_ frame: DrawnFrame) {
        xml.raw("<a:xfrm><a:off")
        size("x", "y", frame.x, frame.y)
        xml.raw("/><a:ext")
        size("cx", "cy", frame.width, frame.height)
        xml.raw("/><a:chOff")
        size("x", "y", frame.x, frame.y)
        xml.raw("/><a:chExt")
        size("cx", "cy", frame.width, frame.height)
        xml.raw("/></a:xfrm>")
    }

    private mutating func size(
        _ first: StaticString, _ second: StaticString, _ width: Int, _ height: Int
    ) {
        for (name, value) in [(first, width), (second, height)] {
            xml.raw(" ")
            xml.raw(name)
            xml.raw("=\"")
            xml.number(value * Self.pixel * scale / 1_000)
            xml.raw("\"")
        }
    }

    private mutating func fill(_ paint: Paint) {
        guard paint != .none else { return xml.raw("<a:noFill/>") }
        xml.raw("<a:solidFill><a:srgbClr val=\"")
        xml.text(paint.hexadecimal)
        xml.raw("\"/></a:solidFill>")
    }

    private mutating func stroke(_ stroke: DrawnStroke, hasArrow: Bool = false) {
        xml.raw("<a:ln w=\"")
        xml.number(stroke.width * Self.pixel * scale / 1_000)
        xml.raw("\">")
        fill(stroke.paint)
        switch stroke.pattern {
        case .solid: xml.raw("<a:prstDash val=\"solid\"/>")
        case .dashed: xml.raw("<a:prstDash val=\"dash\"/>")
        case .dotted: xml.raw("<a:prstDash val=\"sysDot\"/>")
        }
        if hasArrow { xml.raw("<a:tailEnd type=\"triangle\"/>") }
        xml.raw("</a:ln>")
    }

    private mutating func frame(anchor: StaticString, inset: Int) {
        xml.raw("<wps:bodyPr wrap=\"square\"")
        for (name, value) in [("lIns", inset), ("tIns", 0), ("rIns", inset), ("bIns", 0)] {
            xml.raw(" ")
            xml.text(name)
            xml.raw("=\"")
            xml.number(value * Self.pixel)
            xml.raw("\"")
        }
        xml.raw(" anchor=\"")
        xml.raw(anchor)
        xml.raw("\"><a:noAutofit/></wps:bodyPr>")
    }
}

extension Paint {
    /// The colour without the sign before it.
    var hexadecimal: String { String(rawValue.dropFirst()) }
}
