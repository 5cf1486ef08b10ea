/// How much a decoded text looks like one of the six languages; the sum grows sign by sign.
struct EncodingScore {
    /// How unlikely the signs are, in tenths of a nat.
    private(set) var cost = 0
    /// Signs that were weighed: all beyond ASCII, and controls.
    private(set) var weighed = 0
    /// Those of them that do not belong where they stand.
    private(set) var strange = 0
    /// Letters of ASCII.
    private(set) var letters = 0

    private let costs = SignCosts.all
    private var before = SignCosts.Kind.other
    private var twoBefore = SignCosts.Kind.other
    private var last: Unicode.Scalar = "\n"

    /// Weighs a text in UTF-8.
    mutating func add(_ text: [UInt8]) {
        for sign in String(decoding: text, as: UTF8.self).unicodeScalars {
            let kind = SignCosts.kind(sign)
            let own = costs.cost(sign)
            let pair = sign.value < 0x80 && last.value < 0x80 ? 0 : costOfPair(kind, sign)
            if sign.value < 0x80, kind == .latin { letters += 1 }
            if own > 0 {
                weighed += 1
                if own + pair >= SignCosts.strange { strange += 1 }
            }
            cost += own + pair
            (twoBefore, before, last) = (before, kind, sign)
        }
    }

    /// What a sign costs more behind the one before it.
    private func costOfPair(_ kind: SignCosts.Kind, _ sign: Unicode.Scalar) -> Int {
        switch (before, kind) {
        case (.other, .latin), (.other, .cyrillic), (.sign, .latin), (.sign, .cyrillic):
            let isInside = before == .sign && twoBefore == kind && last != "’"
            return (isInside ? 30 : 0) + (sign.properties.isUppercase ? 15 : 0)
        case (.latin, .latin), (.cyrillic, .cyrillic):
            let isTwice = kind == .latin && last.value >= 0x80 && sign.value >= 0x80
            guard sign.properties.isUppercase else { return isTwice ? 30 : 0 }
            return (isTwice ? 30 : 0) + (last.properties.isUppercase ? 2 : 40)
        case (.arabic, .sign), (.sign, .arabic): return 0
        case (.han, .latin), (.latin, .han): return 10
        case (.latin, .cyrillic), (.latin, .arabic), (.cyrillic, .latin), (.cyrillic, .arabic),
            (.arabic, .latin), (.arabic, .cyrillic):
            return 60
        default: return 0
        }
    }
}
