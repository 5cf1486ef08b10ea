import Diagnostics
import GoverningTexts
import TestSupport
import Testing
import Vocabulary

/// Whatever comes in, nothing is lost and nothing stops.
@Suite struct AnyInput {
    private func codes(_ bytes: [UInt8]) -> [String] {
        TextReader().read(bytes).findings.map(\.code)
    }

    private func expectWhole(_ bytes: [UInt8], _ comment: Comment? = nil) {
        let tree = TextReader().read(bytes)
        #expect(tree.text == bytes, comment)
        var last = 0
        for node in tree.nodes {
            #expect(node.start >= last)
            #expect(node.textStart <= node.textEnd && node.labelStart <= node.labelEnd)
            last = node.start
        }
        _ = tree.paragraphs
        _ = tree.annexes
        _ = tree.box
    }

    @Test func `an empty text is reported`() {
        #expect(codes([]) == ["text.empty"])
        #expect(codes(Array(" \n\t\n".utf8)) == ["text.empty"])
    }

    @Test func `bytes that are no text are kept and reported`() {
        let bytes = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 251) }
        #expect(codes(bytes) == ["text.binary"])
        #expect(TextReader().read(bytes).text == bytes)
    }

    @Test func `a text in another encoding is kept and reported`() {
        let cyrillic: [UInt8] = Array(
            repeating: [0xF0, 0xE5, 0xF8, 0xE0, 0xE5, 0xF2, 0x20], count: 60
        ).flatMap { $0 }
        #expect(codes(cyrillic) == ["text.other-encoding"])
        #expect(TextReader().read(cyrillic).text == cyrillic)
    }

    @Test func `a text that ends within a character is read up to there`() throws {
        let whole = try Samples.bytes("resolution-7.zh.txt")
        let cut = Array(whole.prefix(while: { _ in true }).dropLast(2))
        let broken = Array(cut.prefix(cut.lastIndex { $0 >= 0xE0 }! + 2))
        let tree = TextReader().read(broken)
        #expect(tree.findings.map(\.code).contains("text.truncated"))
        #expect(tree.text == broken)
        #expect(tree.heading.number == "7")
    }

    @Test func `damaged bytes are counted, kept and read around`() throws {
        var bytes = try Samples.bytes("resolution-7.fr.txt")
        bytes.insert(contentsOf: [0xFF, 0xC3, 0x28], at: bytes.count / 2)
        let tree = TextReader().read(bytes)
        #expect(tree.findings.map(\.code).contains("text.damaged-encoding"))
        #expect(tree.text == bytes)
        #expect(tree.paragraphs.filter { $0.part == .operative }.count == 11)
    }

    @Test func `UTF-16 is read`() throws {
        let text = String(decoding: try Samples.bytes("resolution-7.ru.txt"), as: UTF8.self)
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        for bytes in [little, big] {
            let tree = TextReader().read(bytes)
            #expect(tree.language == .russian)
            #expect(tree.heading.number == "7")
            #expect(tree.findings.map(\.code) == ["text.utf16"])
        }
    }

    @Test func `two languages in one text are reported`() throws {
        let mixed = try Samples.bytes("resolution-7.ru.txt") + Samples.bytes("resolution-7.zh.txt")
        #expect(codes(mixed).contains("text.mixed-languages"))
        expectWhole(mixed)
    }

    @Test func `a poem has no structure and is kept`() {
        let poem =
            "The rain has come again tonight\nand sings upon the roof of tin,\nthe lamp is out, the fire is white,\nand someone lets the morning in.\n"
        #expect(codes(Array(poem.utf8)) == ["text.no-structure"])
        expectWhole(Array(poem.utf8))
    }

    @Test func `letters of no known language are kept`() {
        #expect(
            codes(Array("Ψάπφω μέλη. Ποικιλόθρον ἀθανάτ Ἀφρόδιτα".utf8)) == [
                "text.unknown-language"
            ])
    }

    @Test func `ten thousand nested points are read without end of depth`() {
        var text = "The Council,\nresolves\n"
        let labels = ["1", "a)", "i)", "•"]
        for depth in 0..<10_000 {
            text +=
                String(repeating: " ", count: depth % 50) + labels[depth % 4] + " point \(depth)\n"
        }
        expectWhole(Array(text.utf8))
        let dotted =
            "The Council,\nresolves\n"
            + (1...200).map { String(repeating: "1.", count: $0) + "1 point\n" }.joined()
        expectWhole(Array(dotted.utf8))
    }

    @Test func `a very long line is read`() {
        let line = "1. Requests the Secretary-General to report annually, "
        let bytes = Array(String(repeating: line, count: 1_000).utf8)
        expectWhole(bytes)
        expectWhole([UInt8](repeating: 0x28, count: 20_000))
        expectWhole(Array(String(repeating: "[bookmark: ", count: 2_000).utf8))
    }

    @Test(arguments: 0..<40)
    func `random bytes and random words are kept whole`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        expectWhole((0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) })
        let pieces = [
            "a)", "1", "ii)", "\t", "\n", "\n\n", " ", "Resolution 7", "(Rev. Lisbon, 2026)",
            "resolves", "责成", "附件A", "第", "号决议",
            "يقرر", "أ )", "решает", "поручает Директору", "décide", "(", ")", "[bookmark: x]",
            "____", "ANNEX 1", "12", ";", ".", "\u{FEFF}", "«", "Purpose",
        ]
        let text = (0..<200).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(
            separator: seed % 2 == 0 ? " " : "")
        expectWhole(Array(text.utf8), "seed \(seed)")
    }

    @Test(arguments: 0..<24)
    func `mutated samples are kept whole`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 1_000)
        let names = try Samples.names
        var bytes = try Samples.bytes(names[seed % names.count])
        for _ in 0..<30 {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.remove(at: index)
            case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
            case 2: bytes[index] = UInt8.random(in: 0...255, using: &generator)
            default: bytes.removeSubrange(index..<min(bytes.count, index + 40))
            }
        }
        expectWhole(bytes, "seed \(seed)")
    }
}
