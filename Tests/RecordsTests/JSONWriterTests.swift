import Foundation
import Records
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func json(_ content: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        content(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    // MARK: Values

    @Test func `only what must be escaped is`() {
        let text = "\"\\/\n\r\t é 中 ع 🙂 \u{7F}\u{2028}\u{FEFF}<&'"
        let escaped = #""\"\\/\n\r\t é 中 ع 🙂 "# + "\u{7F}\u{2028}\u{FEFF}<&'\""
        #expect(json { $0.value(text) } == escaped)
    }

    @Test func `control characters without a short form are written as four digits`() {
        #expect(
            json { $0.value("\u{0}\u{1}\u{8}\u{B}\u{C}\u{1B}\u{1F}") }
                == #""\u0000\u0001\u0008\u000b\u000c\u001b\u001f""#)
    }

    @Test func `an empty string is a string`() {
        #expect(json { $0.value("") } == "\"\"")
    }

    @Test func `what is absent is null`() {
        let text: String? = nil
        let number: Int? = nil
        #expect(json { $0.value(text) } == "null")
        #expect(json { $0.value(number) } == "null")
    }

    @Test func `numbers and flags are written as they are`() {
        #expect(json { $0.value(0) } == "0")
        #expect(json { $0.value(-42) } == "-42")
        #expect(json { $0.value(Int.max) } == "9223372036854775807")
        #expect(json { $0.value(Int.min) } == "-9223372036854775808")
        #expect(json { $0.value(true) } == "true")
        #expect(json { $0.value(false) } == "false")
    }

    // MARK: Nesting

    @Test func `empty objects and arrays have nothing between their ends`() {
        #expect(json { $0.object { _ in } } == "{}")
        #expect(json { $0.array { _ in } } == "[]")
        #expect(json { $0.array(of: [Int]()) { $0.value($1) } } == "[]")
    }

    @Test func `commas stand between members and elements, and nowhere else`() {
        let written = json { writer in
            writer.object { writer in
                writer.key("a")
                writer.value(1)
                writer.key("b")
                writer.array { writer in
                    writer.array { _ in }
                    writer.object { writer in
                        writer.key("c")
                        writer.value("d")
                    }
                    writer.value(true)
                }
                writer.key("e")
                writer.object { _ in }
            }
        }
        #expect(written == #"{"a":1,"b":[[],{"c":"d"},true],"e":{}}"#)
    }

    @Test func `an array has an element for each item`() {
        #expect(json { $0.array(of: ["a", "b"]) { $0.value($1) } } == #"["a","b"]"#)
    }

    @Test func `keys keep the order in which they are written`() {
        let written = json { writer in
            writer.object { writer in
                writer.key("z")
                writer.value(1)
                writer.key("a")
                writer.value(2)
            }
        }
        #expect(written == #"{"z":1,"a":2}"#)
    }

    @Test func `a writer whose bytes were taken starts anew, without a comma`() {
        var writer = JSONWriter()
        writer.object { _ in }
        let first = writer.take()
        writer.value(7)
        let second = writer.take()
        #expect(first == Array("{}".utf8))
        #expect(second == Array("7".utf8))
        #expect(writer.bytes == [])
    }

    // MARK: Read by another

    @Test func `random strings are read back as they were`() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<1_000 {
            let text = RandomJSON.string(&random)
            let bytes = Data(json { writer in writer.array { writer in writer.value(text) } }.utf8)
            let parsed = try JSONSerialization.jsonObject(with: bytes) as? [String]
            let read = parsed?.first.map { Array($0.utf8) }
            #expect(read == Array(text.utf8))
        }
    }

    @Test func `random documents are read back as they were`() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<500 {
            let document = RandomJSON.list([.random(depth: 4, &random), .random(depth: 2, &random)])
            let written = json { document.write(to: &$0) }
            let parsed = try JSONSerialization.jsonObject(with: Data(written.utf8))
            #expect(document.isSame(as: parsed), "\(written)")
        }
    }
}
