/// How unlikely signs are in texts of the six languages, in tenths of a nat.
struct SignCosts: Sendable {
    /// What a sign is, as far as its neighbours care.
    enum Kind { case other, sign, latin, cyrillic, arabic, han }

    /// From this cost on a sign does not belong where it stands.
    static let strange = 90
    /// The costs.
    static let all = SignCosts()

    private let known: [UInt8]

    /// - Source: `Data/signs.tsv`.
    private init() {
        var known = [UInt8](repeating: 0, count: 0x1_0000)
        let text = EmbeddedData.files.first { $0.name == "signs.tsv" }.map { "\($0.text)" } ?? ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t")
            guard cells.count == 3, let first = Int(cells[0]), let last = Int(cells[1]) else {
                continue
            }
            let signs = Array(cells[2].unicodeScalars)
            for (rank, sign) in signs.enumerated() where sign.value < 0x1_0000 {
                let cost = first + (last - first) * rank / max(1, signs.count - 1)
                known[Int(sign.value)] = UInt8(clamping: cost)
                for upper in sign.properties.uppercaseMapping.unicodeScalars
                where upper != sign && upper.value < 0x1_0000 {
                    known[Int(upper.value)] = UInt8(clamping: cost)
                }
            }
        }
        self.known = known
    }

    /// The cost of a sign by itself; nothing for ASCII that texts hold.
    func cost(_ sign: Unicode.Scalar) -> Int {
        let value = sign.value
        if value < 0x80 {
            let isText = value >= 0x20 && value < 0x7F || (0x09...0x0D).contains(value)
            return isText ? 0 : 140
        }
        if value < 0x1_0000, known[Int(value)] > 0 { return Int(known[Int(value)]) }
        switch value {
        case 0x80..<0xA0, 0xFFF0...0xFFFF, 0xD800..<0xF900: return 140
        case 0xC0...0xFF: return 75
        case 0x100...0x17F, 0x400...0x4FF, 0x600...0x6FF: return 95
        case 0x2500..<0x25A0: return 120
        case 0x4E00..<0xA000: return 105
        case 0x1_0000...: return 130
        default: return 115
        }
    }

    /// What kind of sign it is.
    static func kind(_ sign: Unicode.Scalar) -> Kind {
        switch sign.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .latin
        case 0x400...0x52F: .cyrillic
        case 0x61A, 0x60C...0x61F, 0x660...0x66D: .sign
        case 0x620...0x6FF: .arabic
        case 0x3400..<0xA000: .han
        case 0..<0x80: .other
        default: .sign
        }
    }
}
