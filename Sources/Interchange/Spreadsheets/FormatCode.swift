/// Tells what a number format shows numbers as.
///
/// - Source: ECMA-376 part 1, 18.8.30 and 18.8.31 (`numFmts`).
enum FormatCode {
    /// What a number is shown as.
    enum Kind: Sendable, Hashable {
        case number, percentage, date
        /// Hours, minutes and seconds without a day.
        case time
    }

    /// What the format with a number means that no workbook spells out.
    ///
    /// - Shape: 27 to 36 and 50 to 58 depend on the language of Excel; some of them are times there,
    ///   of which only the numbers below 1 are left as they are.
    static func builtIn(_ number: Int) -> Kind {
        switch number {
        case 9, 10: .percentage
        case 14...17, 22, 27...36, 50...58: .date
        case 18...21, 45...47: .time
        default: .number
        }
    }

    /// What a code such as `[Red]0.0%;"–"0.0%` means: that of its first section that shows anything.
    static func kind(of code: String) -> Kind {
        var reader = FormatCodeReader(code)
        while !reader.isAtEnd {
            if let kind = reader.readSection() { return kind }
        }
        return .number
    }
}

/// Reads the sections of a code, byte for byte.
private struct FormatCodeReader {
    private let bytes: [UInt8]
    private var index = 0

    /// A reader of a code, which has no case.
    init(_ code: String) { bytes = code.utf8.prefix(4_096).map { Self.lowercased($0) } }

    var isAtEnd: Bool { index >= bytes.count }

    /// What a section shows; `nil` for words alone.
    mutating func readSection() -> FormatCode.Kind? {
        var kind: FormatCode.Kind?
        var hasDigits = false
        var isAfterHours = false
        while let byte = take(), byte != 0x3B {
            switch byte {
            case 0x22, 0x5C, 0x5F, 0x2A: passLiteral(byte)
            case 0x5B:
                guard let unit = takeElapsedUnit() else { continue }
                if kind == nil { kind = .time }
                isAfterHours = unit == 0x68
            case 0x25: kind = .percentage
            // Digits make it a number, unless they are fractions of seconds.
            case 0x30, 0x23, 0x3F:
                if kind == nil { hasDigits = true }
            case 0x67 where takes("eneral"): hasDigits = true
            case 0x61 where takes("m/pm") || takes("/p"): kind = kind ?? .time
            case 0x6D:
                let isMonth = takeMonths(isAfterHours)
                if !hasDigits { kind = isMonth ? .date : kind ?? .time }
            case 0x68, 0x73:
                if !hasDigits { kind = kind ?? .time }
                isAfterHours = byte == 0x68
            // Years, days, weekdays and years of eras.
            case 0x79, 0x64, 0x61, 0x65, 0x67, 0x62:
                if !hasDigits { kind = .date }
                isAfterHours = false
            default: continue
            }
        }
        return kind ?? (hasDigits ? .number : nil)
    }

    private mutating func take() -> UInt8? {
        guard index < bytes.count else { return nil }
        index += 1
        return bytes[index - 1]
    }

    /// Passes letters where they come next.
    private mutating func takes(_ word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        index += word.utf8.count
        return true
    }

    /// Passes what a quotation mark, a backslash, a space or a filling sign begins.
    private mutating func passLiteral(_ mark: UInt8) {
        guard mark == 0x22 else {
            index += 1
            return
        }
        while let byte = take(), byte != 0x22 {}
    }

    /// The letter of `[h]`, `[mm]` or `[s]`; `nil` for a colour, a condition or a language.
    private mutating func takeElapsedUnit() -> UInt8? {
        let start = index
        while let byte = take(), byte != 0x5D {}
        let words = bytes[start..<max(start, min(index, bytes.count) - 1)]
        guard let first = words.first, [0x68, 0x6D, 0x73].contains(first),
            words.allSatisfy({ $0 == first })
        else { return nil }
        return first
    }

    /// Passes the rest of a run of `m`, and tells whether it means months and not minutes.
    private mutating func takeMonths(_ isAfterHours: Bool) -> Bool {
        let start = index
        while index < bytes.count, bytes[index] == 0x6D { index += 1 }
        if index - start >= 2 { return true }
        return !isAfterHours && !isBeforeSeconds
    }

    /// Whether the next letter, behind literals, is that of seconds.
    private var isBeforeSeconds: Bool {
        var ahead = self
        while let byte = ahead.take(), byte != 0x3B {
            switch byte {
            case 0x22, 0x5C, 0x5F, 0x2A: ahead.passLiteral(byte)
            case 0x5B:
                if let unit = ahead.takeElapsedUnit() { return unit == 0x73 }
            case 0x61...0x7A: return byte == 0x73
            default: continue
            }
        }
        return false
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
}
