import Diagnostics
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Interchange

@Suite("XLIFF files") struct XLIFFFiles {
    /// Words with all that a reader of XML or a spreadsheet could take for something else.
    static let words: [Language: String] = [
        .arabic: "قرار <b>رقم ٧</b> & «نص»\n=1+2 \u{200F}(أ)",
        .chinese: "决定 <n> & “文本” ]]> =SUM(A1:A2)", .english: "a < b && \"c\" > 'd' &amp; &#65;",
        .french: "l’élève «\u{A0}x\u{A0}» =cmd|'/c'!A1\n\tdeux",
        .russian: "решение <!-- нет --> @x",
        .spanish: "año ¿<![CDATA[x]]>? +34 -1 {count|one=x}",
    ]

    private func file(_ source: Language, _ target: Language) -> TranslationFile {
        var file = TranslationFile(from: source, to: target)
        file.original = "A&B"
        for (index, state) in TranslationUnit.State.allCases.enumerated() {
            var unit = TranslationUnit(
                TranslationAddress(
                    kind: "element", code: "2020.T.1>2020 G/ü_\(index)", field: "name"),
                source: Self.words[source] ?? "")
            unit.target = index == 0 ? "" : Self.words[target] ?? ""
            unit.state = state
            unit.isStale = index == 2
            unit.revision = index
            unit.seen = index == 1 ? nil : "0123456789abcdef"
            unit.field = "<Name>"
            unit.place = "/fr/demo/x?a=1&b=2"
            file.units.append(unit)
        }
        return file
    }

    @Test(arguments: Language.allCases)
    func `what is written is read back as it was`(_ source: Language) throws {
        for target in Language.allCases where target != source {
            let written = file(source, target)
            let read = try XLIFFReader.read(XLIFFWriter.bytes(of: written))
            #expect((read.source, read.target, read.original) == (source, target, "A&B"))
            let plain = written.units.map { unit in
                var plain = TranslationUnit(unit.address, source: unit.source)
                (plain.target, plain.state, plain.isStale) = (unit.target, unit.state, unit.isStale)
                (plain.revision, plain.seen) = (unit.revision, unit.seen)
                return plain
            }
            #expect(read.units == plain)
            #expect(read.foreign.isEmpty)
        }
    }

    @Test func `identifiers are name tokens and lead back`() {
        for code in ["a", "WTSA-108-2024.op.2.2.i", "2020.T.1>2020.G1", "a_b:c/d e", "标准"] {
            let address = TranslationAddress(kind: "passage", code: code, field: "words")
            let signs = address.identifier.unicodeScalars
            #expect(
                signs.allSatisfy {
                    $0.isASCII
                        && ($0.properties.isAlphabetic
                            || "0123456789.-_:".unicodeScalars.contains($0))
                })
            #expect(TranslationAddress(identifier: address.identifier) == address)
        }
        for text in ["", "a:b", "a:b:c:d", "a::c", "a:_zz_:c", "a:_41_:c", "a:b_:c", "a:é:c"] {
            #expect(TranslationAddress(identifier: text) == nil, "\(text)")
        }
    }

    private func units(_ inner: String) -> String {
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en-GB'"
            + " trgLang='fr-FR'><file id='f'>\(inner)</file></xliff>"
    }

    @Test func `what other tools add is passed over`() throws {
        let read = try XLIFFReader.read(
            Array(
                units(
                    """
                    <skeleton href='x'/><notes><note>n</note></notes><group id='g'>
                    <unit id='element:E1:name'>
                    <m:matches xmlns:m='urn:oasis:names:tc:xliff:matches:2.0'><m:match ref='#s'>
                    <source>other</source><target>wrong</target></m:match></m:matches>
                    <segment id='s1' state='final'><source>One.</source>
                    <target>Un<pc id='1'> <mrk id='2'>mot</mrk></pc><ph id='3'/>.</target></segment>
                    <ignorable><source> </source></ignorable>
                    <segment state='translated'><source>Two.</source><target>Deux.</target></segment>
                    </unit></group><unit id='u7'><segment><source>x</source></segment></unit>
                    """
                ).utf8))
        #expect((read.source, read.target) == (.english, .french))
        #expect(read.foreign == ["u7"])
        let unit = try #require(read.units.first)
        #expect(unit.source == "One. Two.")
        #expect(unit.target == "Un mot. Deux.")
        #expect(unit.state == .translated)
        #expect((unit.revision, unit.seen) == (nil, nil))
    }

    @Test(arguments: [
        ("", "xliff.not-xliff"), ("hello", "xliff.not-xliff"), ("<html/>", "xliff.not-xliff"),
        ("<xliff version='1.2' srcLang='en' trgLang='fr'/>", "xliff.not-xliff"),
        (
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff>&e;</xliff>",
            "xliff.document-type"
        ),
        ("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en'/>", "xliff.language"),
        (
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en' trgLang='de'/>",
            "xliff.language"
        ),
        (
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en' trgLang='fr'><file>",
            "xliff.broken"
        ),
    ])
    func `what is no XLIFF of ours is refused as a whole`(_ text: String, _ code: String) {
        let refusal = #expect(throws: Refusal.self) { try XLIFFReader.read(Array(text.utf8)) }
        #expect(refusal?.findings.map(\.code) == [code])
    }

    @Test func `an entity stays as it is written, and depth and size are bounded`() throws {
        let unit = "<unit id='a:b:c'><segment><source>&boom;</source></segment></unit>"
        #expect(try XLIFFReader.read(Array(units(unit).utf8)).units.first?.source == "&boom;")
        let deep = String(repeating: "<group id='g'>", count: 5_000)
        #expect(throws: Refusal.self) { try XLIFFReader.read(Array(units(deep).utf8)) }
        let many = String(repeating: "<unit id='x'/>", count: XLIFFReader.mostUnits + 1)
        #expect(throws: Refusal.self) { try XLIFFReader.read(Array(units(many).utf8)) }
        let large = [UInt8](repeating: 0x20, count: XLIFFReader.largest + 1)
        #expect(throws: Refusal.self) { try XLIFFReader.read(large) }
    }

    @Test func `a file cut off anywhere is refused, and changed bytes never stop the reader`() {
        let bytes = XLIFFWriter.bytes(of: file(.english, .arabic))
        for end in stride(from: 0, to: bytes.count - 1, by: 13) {
            #expect(throws: Refusal.self) { try XLIFFReader.read(Array(bytes[..<end])) }
        }
        for index in bytes.indices {
            var changed = bytes
            changed[index] = UInt8(truncatingIfNeeded: (index &* 37) % 251)
            _ = try? XLIFFReader.read(changed)
        }
    }
}
