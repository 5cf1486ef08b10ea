import Diagnostics
import Foundation
import Journals
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// The disk, or somebody with an editor, changes bytes of the file.
@Suite struct FlippedBytes {
    @Test(.unlessItHangs, arguments: 0..<4)
    func `of thousands of flipped bytes each is reported, or every entry and file is as it was`(
        part: Int
    ) throws {
        let sound = try SoundFile()
        var random = SeededGenerator(seed: UInt64(part) + 100)
        var (refused, reported, harmless) = (0, 0, 0)
        for _ in 0..<Rounds.of(1_000, long: 2_500) {
            var bytes = sound.bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] ^= UInt8.random(in: 1...255, using: &random)
            let start = ContinuousClock.now
            switch try sound.outcome(of: bytes) {
            case .refused: refused += 1
            case .reported: reported += 1
            case .harmless: harmless += 1
            case .unseen: Issue.record("a flip at \(place) goes unseen")
            }
            #expect(ContinuousClock.now - start < .seconds(10), "a flip at \(place) takes long")
        }
        print("flipped bytes: \(refused) refused, \(reported) reported, \(harmless) harmless")
        #expect(reported > 0)
    }
}

/// The file of a journal, and what can come of it when it was changed.
private struct SoundFile {
    enum Outcome { case refused, reported, harmless, unseen }

    let bytes: [UInt8]
    private let entries: [Int: [UInt8]]
    private let files: Set<Digest>

    init() throws {
        let path = Temporary.path("sqlite")
        do {
            let store = try SQLiteStore.creating(path)
            try Register(store, .ships, clock: Ticking().now).fill(to: 24, seed: 11)
        }
        let store = try SQLiteStore.opening(path)
        entries = try store.entries
        files = Set(try store.fileDigests())
        let copy = Temporary.path("sqlite")
        try store.backUp(to: copy)
        bytes = Array(try Data(contentsOf: URL(filePath: copy)))
    }

    func outcome(of bytes: [UInt8]) throws -> Outcome {
        let path = Temporary.quickPath("sqlite")
        defer {
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + end)
            }
        }
        try Data(bytes).write(to: URL(filePath: path))
        let store: SQLiteStore
        do { store = try SQLiteStore.opening(path) } catch { return .refused }
        guard Doctor(store, .ships).findings().isEmpty else { return .reported }
        let isSame = try store.entries == entries && Set(try store.fileDigests()) == files
        return isSame ? .harmless : .unseen
    }
}
