import Diagnostics
import GoverningTexts
import Testing
import Vocabulary

/// Labels as they are printed, read through whole lists.
@Suite struct LabelsOfPoints {
    private func paths(_ lines: [String], _ heading: String = "resolves") -> [String] {
        let text = "The Council,\n\(heading)\n" + lines.joined(separator: "\n") + "\n"
        return TextReader(language: .english).read(Array(text.utf8)).paragraphs.map(\.path)
    }

    @Test func `numbers with sub-points nest by their kind`() {
        #expect(
            paths(["1\tone", "2\ttwo:", "i)\tfirst", "ii)\tsecond", "3\tthree"]) == [
                "op.1.1", "op.1.2.i", "op.1.2.ii", "op.1.3",
            ])
    }

    @Test func `bis stands beside its number`() {
        #expect(
            paths(["a) one", "b) two", "b)bis three", "c) four"]) == [
                "op.1.a", "op.1.b", "op.1.b-bis", "op.1.c",
            ])
    }

    @Test func `an i between h and j is a letter, at the head of a list a number`() {
        let letters = "abcdefghij".map { "\($0)) words" }
        #expect(paths(letters).last == "op.1.j")
        #expect(paths(["a) x:", "i) y", "ii) z", "b) w"]) == ["op.1.a.i", "op.1.a.ii", "op.1.b"])
    }

    @Test func `dotted numbers stand below their head`() {
        #expect(
            paths(["1 one:", "1.1 first", "1.2 second", "2 two"]) == [
                "op.1.1.1", "op.1.1.2", "op.1.2",
            ])
    }

    @Test func `bullets count by position`() {
        #expect(
            paths(["1 one:", "• first", "• second", "2 two"]) == ["op.1.1.1", "op.1.1.2", "op.1.2"])
    }

    @Test func `brackets, full stops and dashes label alike`() {
        for form in ["(a) x|(b) y", "a. x|b. y", "a) x|b) y"] {
            #expect(
                paths(form.split(separator: "|").map(String.init)) == ["op.1.a", "op.1.b"],
                "\(form)")
        }
        for form in ["1. x|2. y", "1) x|2) y", "(1) x|(2) y", "1 x|2 y", "1 - x|2 - y"] {
            #expect(
                paths(form.split(separator: "|").map(String.init)) == ["op.1.1", "op.1.2"],
                "\(form)")
        }
    }

    @Test func `Arabic letters and digits are labels`() {
        let text = "إن المجلس،\nيقرر\nأ ) أولا\nب) ثانيا\nج) ثالثا\n"
        #expect(
            TextReader().read(Array(text.utf8)).paragraphs.map(\.path) == [
                "op.1.a", "op.1.b", "op.1.c",
            ])
        let digits = "إن المجلس،\nيقرر\n١ - أولا\n٢ - ثانيا\n"
        #expect(
            TextReader().read(Array(digits.utf8)).paragraphs.map(\.path) == ["op.1.1", "op.1.2"])
    }

    @Test func `Chinese numbers and wide digits are labels`() {
        for lines in ["一、甲\n二、乙", "（一）甲\n（二）乙", "１．甲\n２．乙"] {
            let text = "理事会，\n做出决定\n\(lines)\n"
            #expect(
                TextReader().read(Array(text.utf8)).paragraphs.map(\.path) == ["op.1.1", "op.1.2"],
                "\(lines)")
        }
    }

    @Test func `Cyrillic letters are labels, Latin ones too`() {
        for lines in ["а) один\nб) два\nв) три", "a) один\nb) два\nc) три"] {
            let text = "Совет,\nрешает\n\(lines)\n"
            #expect(
                TextReader().read(Array(text.utf8)).paragraphs.map(\.path) == [
                    "op.1.a", "op.1.b", "op.1.c",
                ], "\(lines)")
        }
    }

    @Test func `a number out of sequence is kept and reported`() {
        let text = "The Council,\nresolves\n1) one\n2) two\n5) five\n"
        let tree = TextReader().read(Array(text.utf8))
        #expect(tree.paragraphs.map(\.path) == ["op.1.1", "op.1.2", "op.1.5"])
        #expect(tree.findings.map(\.code) == ["paragraph.out-of-sequence"])
    }

    @Test func `a number in running words is no label`() {
        #expect(paths(["1 one", "2026 was a good year", "2 two"]) == ["op.1.1", "op.1.2"])
    }
}
