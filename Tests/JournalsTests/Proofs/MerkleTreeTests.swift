import Journals
import Synchronization
import Testing
import Vocabulary

@Suite("Trees of hashes")
struct MerkleTreeTests {
    static let knownRoots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test(arguments: 0...8)
    func `the known entries have the known roots`(_ size: Int) throws {
        let nodes = MerkleNodes(leaves: ProofSamples.entries.map { MerkleHashing.leaf($0) })
        #expect(try nodes.root(size: size).description == Self.knownRoots[size])
        var frontier = MerkleFrontier()
        for entry in ProofSamples.entries[..<size] { frontier.append(MerkleHashing.leaf(entry)) }
        #expect(frontier.root.description == Self.knownRoots[size])
    }

    @Test func `every root is that of the recursive definition`() throws {
        let leaves = ProofSamples.leaves(130)
        let nodes = MerkleNodes(leaves: leaves)
        var frontier = MerkleFrontier()
        for size in 0...130 {
            let expected = ProofSamples.root(leaves[..<size])
            #expect(try nodes.root(size: size) == expected)
            #expect(frontier.root == expected)
            #expect(frontier.size == size)
            if size < 130 { frontier.append(leaves[size]) }
        }
    }

    @Test func `a stored tree makes the same nodes as one in memory`() throws {
        let leaves = ProofSamples.leaves(100)
        let whole = MerkleNodes(leaves: leaves)
        var nodes = MerkleNodes()
        var frontier = MerkleFrontier()
        for (index, leaf) in leaves.enumerated() {
            let made = try nodes.nodes(appending: leaf, at: index)
            var received: [MerkleNode] = []
            frontier.append(leaf) { received.append($0) }
            #expect(received == made)
            for node in made {
                #expect(try whole.node(level: node.level, index: node.index) == node.digest)
            }
            nodes.append(leaf)
        }
        #expect(nodes.size == 100)
    }

    @Test func `the edge of a stored tree goes on as if it had grown there`() throws {
        let leaves = ProofSamples.leaves(70)
        let nodes = MerkleNodes(leaves: leaves)
        for size in 0..<70 {
            var frontier = try MerkleFrontier(size: size, of: nodes)
            for leaf in leaves[size...] { frontier.append(leaf) }
            #expect(try frontier.root == nodes.root(size: 70))
        }
    }

    @Test func `roots and proofs of a long journal read few nodes`() throws {
        let tree = CountingTree(nodes: MerkleNodes(leaves: ProofSamples.leaves(10_000)))
        _ = try tree.root(size: 9_999)
        #expect(tree.takeCount() <= 14)
        for (index, size) in [(0, 10_000), (9_998, 9_999), (5_000, 8_191), (8_192, 10_000)] {
            _ = try tree.inclusionProof(index: index, size: size)
            #expect(tree.takeCount() <= 28)
            _ = try tree.consistencyProof(from: index, to: size)
            #expect(tree.takeCount() <= 28)
        }
        _ = try tree.nodes(appending: Digest(of: []), at: 8_191)
        #expect(tree.takeCount() == 13)
    }

    @Test func `there is no proof of what is outside`() throws {
        let nodes = MerkleNodes(leaves: ProofSamples.leaves(5))
        for (index, size) in [(-1, 5), (5, 5), (0, 0), (0, -1), (Int.max, 5), (Int.min, Int.max)] {
            #expect(throws: ProofError.outOfRange) {
                try nodes.inclusionProof(index: index, size: size)
            }
        }
        for (old, new) in [(-1, 5), (6, 5), (Int.max, 5), (Int.min, Int.min)] {
            #expect(throws: ProofError.outOfRange) {
                try nodes.consistencyProof(from: old, to: new)
            }
        }
        #expect(throws: ProofError.outOfRange) { try nodes.root(size: -1) }
        #expect(throws: ProofError.outOfRange) { try MerkleFrontier(size: -1, of: nodes) }
        #expect(throws: ProofError.outOfRange) { try nodes.nodes(appending: .init(of: []), at: -1) }
    }

    @Test func `a node that is not stored is named`() {
        let nodes = MerkleNodes(leaves: ProofSamples.leaves(5))
        #expect(throws: ProofError.noNode(level: 1, index: 2)) { try nodes.root(size: 6) }
        #expect(throws: ProofError.self) { try nodes.root(size: .max) }
        #expect(throws: ProofError.self) { try nodes.inclusionProof(index: 4, size: .max) }
        #expect(throws: ProofError.self) { try nodes.consistencyProof(from: 3, to: .max) }
        #expect(throws: ProofError.self) { try nodes.nodes(appending: .init(of: []), at: .max) }
        #expect(throws: ProofError.noNode(level: -1, index: 0)) {
            try nodes.node(level: -1, index: 0)
        }
    }
}

/// A tree that counts how often it is read.
private final class CountingTree: MerkleTree {
    private let nodes: MerkleNodes
    private let count = Mutex(0)

    init(nodes: MerkleNodes) { self.nodes = nodes }

    func node(level: Int, index: Int) throws -> Digest {
        count.withLock { $0 += 1 }
        return try nodes.node(level: level, index: index)
    }

    func takeCount() -> Int {
        count.withLock { count in
            defer { count = 0 }
            return count
        }
    }
}
