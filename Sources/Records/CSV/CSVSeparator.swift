/// The sign between the cells of a row.
///
/// - Source: RFC 4180, section 2, for the comma; spreadsheets write the other two where the comma is
///   the decimal sign, or on copying.
package enum CSVSeparator: UInt8, CaseIterable, Sendable, Hashable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// How many lines are looked at.
    private static let mostLines = 30

    /// The separator that parts the most lines into the same number of cells.
    ///
    /// Of several it is the one that makes more cells, the comma in doubt. So a title above the table
    /// says nothing.
    static func detected(in bytes: [UInt8], from start: Int) -> CSVSeparator {
        let lines = counts(in: bytes[start...])
        return allCases.reduce((.comma, (0, 0))) { best, separator -> (CSVSeparator, (Int, Int)) in
            let counts = lines.compactMap { $0[separator] }
            let groups = Dictionary(grouping: counts) { $0 }.map { ($0.value.count, $0.key) }
            let rank = groups.max { $0 < $1 } ?? (0, 0)
            return rank > best.1 ? (separator, rank) : best
        }.0
    }

    /// How often each separator stands outside quotes in each of the first lines.
    private static func counts(in bytes: ArraySlice<UInt8>) -> [[CSVSeparator: Int]] {
        var lines: [[CSVSeparator: Int]] = [[:]]
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x0A, 0x0D:
                if isQuoted || lines[lines.count - 1].isEmpty { continue }
                if lines.count == mostLines { return lines }
                lines.append([:])
            default:
                if !isQuoted, let separator = CSVSeparator(rawValue: byte) {
                    lines[lines.count - 1][separator, default: 0] += 1
                }
            }
        }
        return lines
    }
}
