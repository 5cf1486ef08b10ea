import Diagnostics
import Foundation
import GoverningTexts
import Interchange
import TestSupport
import Testing
import Vocabulary

/// Texts in encodings of another age read as their UTF-8 form does.
@Suite struct Encodings {
    /// The encodings that texts of a language are found in.
    private static func encodings(_ language: Language) -> [String] {
        let own =
            switch language {
            case .russian: ["windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"]
            case .arabic: ["windows-1256", "ISO-8859-6"]
            case .chinese: ["GB18030", "GBK"]
            default: ["windows-1252", "ISO-8859-15", "ISO-8859-1"]
            }
        return own + ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"]
    }

    /// Signs that an encoding lacks become those that typists put in their place.
    private static func plain(_ text: String) -> String {
        var text = text
        for (sign, plain) in [
            ("«", "\""), ("»", "\""), ("–", "-"), ("—", "-"), ("’", "'"), ("•", "-"), ("“", "\""),
            ("”", "\""), ("…", "..."), ("œ", "oe"), ("№", "N"), ("\u{A0}", " "), ("\u{202F}", " "),
        ] {
            text = text.replacing(sign, with: plain)
        }
        return text
    }

    private func told(_ bytes: [UInt8]) -> [String] {
        ContainerReader.text(of: bytes).findings.map(\.code)
    }

