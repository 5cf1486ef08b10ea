import Foundation
import Journals
import Testing
import Vocabulary

/// What the tests of proofs share: entries, a key, and the tree as the standard defines it.
enum ProofSamples {
    /// The eight entries of the tests of Certificate Transparency.
    static let entries: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        Array(0x50...0x57), Array(0x60...0x6F),
    ]

    /// A key whose seed is 32 bytes 7, so that every run signs the same.
    static let signer = try? NoteSigner(
        privateText: "PRIVATE+KEY+example.org/journal+89ebe354+"
            + "AQcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH")

    /// The hashes of so many different entries.
    static func leaves(_ count: Int) -> [Digest] {
        (0..<count).map { MerkleHashing.leaf(Array("entry \($0)".utf8)) }
    }

    /// A signed checkpoint over the first of some entries.
    static func checkpoint(_ nodes: MerkleNodes, size: Int) throws -> SignedNote {
        let signer = try #require(signer)
        return try Checkpoint(origin: signer.name, size: size, root: nodes.root(size: size))
            .signed(by: signer)
    }

    /// MTH of RFC 9162, section 2.1.1, by its recursive definition.
    static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        guard leaves.count > 1 else {
            return leaves.first ?? Digest(of: [])
        }
        let middle = leaves.startIndex + split(leaves.count)
        return MerkleHashing.node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    /// PATH of RFC 9162, section 2.1.3.1.
    static func path(_ index: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
        guard leaves.count > 1 else { return [] }
        let count = split(leaves.count)
        let middle = leaves.startIndex + count
        let (left, right) = (leaves[..<middle], leaves[middle...])
        return index < count
            ? path(index, left) + [root(right)] : path(index - count, right) + [root(left)]
    }

    /// SUBPROOF of RFC 9162, section 2.1.4.1.
    static func subproof(_ old: Int, _ leaves: ArraySlice<Digest>, _ isWhole: Bool) -> [Digest] {
        if old == leaves.count { return isWhole ? [] : [root(leaves)] }
        let count = split(leaves.count)
        let middle = leaves.startIndex + count
        let (left, right) = (leaves[..<middle], leaves[middle...])
        return old <= count
            ? subproof(old, left, isWhole) + [root(right)]
            : subproof(old - count, right, false) + [root(left)]
    }

    /// The largest power of two below a number from 2.
    private static func split(_ count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }
}

extension Digest {
    /// The digest with one bit changed.
    func flipped(_ bit: Int = 0) -> Digest {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return Digest(bytes: bytes) ?? self
    }
}
