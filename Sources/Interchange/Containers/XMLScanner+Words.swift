/// The words of texts and attributes, references resolved.
extension XMLScanner {
    /// Adds words to a line: white space of any kind as spaces, references as what they stand for.
    ///
    /// - Returns: Whether all references are known.
    @discardableResult
    func add(_ range: Range<Int>, to line: inout [UInt8]) -> Bool {
        var index = range.lowerBound
        var isKnown = true
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x26 {
                isKnown = addReference(&index, range.upperBound, &line) && isKnown
                continue
            }
            line.append(byte < 0x20 ? 0x20 : byte)
            index += 1
        }
        return isKnown
    }

    /// The words of a range as a string.
    func string(_ range: Range<Int>) -> String {
        var words: [UInt8] = []
        add(range, to: &words)
        return String(decoding: words, as: UTF8.self)
    }

    /// The whole number that an attribute holds, with a sign or without.
    func number(_ range: Range<Int>) -> Int? {
        range.count < 12 ? Int(String(decoding: bytes[range], as: UTF8.self)) : nil
    }

    private func addReference(_ index: inout Int, _ end: Int, _ line: inout [UInt8]) -> Bool {
        let limit = min(end, index + 12)
        guard let stop = bytes[index..<limit].firstIndex(of: 0x3B) else {
            line.append(0x26)
            index += 1
            return false
        }
        let name = bytes[index + 1..<stop]
        guard let scalar = Self.scalar(of: name) else {
            line.append(contentsOf: bytes[index...stop])
            index = stop + 1
            return false
        }
        index = stop + 1
        line.append(contentsOf: Array(String(Character(scalar)).utf8))
        return true
    }

    private static func scalar(of name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        switch text {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard text.hasPrefix("#") else { return nil }
        let value =
            text.hasPrefix("#x") ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text.dropFirst())
        guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
        return scalar.value < 0x20 ? " " : scalar
    }
}
