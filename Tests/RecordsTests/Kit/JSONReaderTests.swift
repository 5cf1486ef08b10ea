import Records
import Testing

/// JSON is read strictly, and never traps.
@Suite struct JSONReaderTests {
    private func read(_ text: String) -> JSONValue? { try? JSONReader.read(Array(text.utf8)) }

    @Test func `values of every kind are read`() {
        let value = read(#" {"a":[1,-2,true,false,null,"x\n\u00e9\ud83d\ude00"],"b":{"c":1.5e3}} "#)
        #expect(
            value?["a"]
                == .array([
                    .number(1), .number(-2), .flag(true), .flag(false), .null, .text("x\né😀"),
                ]))
        #expect(value?["b"]?["c"] == .otherNumber("1.5e3"))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\"1}", "01", "-", "1.", "\"a", "\"\\x\"", "\"\\ud800\"",
        "nul", "[1] 2", "{\"a\":1,\"a\":2}", "\"\u{1}\"", "{a:1}", "'a'", "\"\\ud800\\u0041\"",
    ])
    func `what is no JSON is refused`(_ text: String) { #expect(read(text) == nil) }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: JSONReader.Fault.self) { try JSONReader.read([0x22, 0xC3, 0x22]) }
    }

    @Test func `depth has a bound`() {
        let deep = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(read(deep(JSONReader.deepest)) != nil)
        #expect(read(deep(JSONReader.deepest + 1)) == nil)
        #expect(read(deep(1_000_000)) == nil)
    }

    @Test func `numbers at the ends of 64 bits are exact, and others are kept as they stand`() {
        #expect(read("9223372036854775807") == .number(.max))
        #expect(read("-9223372036854775808") == .number(.min))
        #expect(read("9223372036854775808") == .otherNumber("9223372036854775808"))
    }

    @Test(
        arguments: [
            "0.5", "-0.5", "-0", "1.0", "10.25", "1e5", "1E-5", "-1.5e+10", "0e0", "12.340",
            "123456789012345678901234567890.5",
        ])
    func `a number by the grammar is kept as it stands`(_ text: String) {
        #expect(read(text) == .otherNumber(text))
    }

    @Test(
        arguments: [
            "01", "-01", "00.5", "1.", ".5", "-", "--1", "+1", "1e", "1e+", "1.e5", "1.5.5",
            "1e5e5",
            "-.5", "0x1", "1-1", "1e1.5",
        ])
    func `what is no number by the grammar is refused`(_ text: String) {
        #expect(read(text) == nil)
    }
}
