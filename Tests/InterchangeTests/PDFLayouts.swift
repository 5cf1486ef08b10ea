import Diagnostics
import TestSupport
import Testing

@testable import Interchange

/// How lines on pages become paragraphs, on layouts of our own.
@Suite struct PDFLayouts {
    private func paragraphs(_ layout: Layout) -> [String] {
        var layout = layout
        return text(&layout).split(separator: "\n").map(String.init)
    }

    private func text(_ layout: inout Layout) -> String {
        String(decoding: PDFReader.text(ofLayout: layout.bytes()).bytes, as: UTF8.self)
    }

    private func findings(_ layout: Layout) -> [Finding] {
        var layout = layout
        return PDFReader.text(ofLayout: layout.bytes()).findings
    }

    private let full = "Every member of the Union sends the figures of its year to the"

    /// Full lines, one below the other, from a height on.
    private func fill(_ layout: inout Layout, _ words: [String], from y: Double, x: Double = 70) {
        for (number, line) in words.enumerated() {
            layout.line(line, x: x, y: y + Double(number) * 14)
        }
    }

    // MARK: Paragraphs

    @Test func `full lines are joined and a short one ends its paragraph`() {
        var layout = Layout()
        fill(&layout, [full, "Secretariat before May.", full, "Council."], from: 100)
        #expect(paragraphs(layout) == [full + " Secretariat before May.", full + " Council."])
    }

    @Test func `a paragraph goes on over the page`() {
        var layout = Layout()
        fill(&layout, ["Short one.", full], from: 700)
        layout.endPage()
        fill(&layout, ["Council in May."], from: 80)
        #expect(paragraphs(layout) == ["Short one.", full + " Council in May."])
    }

    @Test func `a gap between lines and an indent begin a paragraph`() {
        var layout = Layout()
        fill(&layout, [full, full, full], from: 100)
        layout.line(full, x: 70, y: 100 + 3 * 14 + 14)
        layout.line(full, x: 70, y: 100 + 4 * 14 + 14)
        layout.line(full, x: 90, y: 100 + 5 * 14 + 14)
        #expect(paragraphs(layout).count == 3)
    }

