/// Numbers as the labels of lists print them.
///
/// - Source: ECMA-376 part 1, 17.18.59.
enum NumberFormat {
    /// Word counts no further; larger numbers are printed as decimal ones.
    private static let largest = 32_767

    /// Adds a number to a line.
    static func add(_ value: Int, as format: String, to line: inout [UInt8]) {
        if format == "decimal" || value < 1 || value > largest {
            if format != "none" { line.append(contentsOf: String(max(value, 0)).utf8) }
            return
        }
        line.append(contentsOf: text(value, format).utf8)
    }

    private static func text(_ value: Int, _ format: String) -> String {
        if let letters = alphabets[format] { return lettered(value, letters) }
        if let first = enclosed[format], value <= first.count {
            return UnicodeScalar(first.start + UInt32(value) - 1).map { String($0) } ?? "\(value)"
        }
        switch format {
        case "lowerRoman": return AdditiveNumeral.text(value, in: AdditiveNumeral.roman)
        case "upperRoman":
            return AdditiveNumeral.text(value, in: AdditiveNumeral.roman).uppercased()
        case "decimalZero": return value < 10 ? "0\(value)" : "\(value)"
        case "none": return ""
        case "numberInDash": return "- \(value) -"
        case "decimalFullWidth", "decimalFullWidth2":
            return String(String.UnicodeScalarView("\(value)".unicodeScalars.map(wide)))
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting",
            "taiwaneseCounting", "taiwaneseCountingThousand":
            return chinese(value)
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
            return String("\(value)".compactMap { $0.wholeNumberValue.map { digits[$0] } })
        case "hebrew1": return hebrew(value)
        default: return "\(value)"
        }
    }

    private static func wide(_ digit: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(digit.value + 0xFEE0) ?? digit
    }

    // MARK: Letters

    /// The letters of each format; behind the last one they are doubled, as in Word.
    private static let alphabets: [String: [Character]] = [
        "lowerLetter": Array("abcdefghijklmnopqrstuvwxyz"),
        "upperLetter": Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "russianLower": Array("абвгдежзиклмнопрстуфхцчшщыэюя"),
        "russianUpper": Array("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
        "arabicAlpha": Array("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        "arabicAbjad": Array("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
        "hebrew2": Array("אבגדהוזחטיכלמנסעפצקרשת"),
        "ideographTraditional": Array("甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac": Array("子丑寅卯辰巳午未申酉戌亥"),
        "chicago": Array("*†‡§"),
    ]

    private static let enclosed: [String: (start: UInt32, count: Int)] = [
        "decimalEnclosedCircle": (0x2460, 20), "ideographEnclosedCircle": (0x3220, 10),
        "decimalEnclosedCircleChinese": (0x2460, 20), "decimalEnclosedParen": (0x2474, 20),
        "decimalEnclosedFullstop": (0x2488, 20),
    ]

    private static func lettered(_ value: Int, _ letters: [Character]) -> String {
        let rounds = min((value - 1) / letters.count + 1, 30)
        return String(repeating: letters[(value - 1) % letters.count], count: rounds)
    }

    // MARK: Other ways of counting

    private static let digits = Array("〇一二三四五六七八九")

    /// 十一, 二十, 一百零三.
    private static func chinese(_ value: Int) -> String {
        guard value < 10_000 else { return "\(value)" }
        let units = ["", "十", "百", "千"]
        var text = ""
        var isGap = false
        for (place, character) in "\(value)".enumerated() {
            let digit = character.wholeNumberValue ?? 0
            let unit = "\(value)".count - place - 1
            if digit == 0 {
                isGap = true
                continue
            }
            if isGap, !text.isEmpty { text += "零" }
            isGap = false
            let isTen = digit == 1 && unit == 1 && text.isEmpty
            text += (isTen ? "" : String(digits[digit])) + units[unit]
        }
        return text
    }

    private static func hebrew(_ value: Int) -> String {
        guard value < 1_000 else { return "\(value)" }
        let signs = [
            (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"),
            (60, "ס"), (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"),
            (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"),
            (2, "ב"), (1, "א"),
        ]
        return AdditiveNumeral.text(value, in: signs)
    }
}