    @Test(arguments: ["resolution-7", "council-12"], Language.allCases)
    func `a sample in another encoding reads as it does in UTF-8`(
        name: String, language: Language
    ) throws {
        let sample = String(
            decoding: try Samples.bytes("\(name).\(language.code).txt"), as: UTF8.self)
        for encoding in Self.encodings(language) {
            var text = sample
            if EncodedText.bytes(text, in: encoding) == nil { text = Self.plain(text) }
            var head = ""
            for sign in text {
                let next = head + String(sign)
                guard (EncodedText.bytes(next, in: encoding)?.count ?? 0) <= 300 else { break }
                head = next
            }
            for part in [text, head] {
                let bytes = try #require(
                    EncodedText.bytes(part, in: encoding), "\(encoding) lacks a sign")
                let contained = ContainerReader.text(of: bytes)
                #expect(contained.bytes == Array(part.utf8), "\(encoding) \(part.count)")
                let isPlain = bytes == Array(part.utf8)
                #expect(contained.findings.map(\.code) == (isPlain ? [] : ["text.decoded"]))
            }
        }
    }

    @Test func `marks of byte order are told and taken off`() throws {
        let text = "Советует государствам-членам"
        for (mark, encoding) in [
            ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
            ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
        ] as [([UInt8], String)] {
            let bytes = try #require(EncodedText.bytes(text, in: encoding))
            #expect(ContainerReader.text(of: mark + bytes).bytes == Array(text.utf8))
        }
    }

    @Test func `Chinese in traditional signs is told from simplified ones`() throws {
        let text = "理事會，認識到各成員國電信業務的發展，請秘書長向下屆會議提出報告，並責成各局主任與發展中國家合作。"
        let bytes = try #require(EncodedText.bytes(text, in: "BIG5"))
        #expect(ContainerReader.text(of: bytes).bytes == Array(text.utf8))
    }

    @Test func `the sign of the euro and one quotation mark are enough`() throws {
        for (text, encoding) in [
            ("The Council’s budget", "windows-1252"), ("un cœur à 3 €", "ISO-8859-15"),
            ("la décision", "windows-1252"), ("el año", "windows-1252"),
        ] {
            let bytes = try #require(EncodedText.bytes(text, in: encoding))
            #expect(ContainerReader.text(of: bytes).bytes == Array(text.utf8), "\(text)")
        }
    }

    @Test func `letters late in a long text decide`() throws {
        let text = String(repeating: "The Council meets.\n", count: 4_000) + "L’été à Genève.\n"
        let bytes = try #require(EncodedText.bytes(text, in: "windows-1252"))
        #expect(ContainerReader.text(of: bytes).bytes == Array(text.utf8))
        let long = String(repeating: "第7号决议，理事会请秘书长提交报告。\n", count: 4_000)
        let chinese = try #require(EncodedText.bytes(long, in: "GB18030"))
        #expect(ContainerReader.text(of: chinese).bytes == Array(long.utf8))
    }

    @Test func `a text in UTF-8 with damaged bytes stays UTF-8`() throws {
        for language in Language.allCases {
            var bytes = try Samples.bytes("resolution-7.\(language.code).txt")
            if language != .english {
                bytes.insert(contentsOf: [0xFF, 0xC3, 0x28], at: bytes.count / 2)
            }
            let contained = ContainerReader.text(of: bytes)
            #expect(contained.bytes == bytes && contained.findings.isEmpty)
        }
    }

    @Test func `random bytes and other languages are not decoded`() throws {
        var random = SeededGenerator(seed: 7)
        for range in [0...255, 128...255, 0xC0...0xFF, 32...255] as [ClosedRange<UInt8>] {
            for count in [1, 2, 3, 5, 40, 300, 3_000, 40_000] {
                let bytes = (0..<count).map { _ in UInt8.random(in: range, using: &random) }
                let contained = ContainerReader.text(of: bytes)
                if count >= 40 {
                    #expect(contained.bytes == bytes, "\(range) \(count) \(told(bytes))")
                }
            }
        }
        let greek = "Το Συμβούλιο αποφασίζει να εγκρίνει τον προϋπολογισμό του οργανισμού."
        for encoding in ["ISO-8859-7", "windows-1253"] {
            let bytes = try #require(EncodedText.bytes(greek, in: encoding))
            #expect(ContainerReader.text(of: bytes).bytes == bytes)
            #expect(told(bytes) == ["text.encoding-doubtful"])
        }
        let japanese = "総会は、事務局長に対し、次回の会議に報告書を提出するよう要請する。"
        for encoding in ["SHIFT_JIS", "EUC-JP"] {
            let bytes = try #require(EncodedText.bytes(japanese, in: encoding))
            #expect(ContainerReader.text(of: bytes).bytes == bytes, "\(told(bytes))")
        }
    }

    @Test func `capitals alone are enough`() throws {
        let text = "РЕШЕНИЕ О БЮДЖЕТЕ ОРГАНИЗАЦИИ НА ДВУХЛЕТНИЙ ПЕРИОД"
        for encoding in ["windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"] {
            let bytes = try #require(EncodedText.bytes(text, in: encoding))
            #expect(ContainerReader.text(of: bytes).bytes == Array(text.utf8), "\(encoding)")
        }
    }

    @Test func `pages are read in the encoding that they declare, or else the one that they have`()
        throws
    {
        let words = "<p>1 поручает Директору представить доклад Совету.</p>"
        for declared in ["KOI8-R", "windows-1251"] {
            let page =
                "<html><head><meta charset=\"\(declared)\"></head><body>\(words)</body></html>"
            let bytes = try #require(EncodedText.bytes(page, in: declared))
            let text = String(decoding: ContainerReader.text(of: bytes).bytes, as: UTF8.self)
            #expect(text.contains("1 поручает Директору представить доклад Совету."))
            #expect(told(bytes).isEmpty)
        }
        let bytes = try #require(EncodedText.bytes("<html>\(words)</html>", in: "windows-1251"))
        let text = String(decoding: ContainerReader.text(of: bytes).bytes, as: UTF8.self)
        #expect(text.contains("поручает Директору"))
        #expect(told(bytes) == ["text.decoded"])
    }

    @Test func `XML is read in the encoding that it declares`() throws {
        let xml = """
            <?xml version="1.0" encoding="windows-1251"?>
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
            <statement name="x"><mainBody><p>поручает Директору</p></mainBody></statement></akomaNtoso>
            """
        let bytes = try #require(EncodedText.bytes(xml, in: "windows-1251"))
        let text = String(decoding: ContainerReader.text(of: bytes).bytes, as: UTF8.self)
        #expect(text.contains("поручает Директору"))
    }
}
