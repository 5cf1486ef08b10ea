/// Finds the next byte of interest in a text.
///
/// With ``Trie``, the only place of the target that looks at memory through pointers: these loops see
/// every byte of a text. Each clamps its range to the bytes that there are.
enum ByteScan {
    /// Bytes of interest, one flag for each value.
    struct Wanted: Sendable {
        fileprivate let flags: [Bool]

        init(_ isWanted: (UInt8) -> Bool) { flags = (0...255).map { isWanted(UInt8($0)) } }
    }

    /// The first index from `start` on with a wanted byte; `end` where there is none.
    static func next(_ wanted: Wanted, in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        let limit = min(end, bytes.count)
        guard start >= 0, start < limit else { return end }
        return bytes.withUnsafeBufferPointer { bytes in
            wanted.flags.withUnsafeBufferPointer { flags in
                var index = start
                while index < limit, !flags[Int(bytes[index])] { index += 1 }
                return index < limit ? index : end
            }
        }
    }

    /// The index of the first line feed from `start` on; the end of the bytes where there is none.
    static func lineFeed(in bytes: [UInt8], from start: Int) -> Int {
        guard start >= 0, start < bytes.count else { return bytes.count }
        return bytes.withUnsafeBytes { bytes in
            var index = start
            while index + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                if hasLineFeed(word) { break }
                index += 8
            }
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            return index
        }
    }

    /// Whether one of eight bytes is a line feed: the subtraction borrows only where a byte is zero.
    @inline(__always)
    private static func hasLineFeed(_ word: UInt64) -> Bool {
        let zeroed = word ^ 0x0A0A_0A0A_0A0A_0A0A
        return (zeroed &- 0x0101_0101_0101_0101) & ~zeroed & 0x8080_8080_8080_8080 != 0
    }
}
