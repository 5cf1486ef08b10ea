import TestSupport
import Testing
import Vocabulary

@Suite("Identifiers")
struct IdentifierTests {
    private enum Sample {}

    @Test func `a key prints 32 digits and parses to itself`() {
        var random = SeededGenerator(seed: 1)
        let wrong = (0..<2_000).map { _ in
            Identifier<Sample>(high: random.next(), low: random.next())
        }.filter { $0.description.utf8.count != 32 || Identifier<Sample>($0.description) != $0 }
        #expect(wrong == [])
    }

    @Test func `small halves keep their leading zeros`() {
        let key = Identifier<Sample>(high: 1, low: 0xAB)
        #expect(key.description == "000000000000000100000000000000ab")
        #expect(Identifier<Sample>(key.description) == key)
    }

    @Test func `the smallest and the largest key print and parse`() {
        let smallest = Identifier<Sample>(high: 0, low: 0)
        let largest = Identifier<Sample>(high: .max, low: .max)
        #expect(Identifier<Sample>(String(repeating: "0", count: 32)) == smallest)
        #expect(Identifier<Sample>(String(repeating: "f", count: 32)) == largest)
    }

    @Test(arguments: [
        "", "0", "0000000000000000000000000000000", "000000000000000000000000000000000",
        "0000000000000000000000000000000g", "000000000000000100000000000000AB",
        "+0000000000000010000000000000001", "-0000000000000010000000000000001",
        "0000000000000001 000000000000001", "٠0000000000000000000000000000000",
    ])
    func `anything but 32 lower-case hexadecimal digits is no key`(_ text: String) {
        #expect(Identifier<Sample>(text) == nil)
    }

    @Test func `keys sort by their upper half first, as their printed forms do`() {
        let early = Identifier<Sample>(high: 1, low: 9)
        let later = Identifier<Sample>(high: 2, low: 0)
        #expect(early < later)
        #expect(!(later < early))
        var random = SeededGenerator(seed: 2)
        let keys = (0..<500).map { _ in
            Identifier<Sample>(high: random.next() % 8, low: random.next())
        }
        #expect(keys.sorted().map(\.description) == keys.map(\.description).sorted())
    }
}
