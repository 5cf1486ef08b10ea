import TestSupport
import Testing

@testable import GoverningTexts

/// The loops that look at memory through pointers find what a plain loop finds.
@Suite struct LoopsOverBytes {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `the next line feed is the one that a plain search finds`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<Int.random(in: 0...70, using: &random)).map { _ in
            UInt8.random(in: 8...12, using: &random)
        }
        for start in 0...bytes.count + 1 {
            let expected = bytes.dropFirst(start).firstIndex(of: 0x0A) ?? bytes.count
            #expect(ByteScan.lineFeed(in: bytes, from: start) == expected)
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `the next wanted byte is the one that a plain search finds`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let wanted = ByteScan.Wanted { $0 == 0x2C || $0 >= 0xF0 }
        let bytes = (0..<50).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        for start in bytes.indices {
            for end in [start, start + 3, bytes.count] {
                let stretch = bytes[start..<min(max(start, end), bytes.count)]
                let expected = stretch.firstIndex { $0 == 0x2C || $0 >= 0xF0 } ?? end
                #expect(ByteScan.next(wanted, in: bytes, from: start, to: end) == expected)
            }
        }
    }

    @Test func `places outside the bytes are no trap`() {
        let wanted = ByteScan.Wanted { $0 == 1 }
        #expect(ByteScan.next(wanted, in: [1, 1], from: 5, to: 9) == 9)
        #expect(ByteScan.next(wanted, in: [0, 1], from: 0, to: 900) == 1)
        #expect(ByteScan.next(wanted, in: [], from: 0, to: 0) == 0)
        #expect(ByteScan.lineFeed(in: [], from: 0) == 0)
    }

    @Test func `a set of signs holds what was put in, and nothing else`() {
        let set = SymbolSet(0x2C, 0x3B).union(SymbolSet(0x7A))
        let held = (0...0xFFFF as ClosedRange<Folding.Symbol>).filter { set.contains($0) && $0 > 0 }
        #expect(held == [0x2C, 0x3B, 0x7A])
    }

    @Test func `a number that doesn't fit becomes the nearest that does`() {
        struct Place { @Packed<UInt8> var index = 0 }
        var place = Place(index: 255)
        #expect(place.index == 255)
        place.index = 1_000
        #expect(place.index == 255)
        place.index = -4
        #expect(place.index == 0)
    }
}
