import Journals
import Testing
import Vocabulary

@Suite("Hashes of entries and nodes")
struct MerkleHashingTests {
    @Test func `the empty journal has the hash of no bytes`() {
        #expect(
            MerkleHashing.empty.description
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `an entry is hashed after a byte 0`() {
        #expect(
            MerkleHashing.leaf([]).description
                == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        #expect(MerkleHashing.leaf([5, 6]) == Digest(of: [0, 5, 6]))
    }

    @Test func `a part of other bytes is hashed as the same bytes alone`() {
        #expect(MerkleHashing.leaf([1, 2, 3, 4][1..<3]) == MerkleHashing.leaf([2, 3]))
        #expect(MerkleHashing.leaf([1, 2][2...]) == MerkleHashing.leaf([]))
    }

    @Test func `a node is hashed after a byte 1`() {
        let (left, right) = (Digest(of: [1]), Digest(of: [2]))
        #expect(MerkleHashing.node(left, right) == Digest(of: [1] + left.bytes + right.bytes))
        #expect(MerkleHashing.node(left, right) != MerkleHashing.node(right, left))
    }

    @Test func `a node can't be shown as an entry`() {
        let (left, right) = (Digest(of: [1]), Digest(of: [2]))
        #expect(MerkleHashing.leaf(left.bytes + right.bytes) != MerkleHashing.node(left, right))
    }

    @Test func `a file has the plain hash that every tool prints`() {
        #expect(
            Digest(of: Array("abc".utf8)).description
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
