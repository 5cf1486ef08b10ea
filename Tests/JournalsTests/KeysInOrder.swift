import Journals
import Planning
import Testing
import Vocabulary

/// The order of keys, by which it is known what was made first.
@Suite struct KeysInOrder {
    @Test func `keys sort as they were drawn, within one millisecond and by several registers`()
        throws
    {
        let registers = try (0..<2).map { _ in
            try Register(MemoryStore(.standard)) { Instant(milliseconds: 1_795_348_800_000) }
        }
        let keys = (0..<1_000).map { registers[$0 % 2].newKey() }
        #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    }

    @Test func `a clock that is set back changes nothing in that`() throws {
        let early = try Register(MemoryStore(.standard)) { Instant(milliseconds: 1_000) }
        let late = try Register(MemoryStore(.standard)) { Instant(milliseconds: 2_000) }
        #expect(late.newKey() < early.newKey())
    }
}