    @Test func `a label stays with its words, set apart by a tab`() {
        var layout = Layout()
        layout.line("(a)", x: 70, y: 100)
        layout.line("to send the figures of its year, which all members have,", x: 100, y: 100)
        layout.line("to the Council;", x: 100, y: 114)
        layout.line("(b)", x: 70, y: 128)
        layout.line("to report.", x: 100, y: 128)
        #expect(
            paragraphs(layout) == [
                "(a)\tto send the figures of its year, which all members have, to the Council;",
                "(b)\tto report.",
            ])
    }

    @Test func `cells of a row are set apart by tabs`() {
        var layout = Layout()
        layout.line("Purpose\tto plan\t2027", x: 70, y: 100)
        layout.line("Result\ta plan\t2028", x: 70, y: 114)
        #expect(paragraphs(layout) == ["Purpose\tto plan\t2027", "Result\ta plan\t2028"])
    }

    @Test func `columns are read one after the other`() {
        var layout = Layout()
        for number in 0..<8 {
            layout.line(
                "left \(number) one two three four five six", x: 60, y: 100 + Double(number) * 14)
            layout.line(
                "right \(number) one two three four five six", x: 320, y: 100 + Double(number) * 14)
        }
        let text = paragraphs(layout).joined(separator: " ")
        let left = text.firstRange(of: "left 7")
        let right = text.firstRange(of: "right 0")
        #expect(left != nil && right != nil)
        if let left, let right { #expect(left.lowerBound < right.lowerBound) }
    }

    // MARK: Hyphens

    @Test(arguments: [
        ("reso-", "lution", "resolution"), ("Vice-", "President", "Vice-President"),
        ("2027-", "2030", "2027-2030"), ("well-", "known", "well-known"),
        ("постано-", "вление", "постановление"),
    ])
    func `a hyphen at the end of a line goes where it only broke a word`(
        end: String, begin: String, whole: String
    ) {
        var layout = Layout()
        layout.line("It is known that the members are well.", x: 70, y: 86)
        layout.line("Every member of the Union sends its figures by the \(end)", x: 70, y: 100)
        layout.line("\(begin) of the Council.", x: 70, y: 114)
        #expect(paragraphs(layout).last?.contains("by the \(whole) of the Council.") == true)
    }

    // MARK: The edges of pages

    private func book() -> Layout {
        var layout = Layout()
        for page in 1...4 {
            layout.line("Council of the Union", x: page % 2 == 0 ? 70 : 300, y: 40)
            layout.line("Resolution \(page * 3)", x: 70, y: 100)
            layout.line("The Council,", x: 70, y: 120)
            fill(&layout, [full + "."], from: 300)
            layout.line("– \(page + 9) –", x: 290, y: 760)
            layout.endPage()
        }
        return layout
    }

    @Test func `running heads and page numbers are left out, each told once`() {
        let layout = book()
        let text = paragraphs(layout).joined(separator: "\n")
        #expect(!text.contains("Council of the Union") && !text.contains("–"))
        let found = findings(layout).filter { $0.code == "pdf.running-line" }
        #expect(
            found.map { $0.values["words"] } == [.text("Council of the Union"), .text("– 10 –")])
        #expect(found.allSatisfy { $0.values["count"] == .number(4) })
    }

    @Test func `what repeats within the page stays`() {
        let text = paragraphs(book())
        #expect(text.filter { $0 == "The Council," }.count == 4)
        #expect(text.contains("Resolution 12"))
    }

    @Test func `page numbers in digits of another script are left out`() {
        var layout = Layout()
        for page in ["٩", "١٠", "١١"] {
            layout.rightToLeft("يطلب إلى المدير تقديم تقرير", right: 530, y: 300)
            layout.line(page, x: 290, y: 760)
            layout.endPage()
        }
        #expect(!paragraphs(layout).joined().contains("١"))
    }

    @Test func `numbers of lines are left out and counted`() {
        var layout = Layout()
        for number in 1...12 {
            layout.line("\(number)", x: 40, y: 100 + Double(number) * 14)
            layout.line(full, x: 70, y: 100 + Double(number) * 14)
        }
        #expect(!paragraphs(layout).joined().contains { $0.isNumber })
        #expect(findings(layout).map { $0.values["count"] } == [.number(12)])
    }

    @Test func `numbered paragraphs of one line are no numbers of lines`() {
        var layout = Layout()
        for number in 1...6 {
            layout.line("\(number).", x: 70, y: 100 + Double(number) * 14)
            layout.line("to report;", x: 100, y: 100 + Double(number) * 14)
        }
        #expect(paragraphs(layout).first == "1.\tto report;")
    }

    @Test func `a footnote stands at the end, its mark raised and not part of the word`() {
        var layout = Layout()
        layout.line("The least developed countries", x: 70, y: 100)
        layout.raised("1", x: 70 + 26 * 6 + 3 * 3.6, y: 98)
        layout.line("__________", x: 70, y: 700)
        layout.raised("1", x: 80, y: 714)
        layout.line("As listed by the Council.", x: 90, y: 715, size: 9)
        layout.endPage()
        layout.line("2.\tShort end.", x: 70, y: 80)
        #expect(
            paragraphs(layout) == [
                "The least developed countries¹", "2.\tShort end.", "__________",
                "¹\tAs listed by the Council.",
            ])
    }

    // MARK: Scripts

    @Test func `Arabic is put in the order of reading`() {
        var layout = Layout()
        layout.rightToLeft("القرار 7 (المراجع في لشبونة، 2026)", right: 530, y: 100)
        layout.rightToLeft("يطلب إلى ITU-T تقديم تقرير عن 31/12/2027 إليه", right: 530, y: 130)
        #expect(
            paragraphs(layout) == [
                "القرار 7 (المراجع في لشبونة، 2026)",
                "يطلب إلى ITU-T تقديم تقرير عن 31/12/2027 إليه",
            ])
    }

    @Test func `Arabic letters as they are drawn become letters`() {
        var layout = Layout()
        layout.rightToLeft("ﺍﻟﻘﺮﺍﺭ ﺍﻟﺴﺎﺑﻊ ﻟﻠﻤﺠﻠﺲ", right: 530, y: 100)
        #expect(paragraphs(layout) == ["القرار السابع للمجلس"])
    }

    @Test(arguments: [
        ("األعضاء", "الأعضاء"), ("واالتحاد", "والاتحاد"), ("إال", "إلا"), ("ال", "لا"),
    ])
    func `lam and alef that a converter turned are turned back`(turned: String, right: String) {
        let signs = PDFLamAlef.repaired(Array(turned.unicodeScalars))
        #expect(String(signs) == right)
        #expect(String(PDFLamAlef.repaired(Array(right.unicodeScalars))) == right)
    }

    @Test func `in Arabic the right column is first`() {
        var layout = Layout()
        for number in 0..<8 {
            layout.rightToLeft(
                "اليمين من الصفحة الأولى كلمات أخرى", right: 540, y: 100 + Double(number) * 14)
            layout.rightToLeft(
                "اليسار من الصفحة الأولى كلمات أخرى", right: 280, y: 100 + Double(number) * 14)
        }
        let text = paragraphs(layout).joined(separator: " ")
        #expect(text.hasPrefix("اليمين"))
        #expect(text.hasSuffix("أخرى"))
        #expect(text.split(separator: "اليسار").first?.contains("اليمين") == true)
        #expect(text.split(separator: "اليسار").dropFirst().allSatisfy { !$0.contains("اليمين") })
    }

    @Test func `Chinese lines are joined without a space`() {
        var layout = Layout()
        layout.letter = 12
        layout.line("理事会决定各成员国应在每年五月之前向秘书处提交上一年度的全部有关数据并由秘", x: 70, y: 100)
        layout.line("书处汇总后报告。", x: 70, y: 114)
        #expect(
            paragraphs(layout) == ["理事会决定各成员国应在每年五月之前向秘书处提交上一年度的全部有关数据并由秘书处汇总后报告。"])
    }

    @Test func `ligatures are resolved`() {
        var layout = Layout()
        layout.line("The of\u{FB01}ce &\u{FB02}oor", x: 70, y: 100)
        #expect(paragraphs(layout) == ["The office &floor"])
    }

    // MARK: Anything

    @Test(arguments: [
        "", "<page", "<page width=\"x\"", "<page ><word xMin=\"1\">a</word>",
        "<page width=\"1\" height=\"1\"><word xMin=\"9e9\" yMin=\"-1\" xMax=\"1\" yMax=\"2\">a",
        "<page width=\"99999999999999999999999999\" height=\"1\"><word xMin=\"0\" yMin=\"0\" xMax=\"1\" yMax=\"1\">a</word>",
    ])
    func `torn output of the converter does no harm`(layout: String) {
        let contained = PDFReader.text(ofLayout: Array(layout.utf8))
        #expect(contained.bytes.count < 10)
    }

    @Test func `words anywhere on the page do no harm`() {
        var generator = SeededGenerator(seed: 7)
        var layout = Layout()
        for _ in 0..<40 {
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                let words = ["1", "(a)", "—", "كلمة", "文", "word", "…", "²"].shuffled(
                    using: &generator
                ).prefix(3)
                layout.line(
                    words.joined(separator: " "), x: .random(in: -50...650, using: &generator),
                    y: .random(in: -50...850, using: &generator),
                    size: .random(in: 0.01...90, using: &generator))
            }
            layout.endPage()
        }
        #expect(!paragraphs(layout).isEmpty)
    }
}
