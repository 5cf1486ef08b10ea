/// A number as a workbook writes it, digit for digit: `-0.455`, `2.7E-3`.
struct DecimalText {
    /// Numbers with more places are no numbers of Excel, and would grow long when written out.
    private static let mostPlaces = 400

    private(set) var isNegative = false
    /// The values of the digits, without zeros at the beginning; none for zero.
    private var digits: [UInt8] = []
    /// How many digits stand before the point; below 0 where zeros follow it.
    private var point = 0

    /// The number that bytes write, or `nil` where they write none.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        if index < range.upperBound, bytes[index] == 0x2D || bytes[index] == 0x2B {
            isNegative = bytes[index] == 0x2D
            index += 1
        }
        guard range.upperBound - index <= Self.mostPlaces else { return nil }
        digits.reserveCapacity(range.upperBound - index)
        let start = index
        var dot: Int?
        var shift = 0
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x65 || byte == 0x45 { break }
            index += 1
            switch byte {
            case 0x2E where dot == nil: dot = index
            case 0x30 where digits.isEmpty: if dot != nil { shift -= 1 }
            case 0x30...0x39: digits.append(byte - 0x30)
            default: return nil
            }
        }
        // Besides the point there is a digit.
        guard index - start > (dot == nil ? 0 : 1) else { return nil }
        guard let exponent = Self.exponent(bytes, index..<range.upperBound) else { return nil }
        guard !digits.isEmpty else { return }
        let fraction = dot.map { index - $0 + shift } ?? 0
        point = digits.count - fraction + shift + exponent
        if abs(point) > Self.mostPlaces { return nil }
    }

    /// The power of ten behind an `E`; 0 where there is none.
    private static func exponent(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        if range.isEmpty { return 0 }
        return range.count <= 6
            ? Int(String(decoding: bytes[range.dropFirst()], as: UTF8.self)) : nil
    }

    /// The number a hundred times as large, written without an exponent.
    var hundredfold: String {
        var text: [UInt8] = isNegative && !digits.isEmpty ? [0x2D] : []
        let point = digits.isEmpty ? 0 : point + 2
        if point <= 0 { text.append(0x30) }
        for place in 0..<max(0, point) { text.append(0x30 + digit(place)) }
        let last = digits.lastIndex { $0 != 0 } ?? -1
        if last >= point {
            text.append(0x2E)
            for place in point...last { text.append(0x30 + digit(place)) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The whole part; `nil` where it is longer than any day of a calendar.
    var whole: Int? {
        guard point <= 9 else { return nil }
        return (0..<max(0, point)).reduce(0) { $0 * 10 + Int(digit($1)) }
    }

    /// The seconds of a day that the fraction is, rounded to the nearest; up to 86,400.
    var secondsOfDay: Int {
        // Twelve digits: a day is known to a tenth of a microsecond.
        let unit = 1_000_000_000_000
        let fraction = (0..<12).reduce(0) { $0 * 10 + Int(digit(point + $1)) }
        return (fraction * 86_400 + unit / 2) / unit
    }

    /// The digit at a place, counted from the first that is not 0.
    private func digit(_ place: Int) -> UInt8 {
        digits.indices.contains(place) ? digits[place] : 0
    }
}
