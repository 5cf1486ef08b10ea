/// What the bytes of a text are, and the bytes as UTF-8 to read.
package struct Encoding {
    /// What was found.
    package enum Form: Sendable, Equatable {
        /// UTF-8, as it should be.
        case utf8
        /// UTF-16 with a byte order mark, or with every second byte zero.
        case utf16(isBigEndian: Bool)
        /// Mostly UTF-8 with bytes that are not, the first of them at an index.
        case damaged(at: Int, count: Int)
        /// An eight-bit encoding of another age.
        case eightBit(at: Int)
        /// No text at all.
        case binary(at: Int)
    }

    package let form: Form
    /// Where the text begins, behind a byte order mark.
    let start: Int
    /// The bytes in UTF-8; the same as those given, unless they were UTF-16.
    let bytes: [UInt8]

    /// Looks at bytes; never fails.
    package init(_ raw: [UInt8]) {
        if let isBigEndian = Self.utf16Order(raw) {
            form = .utf16(isBigEndian: isBigEndian)
            bytes = Self.transcoded(raw, isBigEndian)
            start = 0
            return
        }
        bytes = raw
        start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        form = Self.form(of: raw)
    }

    private static func utf16Order(_ raw: [UInt8]) -> Bool? {
        if raw.starts(with: [0xFF, 0xFE]) { return false }
        if raw.starts(with: [0xFE, 0xFF]) { return true }
        let head = raw.prefix(400)
        guard head.count >= 8 else { return nil }
        let zeros = (even: zeroCount(head, 0), odd: zeroCount(head, 1))
        let half = head.count / 2
        if zeros.odd * 5 > half * 4, zeros.even == 0 { return false }
        return zeros.even * 5 > half * 4 && zeros.odd == 0 ? true : nil
    }

    private static func zeroCount(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int {
        stride(from: offset, to: bytes.count, by: 2).filter { bytes[$0] == 0 }.count
    }

    private static func transcoded(_ raw: [UInt8], _ isBigEndian: Bool) -> [UInt8] {
        let hasMark = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
        let high = isBigEndian ? 0 : 1
        let units = stride(from: hasMark ? 2 : 0, to: max(0, raw.count - 1), by: 2).map {
            index -> UInt16 in
            UInt16(raw[index + high]) << 8 | UInt16(raw[index + 1 - high])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// One pass over the bytes: valid, damaged, another encoding, or no text.
    private static func form(of raw: [UInt8]) -> Form {
        var index = 0
        var firstBad = -1
        var bad = 0
        var good = 0
        var controls = 0
        while true {
            index = ByteScan.next(unplain, in: raw, from: index, to: raw.count)
            guard index < raw.count else { break }
            if raw[index] < 0x80 {
                controls += 1
                index += 1
            }
            while index < raw.count, raw[index] >= 0x80 {
                if let length = sequenceLength(raw, index) {
                    good += 1
                    index += length
                } else {
                    if firstBad < 0 { firstBad = index }
                    bad += 1
                    index += 1
                }
            }
        }
        if controls * 50 > raw.count { return .binary(at: raw.firstIndex { $0 < 0x09 } ?? 0) }
        if bad == 0 { return .utf8 }
        return bad > good ? .eightBit(at: firstBad) : .damaged(at: firstBad, count: bad)
    }

    /// Bytes that are no ASCII text: controls, and parts of other signs.
    private static let unplain = ByteScan.Wanted {
        $0 >= 0x80 || $0 < 0x09 || (0x0E...0x1A).contains($0)
    }

    /// The length of the valid UTF-8 sequence at an index, or `nil`.
    private static func sequenceLength(_ raw: [UInt8], _ index: Int) -> Int? {
        let first = raw[index]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index + length <= raw.count else { return nil }
        for offset in 1..<length where raw[index + offset] & 0xC0 != 0x80 { return nil }
        let second = raw[index + 1]
        switch first {
        case 0xE0: return second >= 0xA0 ? length : nil
        case 0xED: return second < 0xA0 ? length : nil
        case 0xF0: return second >= 0x90 ? length : nil
        case 0xF4: return second < 0x90 ? length : nil
        default: return length
        }
    }
}
