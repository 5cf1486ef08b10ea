/// Turns what cells hold into text.
struct CellValues: Sendable {
    /// What a cell holds.
    enum Kind: Sendable {
        case number, sharedString, inlineString, boolean
        /// Words as they stand: results of formulas, errors, dates of ISO 8601.
        case words

        /// The kind that an attribute names; words for one that is not known.
        init(_ bytes: [UInt8], _ name: Range<Int>) {
            guard let first = name.first else {
                self = .number
                return
            }
            switch bytes[first] {
            case 0x6E where name.count == 1: self = .number
            case 0x73 where name.count == 1: self = .sharedString
            case 0x62 where name.count == 1: self = .boolean
            case 0x69: self = .inlineString
            default: self = .words
            }
        }
    }

    let strings: [String]
    let formats: CellFormats
    let dates: DateSystem

    /// The text of a cell; `nil` for a shared string that is not there.
    func text(of content: CellText, _ kind: Kind, format: Int) -> String? {
        switch kind {
        case .inlineString, .words: content.string
        case .number: number(content, formats[format])
        case .boolean: boolean(words(content))
        case .sharedString: sharedString(content)
        }
    }

    /// A number exactly as it stands, unless it is shown as a day or as a percentage.
    private func number(_ content: CellText, _ kind: FormatCode.Kind) -> String {
        let shown: String? =
            switch kind {
            case .number, .time: nil
            case .date: date(content)
            case .percentage:
                DecimalText(content.bytes, content.trimmed).map { $0.hundredfold + "%" }
            }
        return shown ?? words(content)
    }

    private func date(_ content: CellText) -> String? {
        let digits = content.trimmed
        if let day = CellReference.number(content.bytes, digits) {
            return dates.text(day: day, seconds: 0)
        }
        guard let serial = DecimalText(content.bytes, digits), !serial.isNegative,
            let day = serial.whole
        else { return nil }
        return dates.text(day: day, seconds: serial.secondsOfDay)
    }

    private func words(_ content: CellText) -> String {
        String(decoding: content.bytes[content.trimmed], as: UTF8.self)
    }

    private func boolean(_ words: String) -> String {
        switch words {
        case "1", "true": "TRUE"
        case "0", "false": "FALSE"
        default: words
        }
    }

    private func sharedString(_ content: CellText) -> String? {
        let digits = content.trimmed
        if digits.isEmpty { return "" }
        guard let number = CellReference.number(content.bytes, digits),
            strings.indices.contains(number)
        else {
            return nil
        }
        return strings[number]
    }
}
