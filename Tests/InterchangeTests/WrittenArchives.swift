import Testing

@testable import Interchange

@Suite struct WrittenArchives {
    /// Bytes that look like chance, and can't be packed.
    private func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 88_172_645_463_325_252
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
    }

    @Test(arguments: [0, 1, 64, 65, 1_000, 70_000, 3_000_000])
    func `what is written is read as it was, whether it can be packed or not`(
        _ count: Int
    ) throws {
        let files = [
            ("a/words.xml", [UInt8](repeating: 0x61, count: count)), ("noise", noise(count)),
        ]
        var writer = ZIPWriter()
        for (name, bytes) in files { writer.add(name, bytes) }
        let written = writer.finished()
        let archive = try Archive(written)
        #expect(archive.entries.map(\.name) == files.map(\.0))
        for (name, bytes) in files {
            let entry = try #require(archive.entry(named: name))
            let read = try archive.bytes(of: entry)
            #expect(read.bytes == bytes && read.finding == nil)
        }
    }

    @Test func `an archive without files is one`() throws {
        #expect(try Archive(ZIPWriter().finished()).entries.isEmpty)
    }

    @Test func `the same files give the same bytes, and words are packed`() {
        let words = Array(String(repeating: "the same words again; ", count: 1_000).utf8)
        let archives = (0..<2).map { _ in
            var writer = ZIPWriter()
            writer.add("words", words)
            return writer.finished()
        }
        #expect(archives[0] == archives[1])
        #expect(archives[0].count < words.count / 20)
    }
}
