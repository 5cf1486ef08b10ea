/// The order of codes: numbers inside them count as numbers, so `op.2` stands before `op.10`.
package struct CodeOrder: Comparable {
    private enum Part: Comparable {
        case number(Int)
        case word(String)
    }

    private let parts: [Part]
    private let code: String

    /// The place of a code in the order.
    package init(_ code: String) {
        self.code = code
        var parts: [Part] = []
        for character in code.utf8.chunkedByDigits() {
            parts.append(Int(character).map(Part.number) ?? .word(character.lowercased()))
        }
        self.parts = parts
    }

    /// Numbers by their size, words by their letters; codes that differ in case alone by that.
    package static func < (left: CodeOrder, right: CodeOrder) -> Bool {
        for (own, other) in zip(left.parts, right.parts) where own != other { return own < other }
        return (left.parts.count, left.code) < (right.parts.count, right.code)
    }

    /// Whether two codes are the same, letter for letter.
    package static func == (left: CodeOrder, right: CodeOrder) -> Bool { left.code == right.code }
}

extension String.UTF8View {
    /// The runs of digits and of other signs, in order.
    fileprivate func chunkedByDigits() -> [String] {
        var runs: [[UInt8]] = []
        var wasDigit: Bool?
        for byte in self {
            let isDigit = (0x30...0x39).contains(byte)
            if isDigit != wasDigit { runs.append([]) }
            runs[runs.count - 1].append(byte)
            wasDigit = isDigit
        }
        return runs.map { String(decoding: $0, as: UTF8.self) }
    }
}
