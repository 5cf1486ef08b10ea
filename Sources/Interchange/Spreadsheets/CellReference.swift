/// The place of a cell in its sheet, written as `C5`.
///
/// - Source: ECMA-376 part 1, 18.18.62 (`ST_Ref`) and 18.3.1.73; the limits are those of Excel.
struct CellReference: Hashable, Sendable, CustomStringConvertible {
    /// The last column, `XFD`.
    static let mostColumns = 16_384
    /// The last row.
    static let mostRows = 1_048_576

    /// Counted from 0.
    let column: Int
    /// Counted from 1.
    let row: Int

    /// The column, counted from 0, that a reference such as `C5` names; `nil` where it is none, or
    /// beyond the last.
    static func column(_ bytes: [UInt8], _ reference: Range<Int>) -> Int? {
        var column = 0
        var index = reference.lowerBound
        while index < reference.upperBound, column <= mostColumns {
            let letter = bytes[index] | 0x20
            guard (0x61...0x7A).contains(letter) else { break }
            column = column * 26 + Int(letter - 0x60)
            index += 1
        }
        guard (1...mostColumns).contains(column), number(bytes, index..<reference.upperBound) != nil
        else { return nil }
        return column - 1
    }

    /// A whole number of up to nine digits.
    static func number(_ bytes: [UInt8], _ digits: Range<Int>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var number = 0
        for index in digits {
            let digit = bytes[index]
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    /// The place as Excel writes it.
    var description: String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters + "\(row)"
    }
}
