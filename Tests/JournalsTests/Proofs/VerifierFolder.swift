import Foundation
import Journals
import Vocabulary

/// A folder with a small journal's files, in which `Scripts/verify-journal` is run.
final class VerifierFolder {
    /// The entries of the journal; the checkpoints `old` and `new` cover three and seven.
    let entries = (0..<13).map { Array(#"{"entry":\#($0),"text":"é"}"#.utf8) }
    private let url: URL
    private let signer: NoteSigner
    private let nodes: MerkleNodes

    /// A new folder with the files `old`, `new`, `included`, `entry`, `grown` and `lines`.
    init(signer: NoteSigner) throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "verify-journal-\(UUID().uuidString)")
        self.signer = signer
        nodes = MerkleNodes(leaves: entries.map { MerkleHashing.leaf($0) })
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try write(checkpoint(3), as: "old")
        try write(checkpoint(7), as: "new")
        try write(proof(5, of: 7), as: "included")
        try write(entries[5], as: "entry")
        try write(consistency(3, 7), as: "grown")
        try write(Self.joined(Array(entries[..<7])), as: "lines")
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Entries as lines of a file.
    static func joined(_ entries: [[UInt8]]) -> [UInt8] { entries.flatMap { $0 + [0x0A] } }

    func checkpoint(_ size: Int) throws -> [UInt8] {
        try ProofSamples.checkpoint(nodes, size: size).bytes
    }

    func proof(_ index: Int, of size: Int) throws -> [UInt8] {
        ProofFile(
            proof: try nodes.inclusionProof(index: index, size: size),
            checkpoint: try ProofSamples.checkpoint(nodes, size: size)
        ).bytes
    }

    func consistency(_ old: Int, _ new: Int) throws -> [UInt8] {
        ConsistencyFile(
            proof: try nodes.consistencyProof(from: old, to: new),
            checkpoint: try ProofSamples.checkpoint(nodes, size: new)
        ).bytes
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: name)))
    }

    func write(_ bytes: [UInt8], as name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    /// Runs a command on files of the folder with a key.
    func run(key: String, _ call: [String]) throws -> Answer { try run(["--key", key] + call) }

    /// Runs the verifier in the folder; its answers go to files, so that no pipe can fill up.
    func run(_ arguments: [String]) throws -> Answer {
        var package = URL(filePath: #filePath)
        for _ in 0..<4 { package.deleteLastPathComponent() }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", "-I", "-S", package.appending(path: "Scripts/verify-journal").path]
            + arguments
        process.currentDirectoryURL = url
        try write([], as: "stdout")
        try write([], as: "stderr")
        process.standardOutput = try FileHandle(forWritingTo: url.appending(path: "stdout"))
        process.standardError = try FileHandle(forWritingTo: url.appending(path: "stderr"))
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus,
            output: String(decoding: try read("stdout"), as: UTF8.self),
            errors: String(decoding: try read("stderr"), as: UTF8.self))
    }

    struct Answer {
        let status: Int32
        let output: String
        let errors: String
    }
}
