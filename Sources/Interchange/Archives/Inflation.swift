import CZLib

/// Unpacks what an archive holds, through zlib.
enum Inflation {
    /// How an unpacking ended.
    enum Outcome { case whole, broken, tooLong }

    /// The bytes that raw deflate data unpacks to, at most `room` of them.
    static func bytes(
        of packed: ArraySlice<UInt8>, room: Int
    ) -> (bytes: [UInt8], outcome: Outcome) {
        var outcome = Outcome.broken
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            packed.withUnsafeBufferPointer { source in
                guard let base = source.baseAddress else { return }
                // An array without room may have no address; zlib then needs none.
                let result = inflate_bytes(
                    base, source.count, target.baseAddress, target.count, &count)
                outcome =
                    result == INFLATE_DONE
                    ? .whole : result == INFLATE_TOO_LONG ? .tooLong : .broken
            }
        }
        return (bytes, outcome)
    }

    /// The CRC-32 of bytes.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { checksum_of_bytes($0, buffer.count) } ?? 0
        }
    }
}
