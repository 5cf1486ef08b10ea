/// Collects the words of a cell: references of XML and escapes of Office resolved, line ends as LF.
///
/// - Source: XML 1.0, 2.11 and 4.1; ECMA-376 part 1, 22.9.2.19 (`ST_Xstring`).
struct CellText: Sendable {
    /// The words so far.
    private(set) var bytes: [UInt8] = []
    /// Where the string that is being read begins.
    private var start = 0
    private var hasUnderscore = false
    /// Whether all references so far stand for something.
    private(set) var isKnown = true

    /// The words as a string.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Where the words stand without white space around them.
    var trimmed: Range<Int> {
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// Begins anew.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        start = 0
        hasUnderscore = false
    }

    /// Reads a string with its runs, up to the end of the element that began last; how it is
    /// pronounced is left out.
    mutating func readItem(_ scanner: inout XMLScanner, _ names: SpreadsheetNames) {
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            if scanner.space == 0 || scanner.name == names.phoneticRun {
                scanner.skip()
            } else if scanner.name == names.text {
                readWords(&scanner)
            }
        }
    }

    /// Reads the words of the element that began last.
    mutating func readWords(_ scanner: inout XMLScanner) {
        let outside = scanner.depth - 1
        while scanner.depth > outside {
            switch scanner.next() {
            case .text: add(scanner)
            case .finish: return
            default: continue
            }
        }
        if hasUnderscore { resolveEscapes() }
        start = bytes.count
        hasUnderscore = false
    }

    // MARK: References

    private mutating func add(_ scanner: borrowing XMLScanner) {
        let source = scanner.bytes
        let range = scanner.text
        let isLiteral = Self.isLiteral(range, source)
        var kept = range.lowerBound
        var index = kept
        while index < range.upperBound {
            let byte = source[index]
            guard byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x26 && !isLiteral else {
                if byte == 0x5F { hasUnderscore = true }
                index += 1
                continue
            }
            bytes.append(contentsOf: source[kept..<index])
            if byte == 0x26 {
                index = addReference(at: index, range.upperBound, scanner)
            } else {
                index += 1
                let isPair = byte == 0x0D && index < range.upperBound && source[index] == 0x0A
                if !isPair { bytes.append(byte == 0x0D ? 0x0A : 0x20) }
            }
            kept = index
        }
        bytes.append(contentsOf: source[kept..<index])
    }

    /// Whether a text stands in `<![CDATA[`, where nothing is a reference.
    private static func isLiteral(_ range: Range<Int>, _ source: [UInt8]) -> Bool {
        range.lowerBound >= 9 && source[range.lowerBound - 1] == 0x5B
            && source[(range.lowerBound - 9)...].starts(with: "<![CDATA[".utf8)
    }

    /// Adds what a reference stands for, or the reference; gives back where to go on.
    private mutating func addReference(
        at index: Int, _ end: Int, _ scanner: borrowing XMLScanner
    ) -> Int {
        let source = scanner.bytes
        let stop = source[index..<min(end, index + 12)].firstIndex(of: 0x3B)
        if let stop, source[index + 1] == 0x23,
            let scalar = Self.scalar(source[(index + 2)..<stop])
        {
            append(scalar)
            return stop + 1
        }
        let next = stop.map { $0 + 1 } ?? index + 1
        isKnown = scanner.add(index..<next, to: &bytes) && isKnown
        return next
    }

    /// The sign of a character reference between `&#` and `;`, or `nil` where XML allows none.
    private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHex = digits.first == 0x78
        let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHex ? 16 : 10),
            value >= 0x20 || value == 0x0A || value == 0x09 || value == 0x0D
        else { return nil }
        return Unicode.Scalar(value)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }

    // MARK: Escapes

    /// Replaces `_x000D_` and its like in the string that was read last.
    private mutating func resolveEscapes() {
        let words = bytes[start...]
        guard words.indices.contains(where: { Self.escape(words[$0...]) != nil }) else { return }
        var rest = Array(words)[...]
        bytes.removeSubrange(start...)
        while let byte = rest.first {
            if let scalar = Self.escape(rest) {
                append(scalar)
                rest = rest.dropFirst(7)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
    }

    /// The sign that bytes escape at their beginning; `nil` for half a pair of UTF-16.
    private static func escape(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard bytes.first == 0x5F, bytes.count >= 7 else { return nil }
        let start = bytes.startIndex
        guard bytes[start + 1] == 0x78, bytes[start + 6] == 0x5F else { return nil }
        let digits = bytes[(start + 2)..<(start + 6)]
        guard digits.first != 0x2B, digits.first != 0x2D else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
            .flatMap(Unicode.Scalar.init)
    }
}
