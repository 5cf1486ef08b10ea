/// The sign between the cells of a row.
///
/// - Source: RFC 4180, section 2, for the comma; spreadsheets write the other two where the comma is
///   the decimal sign, or on copying.
package enum CSVSeparator: UInt8, CaseIterable, Sendable, Hashable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The separator that most often stands outside quotes in the first line, the comma in doubt.
    static func detected(in bytes: [UInt8], from start: Int) -> CSVSeparator {
        var counts: [CSVSeparator: Int] = [:]
        var isQuoted = false
        scan: for byte in bytes[start...] {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x0A, 0x0D:
                if !isQuoted { break scan }
            default:
                if !isQuoted, let separator = CSVSeparator(rawValue: byte) {
                    counts[separator, default: 0] += 1
                }
            }
        }
        return allCases.reduce(.comma) { best, other in
            counts[other, default: 0] > counts[best, default: 0] ? other : best
        }
    }
}
