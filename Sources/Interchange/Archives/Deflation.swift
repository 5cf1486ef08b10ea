import CZLib

/// Packs bytes for an archive, through zlib: the same bytes always in the same way.
enum Deflation {
    /// Raw deflate data, or `nil` where it would be no shorter.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 64 else { return nil }
        let room = deflate_room(bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            bytes.withUnsafeBufferPointer { source in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                count = deflate_bytes(from, source.count, to, room)
            }
        }
        return packed.isEmpty || packed.count >= bytes.count ? nil : packed
    }
}
