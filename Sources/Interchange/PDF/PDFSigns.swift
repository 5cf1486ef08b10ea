import Foundation

/// What the signs of a PDF are: scripts, digits, dashes, forms that stand for other signs.
enum PDFSigns {
    /// The signs of a word in XHTML, without those that show nothing.
    static func read(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        var signs: [Unicode.Scalar] = []
        for sign in String(decoding: bytes, as: UTF8.self).unicodeScalars where isShown(sign) {
            signs.append(sign)
        }
        return signs.contains("&") ? resolved(signs) : signs
    }

    private static let entities: [(name: [Unicode.Scalar], sign: Unicode.Scalar)] = [
        (Array("&amp;".unicodeScalars), "&"), (Array("&lt;".unicodeScalars), "<"),
        (Array("&gt;".unicodeScalars), ">"), (Array("&quot;".unicodeScalars), "\""),
        (Array("&apos;".unicodeScalars), "'"), (Array("&#39;".unicodeScalars), "'"),
    ]

    private static func resolved(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        var index = 0
        while index < signs.count {
            let found =
                signs[index] == "&" ? entities.first { signs[index...].starts(with: $0.name) } : nil
            out.append(found?.sign ?? signs[index])
            index += found?.name.count ?? 1
        }
        return out
    }

    private static func isShown(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFFC, 0xFFFE, 0xFFFF:
            false
        default: true
        }
    }

    /// Whether a sign is a letter of a script that is written from right to left.
    static func isRightToLeft(_ sign: Unicode.Scalar) -> Bool {
        let value = sign.value
        return (0x590...0x8FF).contains(value) && !isNumber(sign)
            || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
    }

    /// Whether a sign belongs to a script that writes no spaces between words, punctuation included.
    static func isIdeographic(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 0x2E80...0x303F, 0x3100...0x312F, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF5E,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Whether a sign is a digit of any script.
    static func isNumber(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9, 0xFF10...0xFF19: true
        default: false
        }
    }

    /// The value of a digit.
    static func digit(_ sign: Unicode.Scalar) -> Int { Int(sign.value & 0xF) }

    /// Whether a sign is a letter of a script that is written from left to right.
    static func isLetter(_ sign: Unicode.Scalar) -> Bool {
        sign.value < 0x80
            ? (0x41...0x5A).contains(sign.value & 0xDF)
            : sign.properties.isAlphabetic && !isRightToLeft(sign)
    }

    static func isHyphen(_ sign: Unicode.Scalar) -> Bool {
        sign == "-" || sign.value == 0xAD || sign.value == 0x2010 || sign.value == 0x2011
    }

    /// A sign that stands for a bullet: a drawn one, or one of a script that none of the languages has.
    static func isBullet(_ sign: Unicode.Scalar) -> Bool {
        switch sign.value {
        case 0xB7, 0x2022, 0x2023, 0x2043, 0x204C...0x204D, 0x2219, 0x25A0...0x25FF,
            0x2600...0x27BF, 0x2B00...0x2BFF, 0xE000...0xF8FF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    /// The raised form of a digit, or `nil`.
    static func raised(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
        guard isNumber(sign) else { return nil }
        switch digit(sign) {
        case 1: return "\u{B9}"
        case 2: return "\u{B2}"
        case 3: return "\u{B3}"
        case let value: return Unicode.Scalar(0x2070 + UInt32(value))
        }
    }

    /// All raised digits.
    static let raisedDigits = Set((0..<10).compactMap { raised(Unicode.Scalar(0x30 + UInt8($0))) })

    /// Signs without the forms that only show how letters are joined: ligatures, Arabic letters as drawn.
    static func plain(_ signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard signs.contains(where: isForm) else { return signs }
        return signs.flatMap { sign in
            guard isForm(sign) else { return [sign] }
            return Array(String(sign).precomposedStringWithCompatibilityMapping.unicodeScalars)
        }
    }

    private static func isForm(_ sign: Unicode.Scalar) -> Bool {
        let value = sign.value
        return (0xFB00...0xFB06).contains(value) || (0xFB50...0xFDFF).contains(value)
            || (0xFE70...0xFEFC).contains(value) || (0x2F00...0x2FDF).contains(value)
    }
}
