/// Reads whole numbers from bytes, the lowest byte first; `nil` outside them.
struct ByteReader {
    let bytes: [UInt8]

    func number16(at index: Int) -> Int? { number(at: index, 2) }

    func number32(at index: Int) -> Int? { number(at: index, 4) }

    /// A number of eight bytes; `nil` also where it is larger than any file.
    func number64(at index: Int) -> Int? { number(at: index, 8) }

    /// The bytes of a range, or `nil` where some lie outside.
    func slice(at start: Int, _ count: Int) -> ArraySlice<UInt8>? {
        guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
            return nil
        }
        return bytes[start..<start + count]
    }

    private func number(at index: Int, _ size: Int) -> Int? {
        guard let slice = slice(at: index, size) else { return nil }
        let value = slice.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return value < 1 << 62 ? Int(value) : nil
    }
}
