import Foundation
import Journals
import TestSupport
import Testing
import Vocabulary

/// What `Scripts/verify-journal` answers, which shares no code with the journal.
@Suite("The independent verifier")
struct VerifyJournalTests {
    private let folder: VerifierFolder
    private let signer: NoteSigner

    init() throws {
        signer = try #require(ProofSamples.signer)
        folder = try VerifierFolder(signer: signer)
    }

    private var calls: [[String]] {
        [
            ["checkpoint", "new"], ["proof", "included", "entry"], ["consistency", "old", "grown"],
            ["entries", "new", "lines"], ["entries", "old", "lines"],
        ]
    }

    @Test func `it accepts what the journal gives out`() throws {
        for call in calls {
            let answer = try folder.run(key: "\(signer.verifier)", call)
            #expect(answer.status == 0, "\(call): \(answer.errors)")
            #expect(answer.errors == "")
        }
    }

    @Test func `it accepts proofs of every shape`() throws {
        for (index, size) in [(0, 1), (0, 2), (2, 3), (6, 7), (7, 8), (8, 9), (12, 13)] {
            try folder.write(folder.proof(index, of: size), as: "shape")
            try folder.write(folder.entries[index], as: "shaped-entry")
            let answer = try folder.run(
                key: "\(signer.verifier)", ["proof", "shape", "shaped-entry"])
            #expect(answer.status == 0, "\(index) of \(size): \(answer.errors)")
        }
        for (old, new) in [(0, 0), (0, 5), (1, 2), (4, 7), (4, 8), (6, 8), (7, 13), (13, 13)] {
            try folder.write(folder.checkpoint(old), as: "shaped-old")
            try folder.write(folder.consistency(old, new), as: "shape")
            let answer = try folder.run(
                key: "\(signer.verifier)", ["consistency", "shaped-old", "shape"])
            #expect(answer.status == 0, "\(old) to \(new): \(answer.errors)")
        }
    }

    @Test func `it refuses each file with any of its lines altered`() throws {
        var numbers = SeededGenerator(seed: 8032)
        for call in calls.dropLast() {
            for name in call.dropFirst() {
                let bytes = try folder.read(name)
                for altered in alterations(of: bytes, using: &numbers) {
                    try folder.write(altered, as: "altered")
                    let answer = try folder.run(
                        key: "\(signer.verifier)", call.map { $0 == name ? "altered" : $0 })
                    #expect(answer.status == 1, "\(call), \(name)")
                    let reasons = answer.errors.split(separator: "\n")
                    #expect(reasons.count == 1 && answer.errors.hasSuffix(".\n"))
                }
            }
        }
    }

    @Test func `it refuses entries left out, added, exchanged or cut`() throws {
        let lines = Array(folder.entries[..<7])
        let changes: [[[UInt8]]] = [
            Array(lines.dropLast()), Array(lines.dropFirst()), [[0x20]] + lines,
            Array(lines[..<3] + lines[4...]) + [lines[3]], [],
        ]
        for change in changes {
            try folder.write(VerifierFolder.joined(change), as: "altered")
            let answer = try folder.run(key: "\(signer.verifier)", ["entries", "new", "altered"])
            #expect(answer.status == 1)
        }
    }

    @Test func `it refuses another key, and a key that is none`() throws {
        let stranger = NoteSigner(name: signer.name)
        for call in calls.dropLast() {
            #expect(try folder.run(key: "\(stranger.verifier)", call).status == 1)
        }
        for key in ["\(signer.verifier)A", "", "a+b+c"] {
            #expect(try folder.run(key: key, ["checkpoint", "new"]).status == 1)
        }
    }

    @Test func `it explains its use, and tells a wrong call from a refusal`() throws {
        let help = try folder.run(["--help"])
        #expect(help.status == 0)
        for word in ["checkpoint", "proof", "consistency", "entries", "--key", "Exit status"] {
            #expect(help.output.contains(word))
        }
        #expect(try folder.run([]).status == 2)
        #expect(try folder.run(["checkpoint", "new"]).status == 2)
        let key = "\(signer.verifier)"
        for call in [["other", "new"], ["proof", "included"], ["checkpoint", "missing"]] {
            #expect(try folder.run(key: key, call).status == 2)
        }
    }

    /// The file with a character of each line changed, and with one line left out.
    private func alterations(
        of bytes: [UInt8], using numbers: inout SeededGenerator
    ) -> [[UInt8]] {
        let starts = [0] + bytes.indices.dropLast().filter { bytes[$0] == 0x0A }.map { $0 + 1 }
        let lines = zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
        var altered = lines.map { line in
            var changed = bytes
            let place = Int.random(in: line, using: &numbers)
            changed[place] = changed[place] == 0x41 ? 0x42 : 0x41
            return changed
        }
        guard let left = lines.randomElement(using: &numbers) else { return altered }
        altered.append(Array(bytes[..<left.lowerBound] + bytes[left.upperBound...]))
        return altered
    }
}
