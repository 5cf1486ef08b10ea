/// Texts that nobody would write, the same in every run.
package enum RandomTexts {
    private static let pieces = [
        "a)", "1", "ii)", "b)", "2", "3)", "•", "\t", "\n", "\n\n", " ", "Resolution 7",
        "(Rev. Lisbon, 2026)", "The Council,", "Recalling its resolution 3 (1999),\n", "resolves",
        "1. Requests the Council to report annually;\n", "instructs the Secretary-General\n", "责成",
        "附件A", "第", "号决议", "يقرر", "أ )", "решает", "поручает Директору", "décide", "(", ")",
        "[bookmark: x]", "\n____\n", "ANNEX 1\n", "DRAFT DECISION\n", "12", ";", ".", "\u{FEFF}",
        "«",
        "\nPurpose\n", "Action required: none\n", "\nDone at Lisbon\n", "<", "&", "]]>", "\r\n",
        "\u{C}",
        "\u{1}", "\u{FFFE}", "RESOLUTION 8\n", "Duties\n", "1 a note\n",
    ]

    /// Words and labels in any order.
    package static func words(seed: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(seed))
        return Array(
            (0..<120).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined(separator: seed % 2 == 0 ? " " : "").utf8)
    }

    /// A sample with bytes and lines taken out, put in, changed or moved.
    package static func mutated(seed: Int) throws -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(seed) + 5_000)
        let names = try Samples.names
        var bytes = try Samples.bytes(names[seed % names.count])
        for _ in 0..<12 {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(index..<min(bytes.count, index + 60))
            default:
                var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                lines.swapAt(
                    Int.random(in: 0..<lines.count, using: &generator),
                    Int.random(in: 0..<lines.count, using: &generator))
                bytes = Array(lines.joined(separator: [0x0A]))
            }
        }
        return bytes
    }
}
