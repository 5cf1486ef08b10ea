/// Puts what a page shows from left to right into the order of reading, where that is from right to
/// left: letters turned round, numbers and words of other scripts kept.
enum PDFDirection {
    /// The signs of a word in the order of reading, given in the order of the eye.
    static func reading(_ visual: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        out.reserveCapacity(visual.count)
        var end = visual.count
        while end > 0 {
            var start = end - 1
            if isKept(visual[start]) {
                start = startOfKept(visual, end)
            } else {
                // A vowel sign stays behind its letter.
                while start > 0, isVowel(visual[start]) { start -= 1 }
            }
            out += visual[start..<end]
            end = start
        }
        return out
    }

    private static func isKept(_ sign: Unicode.Scalar) -> Bool {
        PDFSigns.isNumber(sign) || PDFSigns.isLetter(sign)
    }

    private static func isVowel(_ sign: Unicode.Scalar) -> Bool {
        (0x64B...0x65F).contains(sign.value) || sign.value == 0x670
    }

    /// Where digits or letters begin that end before `end`, with single signs between them, as in
    /// 31/12/2026, ITU-T or biml@oiml.org.
    private static func startOfKept(_ signs: [Unicode.Scalar], _ end: Int) -> Int {
        var start = end - 1
        while start > 0 {
            if isKept(signs[start - 1]) {
                start -= 1
            } else if start > 1, isKept(signs[start - 2]), isJoint(signs[start - 1]) {
                start -= 2
            } else {
                break
            }
        }
        return start
    }

    private static func isJoint(_ sign: Unicode.Scalar) -> Bool {
        [".", ",", "/", ":", "-", "@", "&", "_", "'", "’", "\u{66B}", "\u{66C}"].contains(sign)
    }

    /// The words of a line with those of other scripts turned round: they run from left to right.
    static func turned(_ words: [PDFWord]) -> [PDFWord] {
        var out = words
        var start: Int?
        var end = 0
        for (index, word) in words.enumerated() {
            if word.signs.contains(where: PDFSigns.isLetter) {
                start = start ?? index
                end = index + 1
            } else if word.signs.contains(where: PDFSigns.isRightToLeft) {
                if let first = start { out[first..<end].reverse() }
                start = nil
            } else if start == nil, word.signs.allSatisfy(PDFSigns.isNumber),
                index + 1 < words.count, words[index + 1].signs.contains(where: PDFSigns.isLetter)
            {
                start = index
                end = index + 1
            }
        }
        if let first = start { out[first..<end].reverse() }
        return out
    }

    // MARK: Repairs

    /// A paragraph with what converters turn or double put right, where that is certain.
    static func repaired(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        balanced(PDFLamAlef.repaired(collapsed(signs)))
    }

    /// A letter with a doubling sign that a converter wrote twice stands there once.
    private static func collapsed(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        for sign in signs {
            out.append(sign)
            if sign.value == 0x651, out.count >= 4, out[out.count - 3] == sign,
                out[out.count - 2] == out[out.count - 4]
            {
                out.removeLast(2)
            }
        }
        return out
    }

    /// Brackets that stand turned, opening where they should close, are turned back.
    private static func balanced(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let places = signs.indices.filter { signs[$0] == "(" || signs[$0] == ")" }
        guard places.count > 1, places.count % 2 == 0, !isNested(signs, places) else {
            return signs
        }
        var out = signs
        for (number, place) in places.enumerated() { out[place] = number % 2 == 0 ? "(" : ")" }
        return out
    }

    private static func isNested(_ signs: [Unicode.Scalar], _ places: [Int]) -> Bool {
        var depth = 0
        for place in places {
            depth += signs[place] == "(" ? 1 : -1
            if depth < 0 { return false }
        }
        return depth == 0
    }
}
