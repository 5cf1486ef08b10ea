/// Writes lines of iCalendar: texts escaped, lines folded at 75 octets, ended by CR and LF.
///
/// - Source: RFC 5545, 3.1 (folding), 3.3.11 (text).
struct CalendarLines {
    private(set) var bytes: [UInt8] = []
    private static let longest = 75

    /// A line with a value that has no text of people.
    mutating func line(_ name: String, _ value: String) {
        var room = Self.longest
        let isPlain = { (scalar: Unicode.Scalar) in
            scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t"
        }
        for scalar in "\(name):\(value)".unicodeScalars where isPlain(scalar) {
            let units = UTF8.encode(scalar).map(Array.init) ?? []
            if units.count > room {
                bytes += [0x0D, 0x0A, 0x20]
                room = Self.longest - 1
            }
            bytes += units
            room -= units.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// A line with a text.
    mutating func text(_ name: String, _ text: String) { line(name, Self.escaped(text)) }

    /// A line with several texts; none where there are none.
    mutating func texts(_ name: String, _ texts: [String]) {
        let kept = texts.filter { !$0.isEmpty }
        if !kept.isEmpty { line(name, kept.map(Self.escaped).joined(separator: ",")) }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
