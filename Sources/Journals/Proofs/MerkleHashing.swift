import Crypto
package import Vocabulary

/// How entries and pairs of hashes are hashed, so that neither can be taken for the other.
///
/// - Source: RFC 9162, section 2.1.1 (RFC 6962, section 2.1), with SHA-256.
package enum MerkleHashing {
    /// The root of a journal without entries: the hash of no bytes at all.
    package static let empty = Vocabulary.Digest(of: [])

    /// The hash of an entry, marked as a leaf by a byte 0 before it.
    package static func leaf(_ entry: [UInt8]) -> Vocabulary.Digest {
        var hash = SHA256()
        hash.update(data: leafMark)
        hash.update(data: entry)
        return Vocabulary.Digest(hash.finalize())
    }

    /// The hash of an entry that is part of other bytes, such as a line of a file.
    package static func leaf(_ entry: ArraySlice<UInt8>) -> Vocabulary.Digest {
        var hash = SHA256()
        hash.update(data: leafMark)
        hash.update(data: entry)
        return Vocabulary.Digest(hash.finalize())
    }

    /// The hash above two others, marked as a node by a byte 1 before them.
    package static func node(
        _ left: Vocabulary.Digest, _ right: Vocabulary.Digest
    ) -> Vocabulary.Digest {
        // Filled in place: appending byte by byte took longer than the hashing itself.
        var bytes = [UInt8](repeating: 1, count: 65)
        put(left.first, at: 1, into: &bytes)
        put(left.second, at: 9, into: &bytes)
        put(left.third, at: 17, into: &bytes)
        put(left.fourth, at: 25, into: &bytes)
        put(right.first, at: 33, into: &bytes)
        put(right.second, at: 41, into: &bytes)
        put(right.third, at: 49, into: &bytes)
        put(right.fourth, at: 57, into: &bytes)
        return Vocabulary.Digest(of: bytes)
    }

    @inline(__always)
    private static func put(_ word: UInt64, at start: Int, into bytes: inout [UInt8]) {
        for place in 0..<8 {
            bytes[start + place] = UInt8(truncatingIfNeeded: word &>> UInt64(56 - 8 * place))
        }
    }

    private static let leafMark: [UInt8] = [0]
}

extension Vocabulary.Digest {
    /// The plain SHA-256 of some bytes, as of an attached file; not a leaf of a journal.
    ///
    /// - Source: FIPS 180-4, section 6.2.
    package init(of bytes: [UInt8]) {
        self.init(SHA256.hash(data: bytes))
    }

    fileprivate init(_ hash: SHA256.Digest) {
        var bytes = hash.makeIterator()
        func word() -> UInt64 {
            var word: UInt64 = 0
            for _ in 0..<8 { word = word << 8 | UInt64(bytes.next() ?? 0) }
            return word
        }
        self.init(word(), word(), word(), word())
    }
}
