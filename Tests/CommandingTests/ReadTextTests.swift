import Commanding
import TestSupport
import Testing
import Vocabulary

@Suite("The command read with --format text")
struct ReadTextTests {
    private func text(_ input: [UInt8]) -> [UInt8] {
        throughline(["read", "--format", "text", "-"], input: input).bytes
    }

    @Test(arguments: ["resolution-7", "council-12"], Language.allCases)
    func `a sample comes back byte for byte`(_ name: String, _ language: Language) throws {
        let file = "\(name).\(language.code).txt"
        let bytes = try Samples.bytes(file)
        let printed = throughline(["read", "--format", "text", sample(file)])
        #expect(printed.code == 0)
        #expect(printed.bytes == bytes)
    }

    @Test(arguments: [
        "", "\n", " ", "RESOLUTION 7", "RESOLUTION 7\r\n\r\nresolves\r\n1\tto go on\r\n",
        "\u{FEFF}RESOLUTION 7 (Geneva, 2026)\n\nresolves\n1 to go on;\n", "\n\n\n  1\n\t2\n",
        "resolves\u{2028}1 to go on\u{C}2 to stop\u{85}",
    ])
    func `unusual text comes back byte for byte`(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(self.text(bytes) == bytes)
    }

    @Test func `several texts come back one after the other`() throws {
        let names = ["resolution-7.es.txt", "council-12.ar.txt"]
        let printed = throughline(["read", "--format", "text"] + names.map { sample($0) })
        let bytes = try names.flatMap { try Samples.bytes($0) }
        #expect(printed.bytes == bytes)
    }

    @Test(arguments: Language.allCases)
    func `a text with damaged bytes comes back byte for byte`(_ language: Language) throws {
        var random = SeededGenerator(seed: 5)
        var bytes = try Samples.bytes("resolution-7.\(language.code).txt")
        for _ in 0..<20 {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            bytes[index] = UInt8.random(in: 0x80...0xFF, using: &random)
        }
        #expect(text(bytes) == bytes)
    }

    @Test(arguments: Language.allCases)
    func `a text cut off anywhere comes back byte for byte`(_ language: Language) throws {
        let bytes = try Samples.bytes("council-12.\(language.code).txt")
        let wrong = stride(from: 0, to: bytes.count, by: 397).filter { length in
            let part = Array(bytes.prefix(length))
            return text(part) != part
        }
        #expect(wrong == [])
    }

    @Test func `random bytes come back as they are`() {
        var random = SeededGenerator(seed: 6)
        for length in [1, 2, 3, 7, 64, 1_000] {
            let bytes = (0..<length).map { _ in UInt8.random(in: 1...0xF0, using: &random) }
            #expect(text(bytes) == bytes, "\(bytes)")
        }
    }
}
