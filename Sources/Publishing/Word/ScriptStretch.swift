/// A stretch of words whose letters run in one direction.
///
/// Word turns words by the mark of their run, not by their letters alone; so what runs the other way, such
/// as a code in Arabic words, has to be a run of its own.
struct ScriptStretch: Equatable {
    let words: Substring
    let isRightToLeft: Bool

    /// The stretches of words whose surroundings run in a direction.
    static func of(_ words: String, isRightToLeft: Bool) -> [ScriptStretch] {
        if !isRightToLeft, words.utf8.allSatisfy({ $0 < 0xD6 }) {
            return [ScriptStretch(words: words[...], isRightToLeft: false)]
        }
        var stretches: [ScriptStretch] = []
        var start = words.startIndex
        let scalars = words.unicodeScalars
        var index = start
        while index < scalars.endIndex {
            guard runs(scalars[index], rightToLeft: !isRightToLeft) else {
                index = scalars.index(after: index)
                continue
            }
            let end = end(of: scalars, from: index, isRightToLeft: !isRightToLeft)
            let first = beginning(of: scalars, before: index, notBefore: start, isRightToLeft)
            if start < first {
                stretches.append(.init(words: words[start..<first], isRightToLeft: isRightToLeft))
            }
            stretches.append(.init(words: words[first..<end], isRightToLeft: !isRightToLeft))
            (start, index) = (end, end)
        }
        if start < words.endIndex || stretches.isEmpty {
            stretches.append(.init(words: words[start...], isRightToLeft: isRightToLeft))
        }
        return stretches
    }

    /// Where a stretch of letters ends: behind its last letter or digit before letters that run otherwise.
    private static func end(
        of scalars: String.UnicodeScalarView, from start: String.Index, isRightToLeft: Bool
    ) -> String.Index {
        var end = scalars.index(after: start)
        var index = end
        while index < scalars.endIndex, !runs(scalars[index], rightToLeft: !isRightToLeft) {
            let next = scalars.index(after: index)
            let isPart = !isRightToLeft && isDigit(scalars[index])
            if runs(scalars[index], rightToLeft: isRightToLeft) || isPart { end = next }
            index = next
        }
        return end
    }

    /// Where a stretch begins: digits that are written to its first letter belong to it, also with the
    /// signs of a code between, such as in `2024.TP2`.
    private static func beginning(
        of scalars: String.UnicodeScalarView, before index: String.Index,
        notBefore start: String.Index, _ isInside: Bool
    ) -> String.Index {
        var (first, ahead) = (index, index)
        while isInside, ahead > start {
            ahead = scalars.index(before: ahead)
            guard isDigit(scalars[ahead]) || ".-/_".unicodeScalars.contains(scalars[ahead]) else {
                break
            }
            if isDigit(scalars[ahead]) { first = ahead }
        }
        return first
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value)
    }

    private static func runs(_ scalar: Unicode.Scalar, rightToLeft: Bool) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: rightToLeft
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02B8, 0x0370...0x052F,
            0x1E00...0x1FFF, 0x3040...0x9FFF, 0xAC00...0xD7A3:
            !rightToLeft
        default: false
        }
    }
}
