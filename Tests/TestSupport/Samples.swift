import Foundation

/// The sample texts that the project ships in `Examples/texts`.
package enum Samples {
    /// The bytes of a sample, `resolution-7.fr.txt` for example.
    package static func bytes(_ name: String) throws -> [UInt8] {
        let url = SharedData.package.appending(path: "Examples/texts").appending(path: name)
        return Array(try Data(contentsOf: url))
    }

    /// The names of all samples, sorted.
    package static var names: [String] {
        get throws {
            let folder = SharedData.package.appending(path: "Examples/texts").path
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".txt") }.sorted()
        }
    }
}

/// A source of numbers that gives the same ones in every run.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// A generator that begins at a seed.
    package init(seed: UInt64) { state = seed }

    /// The next number (SplitMix64).
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
