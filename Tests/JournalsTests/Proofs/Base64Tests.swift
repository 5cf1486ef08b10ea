import Foundation
import Journals
import TestSupport
import Testing

@Suite("Base 64")
struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `the samples of RFC 4648 are written and read`(_ plain: String, _ encoded: String) {
        #expect(Base64.encode(plain.utf8) == Array(encoded.utf8))
        #expect(Base64.decode(encoded.utf8) == Array(plain.utf8))
    }

    @Test(arguments: [
        "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z===", "====", "=", "Zm=8", "Zg==Zg==", "Zm9v\n",
        " Zm9v", "Zm9-", "Zm9_", "Zm9v====", "Zm8=Zm9v", "Zmé=",
    ])
    func `what writing would not give is not read`(_ text: String) {
        #expect(Base64.decode(text.utf8) == nil)
    }

    @Test func `random bytes are the same after writing and reading`() {
        var numbers = SeededGenerator(seed: 64)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
            let text = Base64.encode(bytes)
            #expect(text == Array(Data(bytes).base64EncodedString().utf8))
            #expect(Base64.decode(text) == bytes)
        }
    }

    @Test func `no two texts stand for the same bytes`() {
        var numbers = SeededGenerator(seed: 4648)
        let characters = Array("AQgwBCZ019+/==".utf8)
        for _ in 0..<20_000 {
            let text = (0..<8).map { _ in characters.randomElement(using: &numbers) ?? 0 }
            if let bytes = Base64.decode(text) { #expect(Base64.encode(bytes) == text) }
        }
    }
}
