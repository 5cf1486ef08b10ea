import Vocabulary

/// The lines of a plain text file, read one after the other.
struct PlainLines {
    /// What was not read yet; at the end, what stands after the last newline.
    private(set) var rest: ArraySlice<UInt8>

    /// The lines of some bytes, from the first.
    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next line without its newline, or `nil` when no newline is left.
    mutating func next() -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: 0x0A) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }

    /// The number of a line such as `index 12`, or `nil` in another form.
    mutating func number(after word: String) -> Int? {
        guard let line = next(), line.starts(with: "\(word) ".utf8) else { return nil }
        return Self.number(line.dropFirst(word.utf8.count + 1))
    }

    /// The hashes of the lines up to the next empty one, one a line in base 64.
    ///
    /// - Throws: `malformedProof` for another line or no end; `tooLarge` for more than 64, since
    ///   the sizes of a proof are 64-bit numbers.
    mutating func hashes() throws(NoteError) -> [Digest] {
        var hashes: [Digest] = []
        while let line = next() {
            guard !line.isEmpty else { return hashes }
            guard let bytes = Base64.decode(line), let hash = Digest(bytes: bytes) else {
                throw .malformedProof
            }
            guard hashes.count < 64 else { throw .tooLarge }
            hashes.append(hash)
        }
        throw .malformedProof
    }

    /// The decimal number below 2^63 that digits write without a zero in front, or `nil`.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let first = digits.first, first != 0x30 || digits.count == 1 else { return nil }
        return digits.reduce(Optional(0)) { sum, byte in
            guard let sum, (0x30...0x39).contains(byte) else { return nil }
            let (tens, isTooLarge) = sum.multipliedReportingOverflow(by: 10)
            let (total, isOver) = tens.addingReportingOverflow(Int(byte - 0x30))
            return isTooLarge || isOver ? nil : total
        }
    }

    /// A hash as a line.
    static func line(_ hash: Digest) -> [UInt8] { Base64.encode(hash.bytes) + [0x0A] }
}
